using System.Globalization;
using System.IO.Compression;
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
        var download = await MadeAsync(office.Page, "Lập bảng tính Excel", "tong-hop-tien-do-20230524.xlsx");

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
    public async Task A_day_that_is_refused_is_not_left_in_the_field_however_often_it_is_typed()
    {
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/bao-cao");
        var field = office.Page.GetByLabel("Số liệu đến hết ngày");

        foreach (var wrong in new[] { "2024-01-01", "2024-01-02", "2024-01-02" })
        {
            await field.FillAsync(wrong);
            await Expect(office.Page.Locator("main [role=alert]")).ToContainTextAsync($"Ngày {wrong[^1]}/1/2024 chưa tới.");
            await Expect(field).ToHaveValueAsync("2023-05-24");
        }
    }

    [Fact]
    public async Task Day_and_block_are_chosen_the_making_is_watched_and_the_list_gives_the_same_file_again()
    {
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/bao-cao");
        var block = Board.Plan.Blocks[^1];

        await office.Page.GetByLabel("Số liệu đến hết ngày").FillAsync("2023-05-02");
        await office.Page.GetByLabel("Khối thi đua").SelectOptionAsync(block.Code);

        await Expect(office.Page).ToHaveURLAsync(new Uri(App.Address, $"/bao-cao?ngay=2023-05-02&khoi={block.Code}").AbsoluteUri);
        var name = $"tong-hop-tien-do-20230502-{block.Code}.xlsx";
        var download = await MadeAsync(office.Page, "Lập bảng tính Excel", name);
        using (var book = await OpenedAsync(download))
        {
            var summary = book.Worksheet("Tổng hợp");
            Assert.Contains(summary.CellsUsed(), c => c.GetString() == "Đại Lãnh, ngày 02 tháng 5 năm 2023");
            Assert.Equal([block.Name, .. block.Units.Select(u => u.Name), "TỔNG CỘNG"], summary.RowsUsed().Where(r => r.Cell("K").HasFormula).Select(r => r.Cell("B").GetString()));
        }

        var line = office.Page.GetByRole(AriaRole.Region, new() { Name = "Báo cáo đã lập" }).GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await Expect(line).ToContainTextAsync("Thường trực Hội đồng");
        var again = await office.Page.RunAndWaitForDownloadAsync(() => line.GetByRole(AriaRole.Link, new() { Name = "Tải lại" }).ClickAsync());
        Assert.Equal(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(await again.PathAsync(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_archive_holds_one_workbook_for_each_unit()
    {
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/bao-cao?ngay=2023-05-20");
        var download = await MadeAsync(office.Page, "Mỗi đơn vị một bảng tính (.zip)", "tien-do-tung-don-vi-20230520.zip");
        using var archive = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(Board.Units.Select(u => $"tien-do-20230520-{u.Card.Code}.xlsx"), archive.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task The_page_prints_as_the_paper_alone()
    {
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/bao-cao?ngay=2023-05-20");
        await Expect(office.Page.Locator(".paper__total")).ToBeVisibleAsync();
        await office.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(office.Page.Locator(".paper__total")).ToBeVisibleAsync();
        foreach (var hidden in (string[])[".report-ask", ".report-choices", ".made", ".layout__rail", ".paper-card > .card__head", "h1"])
            await Expect(office.Page.Locator(hidden).First).ToBeHiddenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "browser")).FullName;
        await office.Page.PdfAsync(new() { Path = Path.Combine(folder, "bao-cao.pdf"), PreferCSSPageSize = true, PrintBackground = true });
    }

    // Asks, waits until it is made, and fetches it.
    private static async Task<IDownload> MadeAsync(IPage page, string button, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Tải về " + name, Exact = true }).First;
        await Expect(link).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return download;
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

    // As the file holds it, without reckoning anew. Who has not reported is “—” on the board and in the workbook.
    private static string Percent(IXLRow row) => Equals(row.Cell("K").CachedValue, VietnameseNumber.None)
        ? VietnameseNumber.None
        : VietnameseNumber.Percent(Convert.ToDecimal(row.Cell("K").CachedValue, CultureInfo.InvariantCulture));
}
