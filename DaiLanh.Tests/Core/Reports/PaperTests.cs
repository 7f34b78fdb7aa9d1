using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Spreadsheet;
using DaiLanh.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DaiLanh.Tests.Core.Reports;

/// <summary>The workbook as paper: NĐ 30/2020, and what makes it readable on a screen.</summary>
public sealed partial class PaperTests
{
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly OpenedWorkbook Opened = SomeReport.Opened(SomeReport.SmallBoard(), SomeReport.Line(1));

    public static TheoryData<int> Sheets => [.. Enumerable.Range(0, 5)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_prints_on_A4_landscape_one_page_wide_with_the_margins_of_documents(int sheet)
    {
        var xml = Opened.SheetXml(sheet);
        var setup = xml.Element(X + "pageSetup")!;
        Assert.Equal(("9", "landscape", "0"), ((string)setup.Attribute("paperSize")!, (string)setup.Attribute("orientation")!, (string)setup.Attribute("fitToHeight")!));
        Assert.Equal("1", (string?)xml.Element(X + "sheetPr")!.Element(X + "pageSetUpPr")!.Attribute("fitToPage"));
        var margins = xml.Element(X + "pageMargins")!;
        Assert.Equal((20, 20, 30, 15), (Millimetres("top"), Millimetres("bottom"), Millimetres("left"), Millimetres("right")));

        int Millimetres(string side) => (int)Math.Round(25.4 * double.Parse((string)margins.Attribute(side)!, CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Page_numbers_stand_centred_in_the_head_from_the_second_page_on_and_each_part_counts_its_own(int sheet)
    {
        var header = Opened.SheetXml(sheet).Element(X + "headerFooter")!;
        Assert.Equal("1", (string?)header.Attribute("differentFirst"));
        Assert.Matches("^&C&\"Times New Roman[^\"]*\"&13&P", header.Element(X + "oddHeader")!.Value);
        Assert.DoesNotContain("&P", header.Element(X + "firstHeader")?.Value ?? "", StringComparison.Ordinal);
        Assert.Equal(("1", "1"), ((string?)Opened.SheetXml(sheet).Element(X + "pageSetup")!.Attribute("firstPageNumber"),
            (string?)Opened.SheetXml(sheet).Element(X + "pageSetup")!.Attribute("useFirstPageNumber")));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Heads_are_repeated_on_paper_stay_on_the_screen_and_carry_the_filter(int sheet)
    {
        var name = Opened.Sheets[sheet];
        var numbers = Opened.Column(name, "A").Single(c => Equals(c.Cell.Value, "(1)")).Row;
        var repeated = Rows().Match(Opened.NameOfSheet("_xlnm.Print_Titles", sheet)!);
        Assert.Equal(numbers, int.Parse(repeated.Groups["last"].Value, CultureInfo.InvariantCulture));

        var pane = Opened.SheetXml(sheet).Descendants(X + "pane").Single();
        Assert.Equal((numbers, "frozen"), ((int)pane.Attribute("ySplit")!, (string)pane.Attribute("state")!));
        Assert.StartsWith($"A{numbers}:", (string)Opened.SheetXml(sheet).Element(X + "autoFilter")!.Attribute("ref")!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void The_printed_area_holds_every_cell_that_is_filled(int sheet)
    {
        var name = Opened.Sheets[sheet];
        var area = Regex.Match(Opened.NameOfSheet("_xlnm.Print_Area", sheet)!, @"\$A\$1:\$(?<column>[A-Z]+)\$(?<row>\d+)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var (column, row) = (area.Groups["column"].Value[0], int.Parse(area.Groups["row"].Value, CultureInfo.InvariantCulture));
        None.Of(Opened.Cells.Where(c => c.Key.Sheet == name && (c.Key.Address[0] > column || int.Parse(c.Key.Address.AsSpan(1), CultureInfo.InvariantCulture) > row))
            .Select(c => c.Key.Address));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_word_of_a_head_is_wider_than_its_column(int sheet)
    {
        var name = Opened.Sheets[sheet];
        var numbers = Opened.Column(name, "A").Single(c => Equals(c.Cell.Value, "(1)")).Row;
        var head = int.Parse(Rows().Match(Opened.NameOfSheet("_xlnm.Print_Titles", sheet)!).Groups["first"].Value, CultureInfo.InvariantCulture);
        var widths = Opened.SheetXml(sheet).Element(X + "cols")!.Elements().SelectMany(c => Enumerable.Repeat(
            (double)c.Attribute("width")!, (int)c.Attribute("max")! - (int)c.Attribute("min")! + 1)).ToList();
        var joined = Opened.SheetXml(sheet).Descendants(X + "mergeCell").Select(m => ((string)m.Attribute("ref")!).Split(':'))
            .Where(m => m[0][0] != m[1][0]).Select(m => m[0]).ToHashSet();
        None.Of(from cell in Opened.Cells
                where cell.Key.Sheet == name && !joined.Contains(cell.Key.Address)
                let row = int.Parse(cell.Key.Address.AsSpan(1), CultureInfo.InvariantCulture)
                where row >= head && row < numbers
                from word in ((string?)cell.Value.Value ?? "").Split(' ')
                where TextWidth.Of(word, Palette.SizeOf(new Look(Tone.Head, Shape.Text)), bold: true) > widths[cell.Key.Address[0] - 'A'] * Sheet.PointsPerCharacter
                select $"{cell.Key.Address}: {word}");
    }

    [Fact]
    public void Every_version_of_the_file_format_accepts_it()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ProgressWorkbook.ToBytes(SomeReport.Of(SomeReport.SmallBoard(), SomeReport.Line(1)))), isEditable: false);
        foreach (var version in (FileFormatVersions[])[FileFormatVersions.Office2007, FileFormatVersions.Office2010, FileFormatVersions.Microsoft365])
            None.Of(new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{version}: {e.Description} {e.Path?.XPath} in {e.Part?.Uri}"));
    }

    [Fact]
    public void The_letters_are_Times_New_Roman_everywhere()
    {
        Assert.All(Opened.Part("xl/styles.xml").Descendants(X + "name"), name => Assert.Equal("Times New Roman", (string?)name.Attribute("val")));
        Assert.All(Opened.Part("xl/sharedStrings.xml").Descendants(X + "rFont"), font => Assert.Equal("Times New Roman", (string?)font.Attribute("val")));
    }

    [Fact]
    public void The_report_begins_and_ends_as_an_administrative_document()
    {
        var texts = Opened.Cells.Where(c => c.Key.Sheet == "Tổng hợp").Select(c => c.Value.Value).OfType<string>().ToList();
        string[] heading =
        [
            "ỦY BAN NHÂN DÂN HUYỆN A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN XÃ B", "Độc lập - Tự do - Hạnh phúc",
            "Số:      /BC-UBND", "Xã B, ngày 24 tháng 5 năm 2023", "BÁO CÁO", "Tổng hợp tiến độ thực hiện chỉ tiêu thi đua",
        ];
        Assert.Equal(heading, texts.Where(heading.Contains));
        Assert.Equal(["Nơi nhận:\n- Phòng C (b/c);\n- Lưu: VT, VP.", "CÔNG CHỨC VĂN PHÒNG – THỐNG KÊ", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\n\n\n"], texts[^3..]);
    }

    [Fact]
    public void Appendices_say_to_which_report_they_belong()
    {
        for (var i = 1; i < Opened.Sheets.Count; i++)
        {
            Assert.Equal("Phụ lục " + "I II III IV".Split(' ')[i - 1], Opened[Opened.Sheets[i], "A1"].Value);
            Assert.Equal("(Kèm theo Báo cáo số      /BC-UBND ngày 24 tháng 5 năm 2023 của Ủy ban nhân dân xã B)", Opened[Opened.Sheets[i], "A3"].Value);
        }
    }

    [Fact]
    public void Bars_run_from_none_to_all_so_that_an_overshoot_fills_its_cell()
    {
        var bars = Opened.SheetXml(1).Descendants(X + "dataBar").Single();
        Assert.Equal(["0", "1"], bars.Elements(X + "cfvo").Select(v => (string?)v.Attribute("val")));
        Assert.Equal("P9:P30", (string?)bars.Parent!.Parent!.Attribute("sqref"));
    }

    [Fact]
    public void No_two_joined_areas_overlap_and_no_filled_cell_hides_under_one()
    {
        for (var i = 0; i < Opened.Sheets.Count; i++)
        {
            var covered = new HashSet<string>();
            foreach (var area in Opened.SheetXml(i).Descendants(X + "mergeCell").Select(m => ((string)m.Attribute("ref")!).Split(':')))
            {
                for (var row = Row(area[0]); row <= Row(area[1]); row++)
                {
                    for (var column = area[0][0]; column <= area[1][0]; column++)
                    {
                        var address = column + row.ToString(CultureInfo.InvariantCulture);
                        Assert.True(covered.Add(address), $"{Opened.Sheets[i]}!{address} is joined twice");
                        if (address != area[0]) Assert.Null(Opened.Cells.GetValueOrDefault((Opened.Sheets[i], address))?.Value);
                    }
                }
            }
        }

        static int Row(string address) => int.Parse(address.AsSpan(1), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"!\$(?<first>\d+):\$(?<last>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();
}
