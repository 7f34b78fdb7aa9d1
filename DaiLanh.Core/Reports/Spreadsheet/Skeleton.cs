using ClosedXML.Excel;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>What a workbook says about itself.</summary>
/// <param name="Title">Title.</param>
/// <param name="Author">Who sends it.</param>
/// <param name="Day">Stands where a clock would be asked otherwise, so that the same board gives the same file.</param>
/// <param name="PageMark">At the right end of every page's head; null for nothing.</param>
/// <param name="StandingGrounds">Words of standings with their grounds.</param>
/// <param name="Names">Names for cells, with absolute addresses.</param>
internal sealed record WorkbookCard(
    string Title, string Author, DateOnly Day, string? PageMark,
    IReadOnlyList<(string Word, XLColor Ground)> StandingGrounds, IReadOnlyList<(string Name, string Address)> Names);

/// <summary>
/// The workbook without its lines, by ClosedXML: styles, widths, page set-up, filters, bars, names. Row 1 of the first sheet holds one cell per look,
/// from which <see cref="Package"/> learns the style numbers; it then puts the real rows in their place.
/// </summary>
internal static class Skeleton
{
    // NĐ 30/2020: 20–25 mm above and below, 30–35 left, 15–20 right. Spreadsheets count in inches.
    private const double Millimetre = 1 / 25.4;

    public static MemoryStream Make(WorkbookCard card, IReadOnlyList<Sheet> sheets)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        var start = card.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        workbook.Properties.Title = card.Title;
        workbook.Properties.Author = card.Author;
        workbook.Properties.LastModifiedBy = card.Author;
        workbook.Properties.Created = start;
        workbook.Properties.Modified = start;
        foreach (var sheet in sheets) Add(workbook.AddWorksheet(sheet.Name), sheet, card);

        var palette = Palette.All;
        var first = workbook.Worksheet(1);
        for (var i = 0; i < palette.Count; i++)
        {
            var cell = first.Cell(1, i + 1);
            cell.SetValue("x");
            cell.Style = palette[i].Style;
        }
        foreach (var (name, address) in card.Names) workbook.NamedRanges.Add(name, address);

        var stream = new MemoryStream();
        workbook.SaveAs(stream);
        stream.Position = 0;
        return stream;
    }

    private static void Add(IXLWorksheet worksheet, Sheet sheet, WorkbookCard card)
    {
        for (var i = 0; i < sheet.Widths.Length; i++) worksheet.Column(i + 1).Width = sheet.Widths[i];
        worksheet.SheetView.Freeze(sheet.Head.Last, sheet.FrozenColumns);
        worksheet.ShowGridLines = false;
        foreach (var area in sheet.Merges) Range(worksheet, area).Merge();
        if (sheet.Filter is { } filter) Range(worksheet, filter).SetAutoFilter();
        if (sheet.Bars is { } bars)
        {
            Range(worksheet, bars).AddConditionalFormat().DataBar(Palette.Bar)
                .Minimum(XLCFContentType.Number, 0).Maximum(XLCFContentType.Number, 1);
        }
        if (sheet.Standings is { } standings)
        {
            foreach (var (word, ground) in card.StandingGrounds)
                Range(worksheet, standings).AddConditionalFormat().WhenEquals("\"" + word + "\"").Fill.SetBackgroundColor(ground);
        }
        SetUpPage(worksheet.PageSetup, sheet, card.PageMark);
    }

    private static void SetUpPage(IXLPageSetup page, Sheet sheet, string? mark)
    {
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.PrintAreas.Add(1, 1, sheet.LastRow, sheet.Widths.Length);
        page.SetRowsToRepeatAtTop(sheet.Head.First, sheet.Head.Last);
        page.CenterHorizontally = true;
        page.Margins.SetTop(20 * Millimetre).SetBottom(20 * Millimetre).SetLeft(30 * Millimetre).SetRight(15 * Millimetre);
        page.Margins.SetHeader(10 * Millimetre).SetFooter(10 * Millimetre);

        // Arabic, 13, centred in the top margin, not on the first page; every appendix counts its own pages.
        page.FirstPageNumber = 1;
        page.DifferentFirstPageOnHF = true;
        page.ScaleHFWithDocument = false;
        page.Header.Center.AddText(XLHFPredefinedText.PageNumber, XLHFOccurrence.OddPages).SetFontName(Palette.FontName).SetFontSize(13);
        if (mark is null) return;
        foreach (var pages in new[] { XLHFOccurrence.OddPages, XLHFOccurrence.FirstPage })
            page.Header.Right.AddText(mark, pages).SetFontName(Palette.FontName).SetFontSize(11).SetItalic();
    }

    private static IXLRange Range(IXLWorksheet worksheet, Area area) =>
        worksheet.Range(area.FirstRow, area.FirstColumn, area.LastRow, area.LastColumn);
}
