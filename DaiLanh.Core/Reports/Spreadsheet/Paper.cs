namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>A column of a table.</summary>
/// <param name="Title">In the head.</param>
/// <param name="Width">In characters.</param>
/// <param name="Group">Head above this and its neighbours of the same group.</param>
/// <param name="Number">In the row of column numbers, when it says how the column is reckoned.</param>
internal sealed record Column(string Title, double Width, string? Group = null, string? Number = null);

/// <summary>Lines above and below a table, laid over its columns.</summary>
internal sealed class Paper(Column[] columns, int firstRow)
{
    public List<SheetRow> Rows { get; } = [];

    public List<Area> Merges { get; } = [];

    /// <summary>Where the next line goes.</summary>
    public int Next { get; private set; } = firstRow;

    public int LastColumn => columns.Length;

    /// <summary>Columns of the left part, about two fifths of the width.</summary>
    public (int First, int Last) Left => (1, Enumerable.Range(1, columns.Length).First(c => WidthOf(1, c) >= 0.37 * WidthOf(1, columns.Length)));

    /// <summary>Columns of the right part, about half of the width.</summary>
    public (int First, int Last) Right => (Enumerable.Range(1, columns.Length).Last(c => WidthOf(c, columns.Length) >= 0.42 * WidthOf(1, columns.Length)), columns.Length);

    /// <summary>All columns.</summary>
    public (int First, int Last) Whole => (1, columns.Length);

    /// <summary>Leaves room.</summary>
    public void Space(double height) => Rows.Add(new SheetRow(Next++, [], height));

    /// <summary>A line of texts, each over some columns.</summary>
    /// <returns>The row.</returns>
    public int Line(double height, params ReadOnlySpan<(Cell Cell, (int First, int Last) Columns)> parts)
    {
        var cells = new Cell[parts.Length == 0 ? 0 : parts[^1].Columns.Last];
        foreach (var (cell, (first, last)) in parts)
        {
            cells[first - 1] = cell;
            if (last > first) Merges.Add(new Area(first, Next, last, Next));
        }
        Rows.Add(new SheetRow(Next, cells, height));
        return Next++;
    }

    /// <summary>A text over all columns, as high as its lines need.</summary>
    public int Line(string text, Shape shape, double size) =>
        Line(Height(text, size), (Cell.Text(text, Look.Page(shape)), Whole));

    /// <summary>Column heads on two levels with their numbers below.</summary>
    /// <returns>First and last row.</returns>
    public (int First, int Last) Head()
    {
        var first = Next;
        var look = new Look(Tone.Head, Shape.Text);
        var grouped = Array.Exists(columns, c => c.Group is not null);
        var (above, below) = (new Cell[columns.Length], new Cell[columns.Length]);
        for (var i = 0; i < columns.Length; i++)
        {
            above[i] = below[i] = Cell.Blank(look);
            if (columns[i].Group is not { } group)
            {
                above[i] = Cell.Text(columns[i].Title, look);
                if (grouped) Merges.Add(new Area(i + 1, first, i + 1, first + 1));
                continue;
            }
            below[i] = Cell.Text(columns[i].Title, look);
            if (i > 0 && columns[i - 1].Group == group) continue;
            above[i] = Cell.Text(group, look);
            Merges.Add(new Area(i + 1, first, Array.FindLastIndex(columns, c => c.Group == group) + 1, first));
        }
        var height = 1 + (columns.Max(c => TextWidth.Lines(c.Title, Palette.BodySize, bold: true, Sheet.Room(c.Width))) * Palette.BodySize * 1.25);
        Rows.Add(new SheetRow(Next++, above, grouped ? 17 : height));
        if (grouped) Rows.Add(new SheetRow(Next++, below, height));
        Rows.Add(new SheetRow(Next, [.. columns.Select((c, i) => Cell.Text(c.Number ?? ReportWords.ColumnNumber(i + 1), new Look(Tone.Numbering, Shape.Text)))]));
        return (first, Next++);
    }

    private double WidthOf(int first, int last) => columns[(first - 1)..last].Sum(c => c.Width);

    private double Height(string text, double size) =>
        (TextWidth.Lines(text, size, bold: true, Sheet.Room(WidthOf(1, columns.Length))) * size * 1.28) + 1;
}
