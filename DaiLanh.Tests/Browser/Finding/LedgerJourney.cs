using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Finding;

/// <summary>The ledger as somebody in the office reads it.</summary>
public sealed class LedgerJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Office = "Thường trực Hội đồng";

    private static Task<string> ShownInAsync(ILocator field) => field.EvaluateAsync<string>("field => getComputedStyle(field, '::before').content");

    [Fact]
    public async Task Rows_are_found_by_unit_and_words_without_marks_opened_and_shared_by_their_address()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/nhat-ky");
        var page = window.Page;

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Đơn vị" }).SelectOptionAsync(new SelectOptionValue { Label = "Thôn 3" });
        await page.GetByLabel("Có chữ").PressSequentiallyAsync("vi ngheo");
        await window.AtAsync("/nhat-ky?don-vi=thon-3&tim=vi%20ngheo");
        await Expect(page.Locator(".ledger__row").First).ToContainTextAsync("Thôn 3");

        await page.Locator(".ledger__open button").First.PressAsync("Enter");
        await Expect(page.Locator(".details")).ToContainTextAsync("Mã băm dòng trước");
        var count = await page.Locator(".ledger-count").TextContentAsync();

        var other = await OpenAsync(Window.Phone);
        await other.SignInAsync("Người xem", new Uri(page.Url).PathAndQuery);
        await Expect(other.Page.Locator(".ledger-count")).ToHaveTextAsync(count!);
    }

    [Fact]
    public async Task Scrolling_reads_on_holds_a_window_of_rows_and_comes_back()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/nhat-ky");
        var rows = window.Page.Locator(".ledger__row");
        await Expect(rows.First).ToBeVisibleAsync();
        var first = await NumberAsync(rows.First);

        while (await window.Page.GetByText("Hết: đây là dòng cũ nhất.").CountAsync() == 0)
        {
            await window.Page.Mouse.WheelAsync(0, 6000);
            Assert.InRange(await rows.CountAsync(), 1, 240);
        }
        await Expect(rows.Last.Locator(".ledger__number")).ToHaveTextAsync("1");

        // Where it stands when rows join above is what is being read.
        await rows.Nth(120).ScrollIntoViewIfNeededAsync();
        while (await NumberAsync(rows.First) != first) await window.Page.Mouse.WheelAsync(0, -6000);
    }

    [Fact]
    public async Task What_is_reported_meanwhile_is_announced_and_moves_nothing()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/nhat-ky?don-vi=doan-thanh-nien");
        var rows = window.Page.Locator(".ledger__row");
        await Expect(rows.First).ToBeVisibleAsync();
        var (first, top) = (await NumberAsync(rows.First), (await rows.First.BoundingBoxAsync())!.Y);

        var target = Suitable.Totals(Board, "doan-thanh-nien").First();
        var desk = await OpenAsync();
        await desk.SignInAsync("Đoàn Thanh niên", "/cap-nhat");
        var row = new Desk(desk.Page).Row(target);
        await row.TypeAsync(Suitable.Typed(target.Actual.Value!.Value + 1));
        await row.SavedAsync();

        var news = window.Page.GetByRole(AriaRole.Button, new() { Name = "1 dòng mới – xem" });
        await Expect(news).ToBeVisibleAsync();
        Assert.Equal((first, top), (await NumberAsync(rows.First), (await rows.First.BoundingBoxAsync())!.Y));
        await news.ClickAsync();
        await Expect(rows.First).ToContainTextAsync(target.Card.Name);
        await Expect(news).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_date_field_shows_the_day_as_the_commune_writes_it_whatever_order_the_browser_has()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/nhat-ky");
        var from = window.Page.GetByLabel("Từ ngày");
        Assert.Equal("\"chọn ngày\"", await ShownInAsync(from));

        await from.FillAsync("2023-05-04");
        await window.AtAsync("/nhat-ky?tu=2023-05-04");
        await from.BlurAsync();
        Assert.Equal("\"4/5/2023\"", await ShownInAsync(from));

        await from.FillAsync("");
        await window.AtAsync("/nhat-ky");
        await from.BlurAsync();
        Assert.Equal("\"chọn ngày\"", await ShownInAsync(from));
    }

    [Fact]
    public async Task The_rows_that_are_shown_are_downloaded()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office, "/nhat-ky?don-vi=thon-3");

        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "Tải Excel" }).ClickAsync());

        Assert.Equal("nhat-ky-20230524.xlsx", download.SuggestedFilename);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to()
    {
        var window = await OpenAtAsync("/");
        await window.Page.GotoAsync("/nhat-ky");
        await Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/dang-nhap", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task<string> NumberAsync(ILocator row) => (await row.Locator(".ledger__number").TextContentAsync())!;
}
