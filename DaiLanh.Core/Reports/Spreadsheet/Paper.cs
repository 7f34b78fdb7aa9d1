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
    // Of a landscape A4 the margins leave 252 mm; spreadsheets add to each column what they keep free at its borders.
    private const double PrintableWidth = 252 / 25.4 * 72;
    private const double Border = 0.71;

    // No spreadsheet has higher ones.
    private const double HighestRow = 409;

    private readonly Tone _tone =
        PrintableWidth / columns.Sum(c => (c.Width + Border) * Sheet.PointsPerCharacter) < 0.7 ? Tone.DensePage : Tone.Page;

    public List<SheetRow> Rows { get; } = [];

    public List<Area> Merges { get; } = [];

    /// <summary>Where the next line goes.</summary>
    public int Next { get; private set; } = firstRow;

    public int LastColumn => columns.Length;

    /// <summary>Columns of the left part, about two fifths of the width.</summary>
    public (int First, int Last) Left => (1, Enumerable.Range(1, columns.Length).First(c => WidthOf(1, c) >= 0.37 * WidthOf(1, columns.Length)));

    /// <summary>Columns of the right part, about half of the width.</summary>
    public (int First, int Last) Right => (Enumerable.Range(1, columns.Length).Last(c => WidthOf(c, columns.Length) >= 0.44 * WidthOf(1, columns.Length)), columns.Length);

    /// <summary>All columns.</summary>
    public (int First, int Last) Whole => (1, columns.Length);

    /// <summary>How something outside the table looks.</summary>
    public Look As(Shape shape) => new(_tone, shape);

    /// <summary>A text outside the table.</summary>
    public Cell Text(string text, Shape shape) => Cell.Text(text, As(shape));

    /// <summary>A rich text with sizes as on paper.</summary>
    public Cell Text(RichText text, Shape shape) =>
        Cell.Text(new RichText([.. text.Runs.Select(run => run with { Size = Math.Round(run.Size * Palette.Enlargement(_tone) * 2) / 2 })]), As(shape));

    /// <summary>Leaves room.</summary>
    /// <param name="height">In points on paper.</param>
    public void Space(double height) => Rows.Add(new SheetRow(Next++, [], height * Palette.Enlargement(_tone)));

    /// <summary>A line of texts, each over some columns.</summary>
    /// <param name="height">In points on paper.</param>
    /// <param name="parts">From left to right.</param>
    /// <returns>The row.</returns>
    public int Line(double height, params ReadOnlySpan<(Cell Cell, (int First, int Last) Columns)> parts)
    {
        var cells = new Cell[parts.Length == 0 ? 0 : parts[^1].Columns.Last];
        foreach (var (cell, (first, last)) in parts)
        {
            cells[first - 1] = cell;
            if (last > first) Merges.Add(new Area(first, Next, last, Next));
        }
        Rows.Add(new SheetRow(Next, cells, Math.Min(height * Palette.Enlargement(_tone), HighestRow)));
        return Next++;
    }

    /// <summary>A text over all columns, as high as its lines need.</summary>
    public int Line(string text, Shape shape)
    {
        var size = Palette.SizeOf(As(shape));
        var lines = TextWidth.Lines(text, size, Palette.IsBold(As(shape)), Sheet.Room(WidthOf(1, columns.Length)));
        return Line(((lines * size * 1.28) + 1) / Palette.Enlargement(_tone), (Text(text, shape), Whole));
    }

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
        var height = 1 + (columns.Max(c => TextWidth.Lines(c.Title, Palette.SizeOf(look), bold: true, Sheet.Room(c.Width))) * Palette.SizeOf(look) * 1.28);
        Rows.Add(new SheetRow(Next++, above, grouped ? 17 : height));
        if (grouped) Rows.Add(new SheetRow(Next++, below, height));
        Rows.Add(new SheetRow(Next, [.. columns.Select((c, i) => Cell.Text(c.Number ?? ReportWords.ColumnNumber(i + 1), new Look(Tone.Numbering, Shape.Text)))]));
        return (first, Next++);
    }

    private double WidthOf(int first, int last) => columns[(first - 1)..last].Sum(c => c.Width);
}
