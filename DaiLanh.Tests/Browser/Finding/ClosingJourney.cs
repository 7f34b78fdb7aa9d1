using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Finding;

/// <summary>The end of a campaign and the beginning of the next, as the guide tells it: what everybody has open turns by itself.</summary>
public sealed class ClosingJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task The_office_closes_the_campaign_its_standing_stays_marked_on_every_page_and_wall_and_the_next_one_takes_its_place()
    {
        var name = Board.Campaign.ShortName;
        var overview = await OpenAtAsync("/");
        var wall = await OpenAsync(Hall.Projector);
        await wall.OpenWallAsync("/man-hinh?dung=300&trang=toan-xa,cho-so-lieu");
        var desk = await OpenAsync(Window.Phone);
        await desk.SignInAsync("Đoàn Thanh niên", "/cap-nhat");
        await Expect(desk.Page.Locator("input.prow__cell").First).ToBeVisibleAsync();
        Window[] open = [overview, wall, desk];
        foreach (var window in open) await window.MarkAsync();
        var figure = await overview.Page.Locator(".whole__figure").InnerTextAsync();
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/quan-tri/dot-thi-dua");

        await MoveAsync(office, "Kết thúc đợt", "Tổng kết");

        await Expect(overview.Page.Locator(".pill--closed")).ToHaveTextAsync("đã kết thúc");
        await Expect(overview.Page.Locator(".whole__figure")).ToHaveTextAsync(figure);
        await Expect(overview.Page.GetByText("Cần chú ý")).ToHaveCountAsync(0);
        await Expect(wall.Page.Locator(".wall-sub")).ToContainTextAsync("đã kết thúc ngày 24/5/2023");
        await Expect(wall.Page.Locator(".wall [data-row]").First).ToBeVisibleAsync();
        await Expect(desk.Page.Locator(".empty-panel h2")).ToHaveTextAsync($"Đợt thi đua “{name}” đã kết thúc ngày 24/5/2023; số liệu không ghi thêm được");
        await Expect(desk.Page.Locator("input.prow__cell")).ToHaveCountAsync(0);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Xem xếp hạng" }).TapAsync();
        await Expect(desk.Page.Locator(".pill--closed")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "Vì sao hạng 1?" }).First).ToBeVisibleAsync();
        await desk.GoAsync("/cap-nhat");
        await desk.MarkAsync();
        var report = await OpenAsync();
        await report.SignInAsync("Thành viên Hội đồng", "/bao-cao");
        await Expect(report.Page.Locator(".pill--closed")).ToBeVisibleAsync();
        await Expect(report.Page.Locator(".paper")).ToContainTextAsync("TỔNG CỘNG TOÀN XÃ");
        await Expect(report.Page.GetByRole(AriaRole.Heading, new() { Name = "Báo cáo đã lập" })).ToBeVisibleAsync();

        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt tiếp theo" }).ClickAsync();
        await office.AtAsync("/quan-tri/dot-thi-dua?dot=2023-dot-1");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Chép 341 chỉ tiêu" }).ClickAsync();
        await Expect(office.Page.Locator(".campaigns")).ToContainTextAsync("341 chỉ tiêu · 0 lần ghi");
        await Expect(overview.Page.Locator(".pill--closed")).ToBeVisibleAsync();
        await MoveAsync(office, "Phát động", "Bắt đầu đợt mới");

        await Expect(overview.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đợt thi đua mới");
        await Expect(overview.Page.Locator(".pill--closed")).ToHaveCountAsync(0);
        await Expect(overview.Page.Locator(".whole__plan")).ToHaveTextAsync("bắt đầu ngày 12/6/2023");
        await Expect(wall.Page.Locator(".wall-title")).ToHaveTextAsync("Đợt thi đua mới");
        await Expect(wall.Page.Locator(".wall-sub")).ToContainTextAsync("bắt đầu ngày 12/6/2023");
        await Expect(desk.Page.Locator("input.prow__cell").First).ToBeVisibleAsync();
        await Expect(report.Page.Locator(".pill--closed")).ToHaveCountAsync(0);
        foreach (var window in open) Assert.True(await window.WasNeverLoadedAnewAsync());
    }

    private static async Task MoveAsync(Window office, string step, string reason)
    {
        await office.Page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        var dialog = office.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Lý do").FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
