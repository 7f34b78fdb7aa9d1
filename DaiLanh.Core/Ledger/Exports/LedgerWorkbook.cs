using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Ledger.Exports;

/// <summary>Rows of the ledger as a workbook to work with: real instants, days and numbers, filters on the heads, the heads stay when scrolling.</summary>
public static class LedgerWorkbook
{
    /// <summary>Media type of .xlsx files.</summary>
    public const string MediaType = Reports.ProgressWorkbook.MediaType;

    private const string Title = "Nhật ký";

    /// <summary>Writes the workbook.</summary>
    /// <param name="rows">Its rows, in their order.</param>
    /// <param name="day">The day on which it is made.</param>
    /// <param name="output">Receives the file; need not be seekable; stays open.</param>
    public static void Write(IReadOnlyCollection<LedgerRow> rows, DateOnly day, Stream output)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Column[] columns = [.. LedgerCells.Columns.Select(c => new Column(c.Title, c.Width))];
        var paper = new Paper(columns, 1);
        var head = paper.Head();
        var last = head.Last + rows.Count;
        var sheet = new Sheet
        {
            Name = Title,
            Widths = [.. columns.Select(c => c.Width)],
            Head = head,
            FrozenColumns = 1,
            LastRow = last,
            Filter = rows.Count == 0 ? null : new Area(1, head.Last, columns.Length, last),
            Merges = paper.Merges,
            Rows = paper.Rows.Concat(rows.Select((row, i) => Line(LedgerCells.Of(row), head.Last + 1 + i))),
        };
        Package.Write(new WorkbookCard(Title, "", day, null, [], []), [sheet], output);
    }

    private static SheetRow Line(LedgerCells cells, int row) => new(row,
    [
        Cell.Of(cells.Sequence, As(Shape.Value0)),
        Cell.Of(cells.At, As(Shape.Instant)),
        Cell.Text(cells.Actor, As(Shape.Text)),
        Cell.Text(cells.Unit, As(Shape.Text)),
        Cell.Text(cells.Target, As(Shape.Ordinal)),
        Cell.Text(cells.Topic, As(Shape.Text)),
        Cell.Text(cells.Says, As(Shape.Text)),
        cells.Day is { } day ? Cell.Of(day, As(Shape.Day)) : Cell.Blank(As(Shape.Day)),
        Number(cells.Before),
        Number(cells.After),
        Cell.Text(cells.MeasureUnit, As(Shape.Text)),
        Cell.Text(cells.Note, As(Shape.Text)),
        Cell.Text(cells.Reason, As(Shape.Text)),
        Cell.Text(cells.Hash, As(Shape.Hash)),
    ]);

    // As many decimals as the number has, so that none is rounded for the eye.
    private static Cell Number(decimal? value)
    {
        if (value is not { } number) return Cell.Blank(As(Shape.Value0));
        var decimals = Math.Min(6, (int)(number / 1.000000000000000000000000000000m).Scale);
        return Cell.Of(number, As(Shape.Value0 + decimals));
    }

    private static Look As(Shape shape) => new(Tone.Row, shape);
}
