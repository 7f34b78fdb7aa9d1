using System.Globalization;
using DaiLanh.Tests.Support.Browsers;
using DaiLanh.Web.Words;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Live;

/// <summary>The product's main job: a unit saves a number on a telephone, and everybody's board has it.</summary>
public sealed class LiveJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_number_saved_on_a_telephone_is_on_another_screen_within_two_seconds_and_without_a_reload()
    {
        var before = Board.Unit("thon-1")!;
        var target = Suitable.Totals(Board, "thon-1").First();
        var wall = await OpenAtAsync("/");
        var row = wall.Page.Locator(".matrix tr").Filter(new() { Has = wall.Page.GetByText(before.Card.ShortName, new() { Exact = true }) });
        await Expect(row).ToContainTextAsync(Wording.Vietnamese.Percent(before.Figures.Completion));
        await wall.MarkAsync();
        // The browser itself notes when the row looks different: waiting from here would add this test's own pace.
        await row.EvaluateAsync("""
            row => {
              const before = row.textContent;
              const name = row.querySelector("th").textContent;
              const look = () => [...document.querySelectorAll(".matrix tr")].find(r => r.querySelector("th")?.textContent === name)?.textContent;
              new MutationObserver(() => { if (look() !== before) window.changedAt ??= Date.now(); }).observe(document.body, { subtree: true, childList: true, characterData: true });
            }
            """);

        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync(before.Card.ShortName, "/cap-nhat");
        var desk = new Desk(phone.Page);
        await phone.Page.EvaluateAsync("() => addEventListener('change', () => { window.leftAt = Date.now(); }, true)");
        await desk.Row(target).TypeAsync(Suitable.Typed(Suitable.PlanOf(target)));
        await desk.Row(target).SavedAsync();

        await wall.Page.WaitForFunctionAsync("() => window.changedAt");
        var after = Board.Unit("thon-1")!.Figures.Completion;
        Assert.True(after > before.Figures.Completion);
        await Expect(row).ToContainTextAsync(Wording.Vietnamese.Percent(after));
        await Expect(wall.Page.GetByRole(Microsoft.Playwright.AriaRole.Region, new() { Name = "Vừa cập nhật" })).ToContainTextAsync(target.Card.Name);
        Assert.True(await wall.WasNeverLoadedAnewAsync());
        var took = await wall.Page.EvaluateAsync<double>("() => window.changedAt") - await phone.Page.EvaluateAsync<double>("() => window.leftAt");
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took} ms from leaving the cell to the other screen"));
        Assert.InRange(took, 0, Promised.TotalMilliseconds);
    }
}
