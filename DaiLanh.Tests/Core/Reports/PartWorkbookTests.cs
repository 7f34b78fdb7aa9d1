using DaiLanh.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>The workbook of a block, a movement, a unit, and with some of the sheets only.</summary>
public sealed class PartWorkbookTests
{
    private static readonly CampaignBoard Board = SomeReport.SmallBoard();

    [Fact]
    public void A_block_has_its_own_units_its_own_total_and_says_that_it_is_a_part()
    {
        var opened = SomeReport.Opened(Board, new ReportScope(Board.Plan.Blocks[1]));
        Assert.Equal(["Khối thon", "Đơn vị thon-1", "Đơn vị thon-2", "Đơn vị thon-3", "TỔNG CỘNG"], Names(opened));
        Assert.Contains("Khối thon", opened.Cells.Where(c => c.Key.Sheet == "Tổng hợp").Select(c => c.Value.Value).OfType<string>().Take(20));
        Assert.DoesNotContain(opened.Texts, t => t.Contains("TOÀN XÃ", StringComparison.Ordinal));
        // The block's total is the block's own, to the last digit.
        Assert.Equal((double)Board.Blocks[1].Figures.Completion!.Value, (double)Total(opened, "K")!, 1e-12);
    }

    [Fact]
    public void A_movement_has_only_units_that_take_part_and_ranks_them_by_it()
    {
        var scope = new ReportScope(Movement: Board.Plan.Movements.Single(m => m.Code == "ha-tang"));
        var opened = SomeReport.Opened(Board, scope);
        Assert.Equal(["Khối doan-the", "Đơn vị phu-nu", "Đơn vị thanh-nien", "TỔNG CỘNG"], Names(opened));
        Assert.Equal(["PN-03", "PN-04", "TN-01", "TN-02", "TN-03"], opened.Column("Chỉ tiêu", "C").Select(c => c.Cell.Value).OfType<string>().Where(v => v.Contains('-', StringComparison.Ordinal)));
        Assert.Contains(opened.Texts, t => t.StartsWith("Chỉ gồm chỉ tiêu thuộc phong trào “Phong trào ha-tang”", StringComparison.Ordinal));
        Assert.Equal((double)Board.Movements.Single(m => m.Card.Code == "ha-tang").Figures.Completion!.Value, (double)Total(opened, "K")!, 1e-12);
        Assert.Single(opened.Column("Phong trào", "B"), c => c.Cell.Value is string s && s.StartsWith("Phong trào ", StringComparison.Ordinal) && s != "Phong trào thi đua");
    }

    [Fact]
    public void A_unit_stands_alone_and_keeps_the_rank_that_it_has_in_its_block()
    {
        foreach (var unit in Board.Units)
        {
            var opened = SomeReport.Opened(Board, new ReportScope(Unit: unit.Card));
            Assert.Equal([unit.Card.Name, "TỔNG CỘNG"], Names(opened));
            var rank = opened.Column("Tổng hợp", "N").First(c => c.Row > Head(opened)).Cell;
            Assert.Null(rank.Formula);
            if (unit.Rank is { } place) Assert.Equal((double)place, rank.Value);
            else Assert.Equal("—", rank.Value);
        }
    }

    [Fact]
    public void A_unit_that_has_not_reported_reads_as_on_the_board_and_counts_as_nothing()
    {
        var plan = Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1", Some.Target("A")), Some.Unit("thon-2", Some.Target("B"))));
        var opened = SomeReport.Opened(Some.Board(plan, Some.Entry("A", 50)));
        var silent = opened.Column("Tổng hợp", "B").Single(c => Equals(c.Cell.Value, "Đơn vị thon-2")).Row;
        Assert.Equal("—", opened["Tổng hợp", $"K{silent}"].Value);
        Assert.Equal("—", opened["Tổng hợp", $"O{silent}"].Value);
        Assert.Equal(0.0, opened["Tổng hợp", $"P{silent}"].Value);
        Assert.Equal("Chưa báo cáo", opened["Tổng hợp", $"M{silent}"].Value);
        Assert.Equal(2.0, opened["Tổng hợp", $"N{silent}"].Value);
        Assert.Equal(0.25, (double)Total(opened, "K")!, 1e-12);
    }

    [Fact]
    public void Sheets_left_out_are_gone_and_the_others_are_counted_anew()
    {
        var opened = SomeReport.Opened(Board, ReportScope.Whole, ReportSheet.Ledger);
        Assert.Equal(["Tổng hợp", "Chỉ tiêu", "Nhật ký"], opened.Sheets);
        Assert.Equal("Phụ lục I", opened["Chỉ tiêu", "A1"].Value);
        Assert.Equal("Phụ lục II", opened["Nhật ký", "A1"].Value);
        Assert.Contains(opened.Texts, t => t.EndsWith("… (Phụ lục II).", StringComparison.Ordinal));

        var least = SomeReport.Opened(Board, ReportScope.Whole, ReportSheet.Targets);
        Assert.Equal(["Tổng hợp", "Chỉ tiêu"], least.Sheets);
        Assert.DoesNotContain(least.Texts, t => t.Contains("(Phụ lục", StringComparison.Ordinal));
    }

    [Fact]
    public void File_names_say_day_and_part_without_marks()
    {
        var (block, movement) = (Board.Plan.Blocks[1], Board.Plan.Movements[0]);
        Assert.Equal("tong-hop-tien-do-20230524", ProgressReport.NameOf(ReportForm.Workbook, Board.Day, ReportScope.Whole));
        Assert.Equal("tong-hop-tien-do-20230524-thon-nguoi-ngheo", ProgressReport.NameOf(ReportForm.Workbook, Board.Day, new ReportScope(block, movement)));
        Assert.Equal("tien-do-tung-don-vi-20230524-thon", ProgressReport.NameOf(ReportForm.UnitWorkbooks, Board.Day, new ReportScope(block)));
        Assert.Equal("tong-hop-tien-do-20230524----a-b", ProgressReport.NameOf(ReportForm.Workbook, Board.Day, new ReportScope(block with { Code = "../a b" })));
    }

    private static IEnumerable<object?> Names(OpenedWorkbook opened) =>
        opened.Column("Tổng hợp", "B").Where(c => c.Row > Head(opened) && opened.Cells.GetValueOrDefault(("Tổng hợp", $"K{c.Row}"))?.Value is not null).Select(c => c.Cell.Value);

    private static object? Total(OpenedWorkbook opened, string column) =>
        opened["Tổng hợp", $"{column}{opened.Column("Tổng hợp", "B").Single(c => Equals(c.Cell.Value, "TỔNG CỘNG") || Equals(c.Cell.Value, "TỔNG CỘNG TOÀN XÃ")).Row}"].Value;

    private static int Head(OpenedWorkbook opened) => opened.Column("Tổng hợp", "A").Single(c => Equals(c.Cell.Value, "(1)")).Row;
}
