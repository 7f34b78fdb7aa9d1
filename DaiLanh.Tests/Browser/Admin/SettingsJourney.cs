using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Admin;

/// <summary>What holds from a day on, and the next campaign.</summary>
public sealed class SettingsJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task A_signer_is_set_from_a_day_on_with_a_reason_and_the_value_before_stays_in_sight()
    {
        var desk = await OpenAsync();
        await desk.SignInAsync("Quản trị hệ thống", "/quan-tri/cai-dat");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi Họ tên người ký" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Giá trị").FillAsync("Trần Thị Mới");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        // Without a reason nothing is saved, and nothing that was typed is lost.
        await Expect(dialog).ToContainTextAsync("Chưa ghi lý do.");
        await dialog.GetByLabel("Lý do").FillAsync("Quyết định phân công");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        var item = desk.Page.Locator(".setting").Filter(new() { HasText = "Họ tên người ký" });
        await Expect(item.Locator(".setting__line")).ToHaveTextAsync("Trần Thị Mới");
        await Expect(item).ToContainTextAsync("Nguyễn Lê Ngọc Toàn");
    }

    [Fact]
    public async Task The_next_campaign_is_prepared_as_a_draft_with_the_plan_of_the_last()
    {
        var desk = await OpenAsync();
        await desk.SignInAsync("Thường trực Hội đồng", "/quan-tri/dot-thi-dua");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt tiếp theo" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/quan-tri/dot-thi-dua?dot=2023-dot-1");
        await desk.Page.GetByLabel("Tên ngắn, trên đầu trang").FillAsync("Thi đua cuối năm");
        await desk.Page.GetByLabel("Lý do thay đổi").FillAsync("Kế hoạch cuối năm");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(desk.Page.Locator(".campaigns")).ToContainTextAsync("Thi đua cuối năm");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Chép 341 chỉ tiêu" }).ClickAsync();
        await Expect(desk.Page.Locator(".campaigns")).ToContainTextAsync("341 chỉ tiêu · 0 lần ghi");

        // While another one is running it is not launched; that is said where it was asked.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Phát động" }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Lý do").FillAsync("Đến ngày");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Phát động" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Hãy kết thúc đợt đó trước");
        Assert.Equal("2023-75-nam", Board.Campaign.Code);
    }
}
