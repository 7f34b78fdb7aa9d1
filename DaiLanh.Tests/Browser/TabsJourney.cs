using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>One person, one browser, two tabs.</summary>
public sealed class TabsJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task Signing_out_in_one_tab_signs_out_the_other_at_once_and_loses_nothing_that_was_typed_there()
    {
        var target = Suitable.Totals(Board, "thon-5").First();
        var window = await OpenAsync();
        await window.SignInAsync(Board.Unit("thon-5")!.Card.ShortName, "/cap-nhat");
        var typed = Suitable.Typed(target.Actual.Value!.Value + 7);
        await new Desk(window.Page).Row(target).TypeAsync(typed, thenPress: null);
        var other = await window.Page.Context.NewPageAsync();
        await other.GotoAsync("/");

        await other.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();

        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập", Exact = true })).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = Board.Unit("thon-5")!.Card.ShortName, Exact = true }).ClickAsync();
        await Expect(new Desk(window.Page).Row(target).Cell).ToHaveValueAsync(typed);
    }

    [Fact]
    public async Task Language_and_theme_are_remembered_by_the_browser()
    {
        var window = await OpenAtAsync("/");
        await window.PreferAsync("en", "dark");

        var later = await window.Page.Context.NewPageAsync();
        await later.GotoAsync("/xep-hang");

        await Expect(later.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(later.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ranking");
    }

    [Fact]
    public async Task Help_opens_in_a_tab_of_its_own_at_the_part_about_the_page()
    {
        var window = await OpenAtAsync("/xep-hang");
        await window.MarkAsync();

        var help = await window.Page.Context.RunAndWaitForPageAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "Hướng dẫn về trang này" }).ClickAsync());

        await Expect(help.Locator("#xep-hang")).ToBeInViewportAsync();
        Assert.True(await window.WasNeverLoadedAnewAsync());
    }

    [Fact]
    public async Task A_newcomer_is_shown_round_by_keys_alone_and_never_again_on_any_device()
    {
        var window = await OpenAsync();
        var name = Board.Unit("thon-2")!.Card.ShortName;
        await window.SignInAsync(name, "/cap-nhat");
        var tour = window.Page.GetByRole(AriaRole.Region, new() { Name = "Làm quen trong năm bước" });
        await Expect(tour).ToBeVisibleAsync();

        // From the heading it is the next thing after “?”.
        for (var step = 1; step <= 5; step++)
        {
            await Expect(tour.GetByText($"Bước {step} trong 5")).ToBeVisibleAsync();
            await tour.GetByRole(AriaRole.Button).Last.PressAsync("Enter");
        }

        await Expect(tour).ToHaveCountAsync(0);
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync(name, "/cap-nhat");
        await Expect(phone.Page.Locator(".desk")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Region, new() { Name = "Làm quen trong năm bước" })).ToHaveCountAsync(0);
    }
}
