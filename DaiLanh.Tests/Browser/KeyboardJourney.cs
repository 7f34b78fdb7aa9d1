using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>From the door to the number and back without a mouse.</summary>
public sealed class KeyboardJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    // More than the longest page has stops before what is looked for.
    private const int MostTabs = 300;

    [Fact]
    public async Task A_person_signs_in_types_down_the_column_and_takes_the_last_number_back_by_keys_alone()
    {
        var unit = Board.Unit("thon-3")!;
        var targets = Suitable.Totals(Board, "thon-3").ToList();
        var first = targets[0];
        var position = Board.Position.Sequence;
        var window = await OpenAtAsync("/");
        var page = window.Page;

        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đăng nhập", Exact = true })).ToBeVisibleAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = unit.Card.ShortName, Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Cập nhật tiến độ", Exact = true }));
        await page.Keyboard.PressAsync("Enter");

        var desk = new Desk(page);
        await window.ReadyAsync();
        await TabToAsync(page, desk.Row(first).Cell);
        var value = first.Actual.Value!.Value + 1;
        // Tab marks what is in a cell, as the browser does: typing replaces it.
        await page.Keyboard.TypeAsync(Suitable.Typed(value));
        await page.Keyboard.PressAsync("Enter");
        await desk.Row(first).SavedAsync();
        await HoldsAsync(first, value);
        await Expect(desk.Row(first).Cell).Not.ToBeFocusedAsync();
        await Expect(page.Locator("[data-cell]:focus")).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(desk.Row(first).Cell).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(desk.Row(first).Button("Hoàn tác")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(desk.Row(first).State).ToContainTextAsync("Đã hoàn tác");
        await Expect(desk.Row(first).Cell).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(desk.Row(first).Cell).ToHaveValueAsync(Suitable.Shown(first.Actual.Value.Value));
        await HoldsAsync(first, first.Actual.Value);
        // Taken back, not wiped out: both are in the ledger.
        Assert.Equal(2, Board.Position.Sequence - position);
    }

    [Fact]
    public async Task Numbers_typed_one_below_the_other_are_all_saved_and_the_last_cell_is_left_by_nothing_but_Enter()
    {
        var targets = Suitable.Totals(Board, "thon-4").ToList();
        var window = await OpenAsync();
        await window.SignInAsync(Board.Unit("thon-4")!.Card.ShortName, "/cap-nhat");
        var page = window.Page;
        var desk = new Desk(page);
        await desk.Row(targets[0]).Cell.FocusAsync();

        var cells = await page.Locator("[data-cell]").CountAsync();
        var typed = new Dictionary<string, decimal>();
        for (var i = 0; i < cells; i++)
        {
            var code = await page.EvaluateAsync<string>("() => document.activeElement.closest('[data-row]').dataset.row");
            if (targets.Find(t => t.Card.Code == code) is { } target)
            {
                typed[code] = target.Actual.Value!.Value + 1;
                await page.Keyboard.PressAsync("Control+A");
                await page.Keyboard.TypeAsync(Suitable.Typed(typed[code]));
            }
            await page.Keyboard.PressAsync("Enter");
        }

        Assert.Equal(targets.Count, typed.Count);
        foreach (var target in targets)
        {
            await desk.Row(target).SavedAsync();
            await HoldsAsync(target, typed[target.Card.Code]);
        }
    }

    [Fact]
    public async Task The_first_stop_of_a_page_leads_past_the_menu_to_what_it_is_about()
    {
        var window = await OpenAtAsync("/");
        var skip = window.Page.GetByRole(AriaRole.Link, new() { Name = "Đến nội dung chính" });
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        // Back from the heading, past the menu, to where the page begins; before the first stop there is nothing more.
        for (var i = 0; i < MostTabs && !await skip.EvaluateAsync<bool>("element => element === document.activeElement"); i++)
            await window.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(skip).ToBeFocusedAsync();
        Assert.True(await skip.EvaluateAsync<bool>("element => document.querySelector('a[href], button, input, select, textarea, [tabindex=\"0\"]') === element"));
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page.Locator("#main")).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(IPage page, ILocator goal)
    {
        await Expect(goal).ToBeVisibleAsync();
        for (var i = 0; i < MostTabs; i++)
        {
            if (await goal.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{goal} is not reached with {MostTabs} tabs.");
    }
}
