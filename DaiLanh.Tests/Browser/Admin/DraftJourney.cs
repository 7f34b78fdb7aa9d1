using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Admin;

/// <summary>The standing office prepares the next campaign to its last weight while the one that runs is on all walls.</summary>
public sealed class DraftJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task The_plan_of_a_draft_is_copied_taken_out_copied_again_and_corrected_unseen_and_launched_as_corrected()
    {
        var running = Board;
        var codes = running.Unit("thon-2")!.Targets.Take(3).Select(t => t.Card.Code).ToList();
        var other = await OpenAtAsync("/chi-tieu/" + codes[0]);
        var shown = await other.Page.Locator("#main").InnerTextAsync();
        var desk = await OpenAsync();
        await desk.SignInAsync("Thường trực Hội đồng", "/quan-tri/dot-thi-dua");
        var page = desk.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt tiếp theo" }).ClickAsync();
        await desk.AtAsync("/quan-tri/dot-thi-dua?dot=2023-dot-1");

        await page.GetByRole(AriaRole.Button, new() { Name = "Chép 341 chỉ tiêu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ kế hoạch đã chép" }).ClickAsync();
        await GiveReasonAsync(page, "Chép nhầm đợt", "Bỏ kế hoạch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chép 341 chỉ tiêu" }).ClickAsync();
        await Expect(page.Locator(".campaigns")).ToContainTextAsync("341 chỉ tiêu · 0 lần ghi");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sửa chỉ tiêu" }).ClickAsync();
        await desk.AtAsync("/quan-tri/chi-tieu?dot=2023-dot-1");
        await page.GetByLabel("Đơn vị", new() { Exact = true }).SelectOptionAsync("thon-2");
        await desk.AtAsync("/quan-tri/chi-tieu?dot=2023-dot-1&don-vi=thon-2");
        await TypeWeightAsync(page, codes[0], "17,25");
        await TypeWeightAsync(page, codes[1], "2");
        await Expect(page.Locator(".save-bar")).ToContainTextAsync("2 ô chưa lưu ở 2 chỉ tiêu");
        await page.Locator("#ly-do-luu").FillAsync("Trọng số của đợt mới");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu tất cả" }).ClickAsync();
        await Expect(page.Locator(".save-bar__said")).ToContainTextAsync("Đã lưu 2 chỉ tiêu.");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Ngừng {codes[2]}" }).ClickAsync();
        await GiveReasonAsync(page, "Đã xong ở đợt trước", "Ngừng chỉ tiêu");
        await Expect(page.Locator($"tr[data-r='{codes[2]}']")).ToHaveCountAsync(0);

        Same.Content(running.Plan.Targets.ToList(), Board.Plan.Targets.ToList());
        Assert.Equal(shown, await other.Page.Locator("#main").InnerTextAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Về đợt thi đua này" }).ClickAsync();
        await page.Locator(".campaigns a").Filter(new() { HasText = running.Campaign.ShortName }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kết thúc đợt" }).ClickAsync();
        await GiveReasonAsync(page, "Tổng kết", "Kết thúc đợt");
        await page.Locator(".campaigns a").Filter(new() { HasText = "bản nháp" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Phát động" }).ClickAsync();
        await GiveReasonAsync(page, "Đến ngày", "Phát động");

        await Expect(page.Locator(".campaign .card__head")).ToContainTextAsync("đang thực hiện");
        await Wait.UntilAsync(() => App.Services.GetRequiredService<LiveBoard>().Current?.Campaign.Code == "2023-dot-1");
        Assert.Equal([17.25m, 2m], codes.Take(2).Select(c => Board.Target(c)!.Card.Plan.Weight));
        Assert.Null(Board.Target(codes[2]));
        Assert.Equal(340, Board.Plan.Targets.Count());
    }

    private static async Task TypeWeightAsync(IPage page, string code, string weight)
    {
        await page.Locator($"tr[data-r='{code}'] > td[data-c=weight]").ClickAsync();
        await page.Keyboard.TypeAsync(weight);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task GiveReasonAsync(IPage page, string reason, string answer)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Lý do").FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = answer }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
