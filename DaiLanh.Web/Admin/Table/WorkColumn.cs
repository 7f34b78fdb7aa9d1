namespace DaiLanh.Web.Admin.Table;

/// <summary>How a cell of a working table is filled in.</summary>
public enum WorkCell
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Several lines of text.</summary>
    Lines,
}

/// <summary>What can be chosen in a cell.</summary>
/// <param name="Value">As it is stored.</param>
/// <param name="Text">As it is read.</param>
public sealed record WorkChoice(string Value, string Text);

/// <summary>A column of a working table: what its cells show, and what a person can make of them.</summary>
/// <typeparam name="T">What a row shows.</typeparam>
/// <param name="Field">Name of the property, as faults name it.</param>
/// <param name="Title">Head of the column.</param>
/// <param name="Text">What the cell holds; “true” or empty for a flag.</param>
/// <param name="With">The same row with another text in the cell.</param>
public sealed record WorkColumn<T>(string Field, string Title, Func<T, string> Text, Func<T, string, T> With)
    where T : class
{
    /// <summary>How it is filled in.</summary>
    public WorkCell Cell { get; init; }

    /// <summary>Most characters that can be typed; what is too long all the same is refused with a word.</summary>
    public int Longest { get; init; } = 500;

    /// <summary>What can be chosen in every row.</summary>
    public IReadOnlyList<WorkChoice> Choices { get; init; } = [];

    /// <summary>What can be chosen in a row, where rows differ.</summary>
    public Func<T, IReadOnlyList<WorkChoice>>? ChoicesOf { get; init; }

    /// <summary>A line of text that may be long: it is shown whole, on as many lines as it needs.</summary>
    public bool Wraps { get; init; }

    /// <summary>Filled in once, when something is added; shown as it is from then on.</summary>
    public bool IsOnlyForNew { get; init; }

    /// <summary>Class of the column for its width: “work--wide”, “work--narrow”.</summary>
    public string? Width { get; init; }

    /// <summary>What an empty cell says.</summary>
    public string? Hint { get; init; }

    /// <summary>What can be chosen in a row.</summary>
    public IReadOnlyList<WorkChoice> ChoicesIn(T row) => ChoicesOf?.Invoke(row) ?? Choices;

    /// <summary>The cell as it is read, not filled in.</summary>
    public string Read(T row)
    {
        var text = Text(row);
        return Cell == WorkCell.Choice ? ChoicesIn(row).FirstOrDefault(c => c.Value == text)?.Text ?? text : text;
    }

    /// <summary>While somebody is in the row, the text is shown as the wall writes it, as wide as it has room there.</summary>
    public bool IsForWall { get; init; }

    /// <summary>A quiet line below the cell, made from what is typed.</summary>
    public Func<T, string?>? Below { get; init; }
}

/// <summary>A row of a working table.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">How messages call it.</param>
/// <param name="Details">What its cells show.</param>
/// <param name="RetiredFrom">First day out of use; null while in use.</param>
/// <param name="Note">Quiet words at the end, such as how much belongs to it.</param>
public sealed record WorkLine<T>(string Code, string Name, T Details, DateOnly? RetiredFrom, string? Note = null)
    where T : class;

/// <summary>Rows that stand in one order of their own.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Title">Heading; empty when the table is one group.</param>
/// <param name="Lines">In their order.</param>
/// <param name="Blank">A new row to begin with; null when nothing can be added here.</param>
public sealed record WorkGroup<T>(string Key, string Title, IReadOnlyList<WorkLine<T>> Lines, T? Blank)
    where T : class;
