using DaiLanh.Core.Board;
using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>The columns that “Tổng hợp” and “Phong trào” share, and the cells of their rows.</summary>
internal static class SummaryColumns
{
    public const string SheetName = "Tổng hợp";

    public const string Total = "C";
    public const string FirstCount = "D";
    public const string Exceeded = "D";
    public const string Met = "E";
    public const string LastCount = "J";
    public const string Completion = "K";
    public const string Expected = "L";
    public const string Standing = "M";
    public const string WeekAgo = "O";

    private const string Counts = "Số chỉ tiêu";

    /// <summary>The columns of a table.</summary>
    /// <param name="name">Head of the second column.</param>
    /// <param name="nameWidth">Its width.</param>
    /// <param name="fourteenth">Head of column N, which differs.</param>
    public static Column[] Of(string name, double nameWidth, string fourteenth) =>
    [
        new("STT", 5.5), new(name, nameWidth), new("Tổng số", 7.5, Counts),
        .. ReportWords.Standings.Select(s => new Column(ReportWords.Of(s), s == Targets.Standing.NoReport ? 8.5 : 7.5, Counts)),
        new("Tỷ lệ hoàn thành", 10), new("Kế hoạch đến ngày", 10), new("Đánh giá", 20.5), new(fourteenth, 7.5),
        new("Tỷ lệ 7 ngày trước", 10), new("Xu hướng", 9, Number: "(16)=\n(11)−(15)"),
    ];

    /// <summary>A cell of the sheet “Tổng hợp”.</summary>
    public static string Cell(string column, int row) => "'" + SheetName + "'!" + column + A1.Row(row);

    /// <summary>One row: counts, C, E, standing, one column of its own, a week ago, trend. “—” where there are no targets, and for the percentages where nobody has reported.</summary>
    public static SheetRow Row(Tone tone, int row, Cell number, string name, Figures figures, RowFormulas formulas, Cell fourteenth)
    {
        Look As(Shape shape) => new(tone, shape);
        string Own(string column) => column + A1.Row(row);
        var cells = new Cell[16];
        Array.Fill(cells, Spreadsheet.Cell.Text(ReportWords.None, As(Shape.Centred)));
        cells[0] = number;
        cells[1] = Spreadsheet.Cell.Text(name, As(Shape.Text));
        cells[2] = Spreadsheet.Cell.Formula($"SUM({Own(FirstCount)}:{Own(LastCount)})", figures.Targets, As(Shape.Count));
        for (var i = 0; i < ReportWords.Standings.Count; i++)
        {
            var count = figures.Counts.Of(ReportWords.Standings[i]);
            cells[3 + i] = formulas.Count(i) is { } formula
                ? Spreadsheet.Cell.Formula(formula, count, As(Shape.Count))
                : Spreadsheet.Cell.Of(count, As(Shape.Count));
        }
        cells[13] = fourteenth;
        if (figures is not { Completion: { } c, Expected: { } e, WeekAgo.Completion: { } weekAgo }) return new SheetRow(row, cells);

        cells[10] = figures.HasEntry
            ? Spreadsheet.Cell.Formula(formulas.Completion, c, As(Shape.Percent))
            : Spreadsheet.Cell.Formula(formulas.Completion, ReportWords.None, As(Shape.Percent));
        cells[11] = Spreadsheet.Cell.Formula(formulas.Expected, e, As(Shape.Percent));
        cells[12] = Spreadsheet.Cell.Formula(
            Formulas.StandingOf(Own(Total), Own(Exceeded), Own(Met), Own(Completion), Own(Expected), formulas.LastDue, formulas.Entries),
            ReportWords.Of(figures.Standing), As(Shape.Centred));
        // What was true a week ago is not in the workbook.
        cells[14] = figures.HasEntry ? Spreadsheet.Cell.Of(weekAgo, As(Shape.Percent)) : Spreadsheet.Cell.Text(ReportWords.None, As(Shape.Percent));
        cells[15] = Spreadsheet.Cell.Formula($"N({Own(Completion)})-N({Own(WeekAgo)})", c - weekAgo, As(Shape.Points));
        return new SheetRow(row, cells);
    }
}

/// <summary>Where a row's figures come from.</summary>
/// <param name="Count">Formula of the nth standing; null where there is nothing to count.</param>
/// <param name="Completion">C.</param>
/// <param name="Expected">E.</param>
/// <param name="LastDue">Latest due day.</param>
/// <param name="Entries">Number of targets with an entry.</param>
internal sealed record RowFormulas(Func<int, string?> Count, string Completion, string Expected, string LastDue, string Entries);
