using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>Whoever gets the workbook can recompute it: formulas give what they remember, and that is what the board shows.</summary>
public sealed class RecalculationTests
{
    private const double Near = 1e-9;

    [Fact]
    public void Every_formula_gives_the_result_that_stands_beside_it() => EveryFormulaHolds(SomeReport.Opened(SomeReport.SmallBoard()));

    [Theory]
    [InlineData("2023-04-01")]
    [InlineData("2023-04-11")]
    [InlineData("2023-05-15")]
    [InlineData("2023-06-11")]
    [InlineData("2023-06-12")]
    public void They_do_on_every_day_also_before_the_start_and_after_the_end(string day) =>
        EveryFormulaHolds(SomeReport.Opened(SomeReport.SmallBoard(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void They_do_for_any_campaign_and_any_entries() => Any.Story.Sample(
        story => EveryFormulaHolds(SomeReport.Opened(Some.Board(story.Plan, story.Day, story.Entries))), iter: 25);

    [Fact]
    public void Figures_equal_the_boards_for_any_campaign_and_any_entries() => Any.Story.Sample(
        story => FiguresEqual(Some.Board(story.Plan, story.Day, story.Entries), SomeReport.Opened(Some.Board(story.Plan, story.Day, story.Entries))), iter: 25);

    [Fact]
    public void They_do_in_the_workbook_of_every_block_movement_and_unit()
    {
        foreach (var scope in SomeReport.ScopesOf(SomeReport.SmallBoard())) EveryFormulaHolds(SomeReport.Opened(SomeReport.SmallBoard(), scope));
    }

    [Fact]
    public void They_do_for_every_part_of_any_campaign() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        foreach (var scope in SomeReport.ScopesOf(board)) EveryFormulaHolds(SomeReport.Opened(board, scope, ReportSheet.Movements));
    }, iter: 3);

    [Fact]
    public void Figures_of_a_part_equal_the_boards_of_that_part()
    {
        var board = SomeReport.SmallBoard();
        foreach (var scope in SomeReport.ScopesOf(board).Where(s => s.Unit is null)) FiguresEqual(scope.Of(board), SomeReport.Opened(board, scope));
    }

    [Fact]
    public void Changing_an_actual_changes_percentages_standings_totals_counts_and_ranks()
    {
        // The same campaign reported differently: its formulas must be the same, cell for cell, so that only what is typed in decides.
        var before = SomeReport.Opened(SomeReport.SmallBoard());
        var board = SomeReport.SmallBoard();
        var after = SomeReport.Opened(BoardBuilder.Advance(board, [Some.Entry("T1-01", 290, sequence: 13)], Some.PositionAfter([Some.Entry("T1-01", 290, sequence: 13)]), []));
        string[] changed = ["Tổng hợp", "Chỉ tiêu", "Phong trào"];
        Assert.Equal(
            before.Cells.Where(c => changed.Contains(c.Key.Sheet) && c.Value.Formula is not null).Select(c => (c.Key, c.Value.Formula)),
            after.Cells.Where(c => changed.Contains(c.Key.Sheet) && c.Value.Formula is not null).Select(c => (c.Key, c.Value.Formula)));
        EveryFormulaHolds(after);
    }

    [Fact]
    public void The_overshoot_is_the_real_ratio_and_the_sums_count_it_whole_once()
    {
        var opened = SomeReport.Opened(SomeReport.SmallBoard());
        var row = RowOf(opened, "PN-01");
        Assert.Equal(1809.5 / 75, (double)opened["Chỉ tiêu", "K" + row].Value!, Near);
        Assert.Equal(1.0, opened["Chỉ tiêu", "P" + row].Value);
        Assert.Equal("Vượt", opened["Chỉ tiêu", "N" + row].Value);
    }

    private static void EveryFormulaHolds(OpenedWorkbook opened)
    {
        var recalculation = new Recalculation(opened);
        Assert.Contains(opened.Cells, c => c.Value.Formula is not null);
        None.Of(from cell in opened.Cells
                where cell.Value.Formula is not null
                let now = recalculation.ValueOf(cell.Key.Sheet, cell.Key.Address)
                where !IsNear(cell.Value.Value, now)
                select $"{cell.Key.Sheet}!{cell.Key.Address}: {cell.Value.Value} stands there, {now} comes out of {cell.Value.Formula}");
    }

    private static void FiguresEqual(CampaignBoard board, OpenedWorkbook opened)
    {
        var (summary, targets) = (Rows(opened, "Tổng hợp"), Rows(opened, "Chỉ tiêu"));
        var (atSummary, atTargets) = (0, 0);
        foreach (var block in board.Blocks)
        {
            Check(opened, summary[atSummary++], targets[atTargets++], block.Figures, rank: null);
            foreach (var unit in block.Units)
            {
                Check(opened, summary[atSummary++], targets[atTargets++], unit.Figures, unit.Rank);
                foreach (var target in unit.Targets) Check(opened, targets[atTargets++], target);
            }
        }
        Check(opened, summary[atSummary++], targets[atTargets++], board.Whole, rank: null);
        Assert.Equal((atSummary, atTargets), (summary.Count, targets.Count));
    }

    private static void Check(OpenedWorkbook opened, int row, TargetRow target)
    {
        object? At(string column) => opened["Chỉ tiêu", column + row].Value;
        Assert.Equal(target.Card.Code, At("C"));
        Equal(target.Actual.HasEntry ? target.Completion : null, At("K"));
        Equal(target.Expected, At("L"));
        Equal(target.Completion - target.Expected, At("M"));
        Assert.Equal(ReportWords.Of(target.Standing), At("N"));
        Equal(target.Card.Plan.Weight, At("O"));
        Equal(Math.Clamp(target.Completion, 0, 1), At("P"));
    }

    private static void Check(OpenedWorkbook opened, int summaryRow, int targetRow, Figures figures, int? rank)
    {
        object? At(string column) => opened["Tổng hợp", column + summaryRow].Value;
        Equal(figures.Targets, At("C"));
        for (var i = 0; i < ReportWords.Standings.Count; i++) Equal(figures.Counts.Of(ReportWords.Standings[i]), At(((char)('D' + i)).ToString()));
        // As on the board: nothing for the eye where nobody has reported, and nothing in the sums.
        var shown = figures.HasEntry ? figures.Completion : null;
        Equal(shown, At("K"));
        Equal(figures.Expected, At("L"));
        Assert.Equal(ReportWords.Of(figures.Standing), At("M"));
        if (rank is not null) Equal(rank, At("N"));
        Equal(figures.HasEntry ? figures.WeekAgo.Completion : null, At("O"));
        Equal(figures.Trend, At("P"));
        Equal(shown, opened["Chỉ tiêu", "K" + targetRow].Value);
        Assert.Equal(ReportWords.Of(figures.Standing), opened["Chỉ tiêu", "N" + targetRow].Value);
    }

    private static void Equal(decimal? expected, object? actual)
    {
        if (expected is { } number) Assert.Equal((double)number, Assert.IsType<double>(actual), Near);
        else Assert.Equal(ReportWords.None, actual);
    }

    private static bool IsNear(object? a, object? b) => (a, b) switch
    {
        (double x, double y) => Math.Abs(x - y) <= Near,
        _ => Equals(a, b),
    };

    // Rows of a table: from below the column numbers to the last row with a standing.
    private static List<int> Rows(OpenedWorkbook opened, string sheet)
    {
        var head = opened.Column(sheet, "A").Single(c => Equals(c.Cell.Value, "(1)")).Row;
        return [.. opened.Column(sheet, sheet == "Tổng hợp" ? "M" : "N").Where(c => c.Row > head && c.Cell.Value is not null).Select(c => c.Row)];
    }

    private static int RowOf(OpenedWorkbook opened, string code) => opened.Column("Chỉ tiêu", "C").Single(c => Equals(c.Cell.Value, code)).Row;
}
