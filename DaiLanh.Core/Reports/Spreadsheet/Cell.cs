using System.Globalization;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing but its look.</summary>
    Blank,

    /// <summary>Text, never anything else, whatever it begins with.</summary>
    Text,

    /// <summary>A real number; days and instants too, by the serial numbers of spreadsheets.</summary>
    Number,

    /// <summary>A formula whose last result is a number.</summary>
    NumberFormula,

    /// <summary>A formula whose last result is a text.</summary>
    TextFormula,
}

/// <summary>One cell: a value, or a live formula with the value that it has now (which a reader sees before anything is recalculated).</summary>
internal readonly record struct Cell
{
    private Cell(CellKind kind, Look look, double number = 0, string? text = null, string? formula = null, RichText? rich = null)
    {
        Kind = kind;
        Look = look;
        Number = number;
        String = text;
        FormulaText = formula;
        Rich = rich;
    }

    public CellKind Kind { get; }

    public Look Look { get; }

    public double Number { get; }

    public string? String { get; }

    /// <summary>Without the leading equals sign, English names, commas: as the file format wants it in every language.</summary>
    public string? FormulaText { get; }

    public RichText? Rich { get; }

    public static Cell Blank(Look look) => new(CellKind.Blank, look);

    /// <summary>Text; what a spreadsheet might take for a formula when somebody edits the cell is marked as text.</summary>
    public static Cell Text(string? text, Look look)
    {
        var clean = CellText.Clean(text);
        if (clean.Length == 0) return Blank(look);
        return new(CellKind.Text, look.Shape == Shape.Text && CellText.LooksLikeFormula(clean) ? look with { Shape = Shape.QuotedText } : look, text: clean);
    }

    public static Cell Text(RichText text, Look look) => new(CellKind.Text, look, rich: text);

    public static Cell Of(decimal number, Look look) => new(CellKind.Number, look, Nearest(number));

    public static Cell Of(DateOnly day, Look look) => new(CellKind.Number, look, Serial(day));

    /// <summary>The instant by the clock that <paramref name="local"/> carries.</summary>
    public static Cell Of(DateTimeOffset local, Look look) => new(CellKind.Number, look, local.DateTime.ToOADate());

    public static Cell Formula(string formula, decimal now, Look look) => new(CellKind.NumberFormula, look, Nearest(now), formula: formula);

    public static Cell Formula(string formula, DateOnly now, Look look) => new(CellKind.NumberFormula, look, Serial(now), formula: formula);

    public static Cell Formula(string formula, string now, Look look) => new(CellKind.TextFormula, look, text: CellText.Clean(now), formula: formula);

    // A cast divides in floating point, so that 0.5 and 0.50 – equal, one from the table and one from a fact – may become two numbers; reading the text never does.
    private static double Nearest(decimal number)
    {
        Span<char> text = stackalloc char[32];
        return number.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture)
            ? double.Parse(text[..length], CultureInfo.InvariantCulture)
            : (double)number;
    }

    private static double Serial(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToOADate();
}
