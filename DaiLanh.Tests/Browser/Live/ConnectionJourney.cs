using DaiLanh.Core.Board;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Live;

/// <summary>The line or the server goes away and comes back: nobody has to do anything, and nothing that was typed is lost.</summary>
public sealed class ConnectionJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task What_is_being_typed_survives_a_lost_connection_and_is_saved_when_the_cell_is_left()
    {
        var (window, row, target) = await AtFirstRowAsync("doan-thanh-nien");
        var value = target.Actual.Value!.Value + 1;
        await window.MarkAsync();
        await row.TypeAsync(Suitable.Typed(value), thenPress: null);

        Browsed.Line.Cut();
        await Expect(Notice(window)).ToBeVisibleAsync();
        await Expect(row.Cell).ToHaveValueAsync(Suitable.Typed(value));

        Browsed.Line.Mend();
        await Expect(Notice(window)).ToBeHiddenAsync();
        Assert.True(await window.WasNeverLoadedAnewAsync());
        await Expect(row.Cell).ToHaveValueAsync(Suitable.Typed(value));
        Assert.Equal(target.History.Length, Board.Target(target.Card.Code)!.History.Length);
        await row.Cell.PressAsync("Enter");
        await row.SavedAsync();
        await HoldsAsync(target, value);
        ForgetWarnings();
    }

    [Fact]
    public async Task A_number_that_was_left_when_nothing_reached_the_server_any_more_is_saved_once_when_the_connection_is_back()
    {
        var (window, row, target) = await AtFirstRowAsync("hoi-chu-thap-do");
        var value = target.Actual.Value!.Value + 1;

        await window.HoldBackAsync(true);
        await row.TypeAsync(Suitable.Typed(value));
        Browsed.Line.Cut();
        await window.HoldBackAsync(false);
        await Expect(Notice(window)).ToBeVisibleAsync();
        Assert.Equal(target.History.Length, Board.Target(target.Card.Code)!.History.Length);

        Browsed.Line.Mend();
        await row.SavedAsync();
        await HoldsAsync(target, value);
        Assert.Equal(target.History.Length + 1, Board.Target(target.Card.Code)!.History.Length);
        ForgetWarnings();
    }

    [Fact]
    public async Task After_a_restart_of_the_server_every_page_comes_back_by_itself_with_what_was_typed()
    {
        var (typing, row, target) = await AtFirstRowAsync("hoi-cuu-chien-binh");
        var value = target.Actual.Value!.Value + 1;
        await row.TypeAsync(Suitable.Typed(value), thenPress: null);
        var wall = await OpenAtAsync("/");

        await Browsed.StopAsync();
        await Expect(Notice(wall)).ToBeVisibleAsync();
        await Expect(Notice(typing)).ToBeVisibleAsync();
        await Browsed.StartAsync();

        // Nobody touched either of them.
        await Expect(Notice(wall)).ToBeHiddenAsync();
        await wall.ReadyAsync();
        await typing.ReadyAsync();
        await Expect(row.Cell).ToHaveValueAsync(Suitable.Typed(value));
        Assert.Equal(target.History.Length, Board.Target(target.Card.Code)!.History.Length);
        await row.Button("Lưu").ClickAsync();
        await row.SavedAsync();
        await Expect(wall.Page.GetByRole(AriaRole.Region, new() { Name = "Vừa cập nhật" })).ToContainTextAsync(target.Card.Name);
        ForgetWarnings();
    }

    [Fact]
    public async Task After_a_restart_of_the_server_all_main_pages_come_back_by_themselves()
    {
        var window = await OpenAsync();
        await window.SignInAsync(Office);
        var pages = new List<(string Address, IPage Page)>();
        foreach (var sight in Sight.All.Where(s => !s.IsPlain && (s.SignedInAs ?? Office) == Office).DistinctBy(s => s.Route))
        {
            var page = await window.Page.Context.NewPageAsync();
            await page.GotoAsync(sight.Address);
            await Expect(Heading(page)).ToBeVisibleAsync();
            await page.EvaluateAsync("() => { window.neverLoadedAnew = true; }");
            pages.Add((sight.Address, page));
        }
        Assert.True(pages.Count >= 8, "the main pages are among them");

        await Browsed.StopAsync();
        // The remote control says in words of its own that its line is cut.
        foreach (var (_, page) in pages.Where(p => !p.Address.Contains("dieu-khien", StringComparison.Ordinal))) await Expect(Notice(page)).ToBeVisibleAsync();
        await Browsed.StartAsync();

        foreach (var (address, page) in pages)
        {
            await page.WaitForFunctionAsync("() => window.neverLoadedAnew === undefined");
            await Expect(Notice(page)).ToBeHiddenAsync();
            await Expect(Heading(page)).ToBeVisibleAsync();
            Assert.EndsWith(address, Uri.UnescapeDataString(page.Url), StringComparison.Ordinal);
        }
        ForgetWarnings();
    }

    private const string Office = "Thường trực Hội đồng";

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Notice(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "Kết nối với máy chủ" });

    private static ILocator Notice(Window window) => window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Kết nối với máy chủ" });

    private async Task<(Window Window, DeskRow Row, TargetRow Target)> AtFirstRowAsync(string unit)
    {
        var target = Suitable.Totals(Board, unit).First();
        var window = await OpenAsync();
        await window.SignInAsync(Board.Unit(unit)!.Card.ShortName, "/cap-nhat");
        return (window, new Desk(window.Page).Row(target), target);
    }
}
