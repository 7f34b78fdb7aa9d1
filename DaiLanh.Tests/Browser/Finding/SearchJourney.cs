using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Finding;

/// <summary>The search of every page, by keyboard and by thumb.</summary>
public sealed class SearchJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task Ctrl_K_a_few_letters_without_marks_and_Enter_lead_to_the_unit()
    {
        var window = await OpenAtAsync("/");
        await ListensAsync(window);
        await window.MarkAsync();

        await window.Page.Keyboard.PressAsync("Control+k");
        await window.Page.Keyboard.TypeAsync("thon 3");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.AtAsync("/don-vi/thon-3");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Board.Unit("thon-3")!.Card.Name);
        await Expect(window.Page.Locator("dialog.search")).ToBeHiddenAsync();
        Assert.True(await window.WasNeverLoadedAnewAsync());
    }

    [Fact]
    public async Task Arrows_choose_Escape_closes_and_what_was_chosen_is_offered_the_next_time()
    {
        var window = await OpenAtAsync("/xep-hang");
        var page = window.Page;
        await ListensAsync(window);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("vi ngheo");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("nghèo");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option).Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await window.AtAsync("/phong-trao/vi-nguoi-ngheo");

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Vừa chọn" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.search")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keys_that_are_quicker_than_the_line_choose_among_what_was_found_for_what_was_typed()
    {
        var window = await OpenAtAsync("/xep-hang");
        var page = window.Page;
        await ListensAsync(window);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("thon");
        await Expect(page.Locator("#search-found")).ToHaveAttributeAsync("data-for", "thon");
        var second = await page.GetByRole(AriaRole.Option).Nth(1).GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Escape");

        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await window.HoldBackAsync(true);
        await page.Keyboard.TypeAsync("thon");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await window.HoldBackAsync(false);

        await window.AtAsync("/" + second);
    }

    [Fact]
    public async Task On_a_telephone_the_sign_opens_it_and_all_results_are_a_page_that_can_be_sent()
    {
        var window = await OpenAtAsync("/", Window.Phone);
        var page = window.Page;
        await ListensAsync(window);

        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Button, new() { Name = "Tìm kiếm" }).TapAsync();
        await page.GetByRole(AriaRole.Combobox).FillAsync("thon");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new("Xem cả", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).TapAsync();

        await window.AtAsync("/tim?q=thon");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đơn vị" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Board.Unit("thon-3")!.Card.Name }).First.TapAsync();
        await window.AtAsync("/don-vi/thon-3");
    }

    [Fact]
    public async Task A_slash_in_a_field_is_a_slash()
    {
        var window = await OpenAsync();
        await window.SignInAsync("Đoàn Thanh niên", "/cap-nhat");
        await ListensAsync(window);
        var cell = window.Page.Locator("input.prow__cell").First;

        await cell.ClickAsync();
        await window.Page.Keyboard.PressAsync("/");

        await Expect(window.Page.Locator("dialog.search")).ToBeHiddenAsync();
    }

    // The browser's part is there a moment after the page.
    private static Task ListensAsync(Window window) => Expect(window.Page.Locator("dialog.search[data-ready]")).ToHaveCountAsync(1);
}
