using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>What is in the workbook, where, and that it is there as what it is.</summary>
public sealed class ProgressWorkbookTests
{
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void The_cells_of_a_small_campaign_are_as_approved() =>
        Approved.Matches("progress-workbook", SomeReport.Opened(SomeReport.SmallBoard(), SomeReport.Line(12), SomeReport.Line(11, "Hoàn tác {0}")).AsText());

    [Fact]
    public void The_sheets_are_the_report_and_its_four_appendices() =>
        Assert.Equal(["Tổng hợp", "Chỉ tiêu", "Phong trào", "Cần đôn đốc", "Nhật ký"], SomeReport.Opened(SomeReport.SmallBoard()).Sheets);

    [Fact]
    public void The_same_board_gives_the_same_bytes_whatever_the_language_of_the_machine()
    {
        var report = SomeReport.Of(SomeReport.SmallBoard(), SomeReport.Line(12));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            var one = ProgressWorkbook.ToBytes(report);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var other = ProgressWorkbook.ToBytes(SomeReport.Of(SomeReport.SmallBoard(), SomeReport.Line(12)));
            Assert.Equal(one, other);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Numbers_and_days_are_real_ones_shown_by_formats()
    {
        var opened = SomeReport.Opened(SomeReport.SmallBoard());
        var row = opened.Column("Chỉ tiêu", "C").Single(c => Equals(c.Cell.Value, "PN-01")).Row;
        Assert.Equal(1809.5, opened["Chỉ tiêu", $"J{row}"].Value);
        Assert.Equal("[$-42A]#,##0.0_.", opened.FormatOf("Chỉ tiêu", $"J{row}"));
        Assert.Equal(75.0, opened["Chỉ tiêu", $"H{row}"].Value);
        Assert.Equal("[$-42A]#,##0_.", opened.FormatOf("Chỉ tiêu", $"H{row}"));
        Assert.Equal(Some.Due.ToDateTime(TimeOnly.MinValue).ToOADate(), opened["Chỉ tiêu", $"R{row}"].Value);
        Assert.Equal("[$-42A]dd/mm/yyyy", opened.FormatOf("Chỉ tiêu", $"R{row}"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+84 258")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tthụt vào")]
    public void Text_that_looks_like_a_formula_stays_text_also_when_somebody_edits_it(string text)
    {
        var opened = SomeReport.Opened(Some.Board(Some.CampaignOf(Some.Target("x") with { Name = text })));
        var (row, cell) = opened.Column("Chỉ tiêu", "B").Single(c => Equals(c.Cell.Value, text));
        Assert.Null(cell.Formula);
        Assert.Equal("1", (string?)opened.StyleOf("Chỉ tiêu", $"B{row}").Attribute("quotePrefix"));
    }

    [Theory]
    [InlineData("Gạch_x0041_tên", "Gạch_x005F_x0041_tên")]
    [InlineData("dòng 1\r\ndòng 2", "dòng 1\ndòng 2")]
    [InlineData("<b>&amp;", "<b>&amp;")]
    public void Text_that_the_file_format_cannot_carry_as_it_is_does_not_break_the_file(string typed, string stored)
    {
        var opened = SomeReport.Opened(Some.Board(Some.CampaignOf(Some.Target("x") with { Name = typed })));
        Assert.Contains(stored, opened.Texts);
    }

    [Fact]
    public void Control_characters_and_halves_of_characters_are_left_out_and_whole_ones_stay()
    {
        var opened = SomeReport.Opened(Some.Board(Some.CampaignOf(Some.Target("x") with { Name = "a\u0001b" + '\uD800' + "c🌾" })));
        Assert.Contains("abc🌾", opened.Texts);
    }

    [Fact]
    public void A_very_long_text_is_cut_where_spreadsheets_would_refuse_it()
    {
        var opened = SomeReport.Opened(Some.Board(Some.CampaignOf(Some.Target("x") with { Name = new string('n', 40_000) })));
        Assert.Equal(32_767, opened.Texts.Max(t => t.Length));
    }

    [Fact]
    public void Demo_figures_are_called_so_on_every_sheet_and_every_page_and_only_they()
    {
        var demo = SomeReport.Opened(SomeReport.SmallBoard(demo: true));
        var real = SomeReport.Opened(SomeReport.SmallBoard(demo: false));
        for (var i = 0; i < demo.Sheets.Count; i++)
        {
            var header = demo.SheetXml(i).Element(X + "headerFooter")!;
            Assert.Contains("Số liệu minh họa", header.Element(X + "oddHeader")!.Value, StringComparison.Ordinal);
            Assert.Contains("Số liệu minh họa", header.Element(X + "firstHeader")!.Value, StringComparison.Ordinal);
            var day = demo.Cells.First(c => c.Key.Sheet == demo.Sheets[i] && (c.Value.Formula == "NgayBaoCao" || i == 0 && c.Key.Address == "A8")).Key.Address;
            Assert.Contains("Số liệu minh họa", demo.FormatOf(demo.Sheets[i], day), StringComparison.Ordinal);
            Assert.DoesNotContain("minh họa", real.FormatOf(demo.Sheets[i], day), StringComparison.Ordinal);
            Assert.DoesNotContain("minh họa", real.SheetXml(i).ToString(), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(real.Texts, t => t.Contains("minh họa", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_to_urge_has_the_worst_first_and_in_it_the_farthest_behind()
    {
        var opened = SomeReport.Opened(SomeReport.SmallBoard());
        var listed = opened.Column("Cần đôn đốc", "C").Select(c => c.Cell.Value).OfType<string>().Skip(2);
        Assert.Equal(["TN-03", "TN-01", "T1-01", "T2-01", "T3-01", "PN-02"], listed);
    }

    [Fact]
    public void A_note_of_a_later_day_than_the_reports_is_left_out()
    {
        var board = SomeReport.SmallBoard();
        Assert.Contains("20/5: Đã rà soát; còn 10 hộ", SomeReport.Opened(board).Texts);
        Assert.DoesNotContain("20/5: Đã rà soát; còn 10 hộ", SomeReport.Opened(BoardBuilder.AsOf(board, new DateOnly(2023, 5, 19))).Texts);
    }

    [Fact]
    public void The_diary_tells_where_the_ledger_stood_and_its_last_hash()
    {
        var board = SomeReport.SmallBoard();
        var opened = SomeReport.Opened(board, SomeReport.Line(12), SomeReport.Line(11));
        var texts = opened.Cells.Where(c => c.Key.Sheet == "Nhật ký").Select(c => c.Value.Value).ToList();
        Assert.Contains(board.Position.Hash, texts);
        Assert.Contains((double)board.Position.Sequence, texts);
        Assert.Contains("Báo cáo PN-01: 900 → 1.809,5", texts);
    }

    [Fact]
    public void An_empty_campaign_gives_a_workbook_that_says_so()
    {
        var opened = SomeReport.Opened(Some.Board(new CampaignPlan(Some.Campaign(), [], [])));
        Assert.Contains("Không có chỉ tiêu nào cần đôn đốc.", opened.Texts);
        Assert.Contains("Sổ ghi nhận chưa có nội dung nào.", opened.Texts);
        Assert.Contains("TỔNG CỘNG TOÀN XÃ", opened.Texts);
        Assert.DoesNotContain(opened.Cells, c => c.Value.Formula?.Contains('!', StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Twenty_thousand_targets_are_twenty_thousand_lines()
    {
        var units = Enumerable.Range(0, 200).Select(u => Some.Unit($"u{u}", [.. Enumerable.Range(0, 100).Select(t => Some.Target($"u{u}-{t}"))])).ToArray();
        var board = Some.Board(Some.CampaignOf(Some.Block("b", units)));
        using var archive = new ZipArchive(new MemoryStream(ProgressWorkbook.ToBytes(SomeReport.Of(board))), ZipArchiveMode.Read);
        using var sheet = XmlReader.Create(archive.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var (rows, formulas) = (0, 0);
        while (sheet.Read())
        {
            if (sheet is { NodeType: XmlNodeType.Element, LocalName: "row" }) rows++;
            if (sheet is { NodeType: XmlNodeType.Element, Name: "x:f" }) formulas++;
        }
        var (lines, around) = (20_000 + 200 + 1 + 1, 5 + 3 + 3);
        Assert.Equal(lines + around, rows);
        // Five formulas a target; five a unit, block and the total; the day.
        Assert.Equal((5 * lines) + 1, formulas);
    }
}
