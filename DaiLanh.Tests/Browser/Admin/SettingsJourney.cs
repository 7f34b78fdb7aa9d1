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
        await desk.AtAsync("/quan-tri/dot-thi-dua?dot=2023-dot-1");
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

    [Fact]
    public async Task What_is_typed_into_the_form_of_a_campaign_survives_a_reload_and_a_restart_until_it_is_saved()
    {
        var desk = await OpenAsync();
        await desk.SignInAsync("Thường trực Hội đồng", "/quan-tri/dot-thi-dua");
        var page = desk.Page;
        await page.GetByLabel("Chủ đề").FillAsync("Về đích trước hạn");
        var bases = page.Locator(".campaign-form__bases > li");
        var before = await bases.CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm căn cứ" }).ClickAsync();
        // Until the new row is there, the last one is another.
        await Expect(bases).ToHaveCountAsync(before + 1);
        var basis = bases.Last;
        await basis.GetByLabel("Số, ký hiệu").FillAsync("99/QĐ-UBND");
        // Not left yet when the page goes away.
        await page.GetByLabel("Lý do thay đổi").PressSequentiallyAsync("Bổ sung");

        await page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(page.GetByLabel("Chủ đề")).ToHaveValueAsync("Về đích trước hạn");
        await Expect(basis.GetByLabel("Số, ký hiệu")).ToHaveValueAsync("99/QĐ-UBND");
        await Expect(page.GetByLabel("Lý do thay đổi")).ToHaveValueAsync("Bổ sung");

        await basis.GetByLabel("Loại văn bản").FillAsync("Quyết định");
        await basis.GetByLabel("Cơ quan ban hành").FillAsync("UBND xã Đại Lãnh");
        await basis.GetByLabel("Về việc").FillAsync("Bổ sung kế hoạch");
        await Browsed.StopAsync();
        await Browsed.StartAsync();
        await Expect(basis.GetByLabel("Về việc")).ToHaveValueAsync("Bổ sung kế hoạch");
        await desk.ReadyAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Expect(page.Locator(".work__saved")).ToHaveTextAsync("Đã lưu");
        await page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(page.GetByLabel("Chủ đề")).ToHaveValueAsync("Về đích trước hạn");
        await Expect(page.GetByLabel("Lý do thay đổi")).ToHaveValueAsync("");
        Assert.Equal("{}", await page.EvaluateAsync<string>("() => JSON.stringify(Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('dailanh.form'))))"));
        ForgetWarnings();
    }
}
