using System.Globalization;
using ClosedXML.Excel;
using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>From a number on a desk to a workbook in the hand.</summary>
public sealed class ReportJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task The_workbook_that_is_downloaded_says_what_the_page_says()
    {
        var target = Suitable.Totals(Board, "thon-2").First();
        var officer = await OpenAsync();
        await officer.SignInAsync(Board.Unit("thon-2")!.Card.ShortName, "/cap-nhat");
        await new Desk(officer.Page).Row(target).TypeAsync(Suitable.Typed(Suitable.PlanOf(target)));
        await new Desk(officer.Page).Row(target).SavedAsync();
        await HoldsAsync(target, Suitable.PlanOf(target));

        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng");
        var shown = await FiguresAsync(office.Page);
        Assert.Equal(1 + Board.Blocks.Length + Board.Units.Count(), shown.Count);
        await office.Page.GetByRole(AriaRole.Link, new() { Name = "Báo cáo", Exact = true }).ClickAsync();
        await Expect(office.Page.GetByRole(AriaRole.Region, new() { Name = "Toàn xã" })).ToContainTextAsync(shown["Toàn xã"]);
        var download = await office.Page.RunAndWaitForDownloadAsync(() =>
            office.Page.GetByRole(AriaRole.Link, new() { Name = "Tải bảng tính Excel" }).ClickAsync());

        Assert.Equal("tong-hop-tien-do-20230524.xlsx", download.SuggestedFilename);
        using var book = await OpenedAsync(download);
        Assert.Equal(["Tổng hợp", "Chỉ tiêu", "Phong trào", "Cần đôn đốc", "Nhật ký"], book.Worksheets.Select(s => s.Name));
        var summary = book.Worksheet("Tổng hợp");
        var written = summary.RowsUsed().Where(r => r.Cell("K").HasFormula)
            .ToDictionary(r => Short(r.Cell("B").GetString()), r => Percent(r));
        Assert.Equal(shown.OrderBy(f => f.Key, StringComparer.Ordinal), written.OrderBy(f => f.Key, StringComparer.Ordinal));
        // What was saved a moment ago is in it.
        var row = Assert.Single(book.Worksheet("Chỉ tiêu").RowsUsed(), r => r.Cells().Any(c => c.HasFormula is false && c.GetString() == target.Card.Code));
        Assert.Contains(row.Cells(), c => c.DataType == XLDataType.Number && (decimal)c.GetDouble() == Suitable.PlanOf(target));
    }

    [Fact]
    public async Task A_report_of_an_earlier_day_is_chosen_by_its_day_and_stays_at_its_address()
    {
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/bao-cao");

        await office.Page.GetByLabel("Số liệu đến hết ngày").FillAsync("2023-05-02");

        await Expect(office.Page).ToHaveURLAsync(new Uri(App.Address, "/bao-cao?ngay=2023-05-02").AbsoluteUri);
        await Expect(office.Page.GetByRole(AriaRole.Link, new() { Name = "Tải bảng tính Excel" })).ToContainTextAsync("tong-hop-tien-do-20230502.xlsx");
        var download = await office.Page.RunAndWaitForDownloadAsync(() =>
            office.Page.GetByRole(AriaRole.Link, new() { Name = "Tải bảng tính Excel" }).ClickAsync());
        Assert.Equal("tong-hop-tien-do-20230502.xlsx", download.SuggestedFilename);
        using var book = await OpenedAsync(download);
        Assert.Contains(book.Worksheet("Tổng hợp").CellsUsed(), c => c.GetString() == "Đại Lãnh, ngày 02 tháng 5 năm 2023");
    }

    // Name and percent of the commune, its blocks and units as the board shows them.
    private static async Task<Dictionary<string, string>> FiguresAsync(IPage page)
    {
        var figures = await page.EvaluateAsync<string[][]>("""
            () => [
              ["Toàn xã", document.querySelector(".whole__figure").textContent.replace("%", "\u00a0%")],
              ...[...document.querySelectorAll(".overview__blocks .sum-row")].map(b => [b.title, b.querySelector(".percent").textContent]),
              ...[...document.querySelectorAll(".matrix tbody tr")].filter(u => u.querySelector("th a") && u.querySelector(".matrix__percent"))
                .map(u => [u.querySelector("th a").title, u.querySelector(".matrix__percent").textContent]),
            ]
            """);
        return figures.ToDictionary(f => f[0], f => f[1]);
    }

    private static async Task<XLWorkbook> OpenedAsync(IDownload download)
    {
        // The browser keeps it under a name of its own, which ClosedXML would not open by its path.
        using var file = File.OpenRead(await download.PathAsync());
        return new XLWorkbook(file);
    }

    private static string Short(string name) => name == "TỔNG CỘNG TOÀN XÃ" ? "Toàn xã" : name;

    // As the file holds it, without reckoning anew. Who has not reported has 0 for the arithmetic, “—” on the board and the words beside it.
    private static string Percent(IXLRow row) => Equals(row.Cell("M").CachedValue, "Chưa báo cáo")
        ? VietnameseNumber.None
        : VietnameseNumber.Percent(Convert.ToDecimal(row.Cell("K").CachedValue, CultureInfo.InvariantCulture));
}
