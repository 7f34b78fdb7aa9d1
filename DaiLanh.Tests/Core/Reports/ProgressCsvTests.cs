using System.Text;
using DaiLanh.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

public sealed class ProgressCsvTests
{
    [Fact]
    public void It_begins_with_the_mark_by_which_Excel_knows_UTF8_and_ends_lines_as_RFC_4180_says()
    {
        var bytes = ProgressCsv.ToBytes(SomeReport.SmallBoard());
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public void Every_target_is_a_line_with_as_many_values_as_there_are_heads()
    {
        var board = SomeReport.SmallBoard();
        var lines = Lines(board);
        Assert.Equal(1 + board.Whole.Targets, lines.Length);
        Assert.Single(lines.Select(l => l.Split(';').Length).Distinct(), 23);
    }

    [Fact]
    public void Numbers_have_a_decimal_comma_and_days_are_unmistakable() =>
        Assert.Equal(
            "2023-05-24;I.1.1;Khối doan-the;Đơn vị phu-nu;PN-01;Chỉ tiêu PN-01;việc;Tới mức;Tăng;0;75;80;1809,5;2412,666667;70,491803;2342,174863;Vượt;1;2023-04-11;2023-06-11;Phong trào nguoi-ngheo;;Số liệu minh họa",
            Lines(SomeReport.SmallBoard())[1]);

    [Fact]
    public void What_nobody_has_reported_stays_empty_and_counts_as_nothing_reached()
    {
        var values = Lines(SomeReport.SmallBoard()).Single(l => l.Contains(";T1-01;", StringComparison.Ordinal)).Split(';');
        Assert.Equal(("", "", "-70,491803", "Chưa báo cáo"), (values[12], values[13], values[15], values[16]));
    }

    [Fact]
    public void Real_figures_carry_no_mark_of_demo_figures() =>
        Assert.DoesNotContain("minh họa", string.Concat(Lines(SomeReport.SmallBoard(demo: false))), StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84", "'+84")]
    [InlineData("-2", "'-2")]
    [InlineData("@a", "'@a")]
    [InlineData("  =1", "'  =1")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("“a” \"b\"", "\"“a” \"\"b\"\"\"")]
    [InlineData("=a;b", "\"'=a;b\"")]
    public void Text_can_neither_run_nor_break_the_line(string name, string written) =>
        Assert.Contains($";x;{written};việc;", Encoding.UTF8.GetString(ProgressCsv.ToBytes(Some.Board(Some.CampaignOf(Some.Target("x") with { Name = name })))), StringComparison.Ordinal);

    [Fact]
    public void A_campaign_without_targets_is_the_heads_alone() =>
        Assert.Single(Lines(Some.Board(Some.CampaignOf(Some.Unit() is var unit ? Some.Block("b", unit) : null!))));

    private static string[] Lines(CampaignBoard board) =>
        Encoding.UTF8.GetString(ProgressCsv.ToBytes(board).AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
