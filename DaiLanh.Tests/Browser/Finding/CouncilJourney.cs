using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Finding;

/// <summary>The chapters of the guide for members of the council and for those who only read, done as they are written.</summary>
public sealed class CouncilJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task A_member_of_the_council_sees_who_stands_where_why_and_what_has_changed_since_another_day()
    {
        var villages = Board.Blocks.Single(b => b.Card.Code == "thon");
        var window = await OpenAsync();
        await window.SignInAsync("Thành viên Hội đồng");
        var page = window.Page;
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Các trang" }).GetByRole(AriaRole.Link, new() { Name = "Xếp hạng", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Chọn khối" }).GetByRole(AriaRole.Link, new() { Name = villages.Card.ShortName, Exact = true }).ClickAsync();

        var best = villages.Ranked.First();
        // The address is there before its page is: until the other blocks are gone there are four of them.
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Vì sao hạng 1?" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vì sao hạng 1?" }).ClickAsync();
        await Expect(page.Locator(".working-panel")).ToContainTextAsync(best.Targets[0].Card.Name);
        Assert.Contains("khoi=thon", page.Url, StringComparison.Ordinal);
        Assert.Contains($"vi-sao={best.Card.Code}", page.Url, StringComparison.Ordinal);

        await page.GetByLabel("So với ngày").FillAsync("2023-05-10");
        await page.GetByLabel("So với ngày").PressAsync("Enter");
        await Expect(page.Locator(".ranks__table--beside thead")).ToContainTextAsync("10/5/2023");
        await Expect(page.Locator(".ranks__table--beside tbody tr")).ToHaveCountAsync(villages.Ranked.Count());
    }

    [Fact]
    public async Task Who_only_reads_goes_from_the_overview_to_a_movement_and_a_unit_and_back_in_time_and_changes_nothing()
    {
        var window = await OpenAsync();
        await window.SignInAsync("Người xem");
        var page = window.Page;
        await Expect(page.Locator(".feed-row").First).ToBeVisibleAsync();

        await page.GetByLabel("Số liệu ngày").FillAsync("2023-05-10");
        await page.GetByLabel("Số liệu ngày").PressAsync("Enter");
        await window.AtAsync("/?ngay=2023-05-10");
        await page.GetByRole(AriaRole.Link, new() { Name = "Về hôm nay" }).ClickAsync();
        await window.AtAsync("/");

        await window.GoAsync("/phong-trao/vi-nguoi-ngheo");
        await page.GetByRole(AriaRole.Link, new() { Name = Board.Unit("thon-3")!.Card.ShortName }).First.ClickAsync();
        await window.AtAsync("/don-vi/thon-3#phong-trao-vi-nguoi-ngheo");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Cập nhật tiến độ" })).ToHaveCountAsync(0);
    }
}
