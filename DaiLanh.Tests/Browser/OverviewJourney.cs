using DaiLanh.Tests.Support.Browsers;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>What a newcomer sees first.</summary>
public sealed class OverviewJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task A_newcomer_sees_the_living_board_without_signing_in()
    {
        var window = await OpenAtAsync("/");

        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Board.Campaign.ShortName);
        await Expect(window.Page.GetByText("số liệu minh họa")).ToBeVisibleAsync();
        foreach (var block in Board.Blocks)
            await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = block.Card.Name, Exact = true })).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".matrix tbody tr:has(a.cell)")).ToHaveCountAsync(Board.Units.Count());
    }
}
