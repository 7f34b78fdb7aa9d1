using DaiLanh.Tests.Support.Browsers;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Live;

/// <summary>People on one page know of each other.</summary>
public sealed class PresenceJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Unit = "doan-thanh-nien";

    [Fact]
    public async Task Two_at_one_desk_see_that_they_are_two_and_in_which_row_the_other_types()
    {
        var target = Suitable.Totals(Board, Unit).First();
        var officer = await OpenAsync();
        await officer.SignInAsync(Board.Unit(Unit)!.Card.ShortName, "/cap-nhat");
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", $"/cap-nhat/{Unit}");
        foreach (var page in new[] { officer.Page, office.Page }) await Expect(page.GetByText("2 người đang xem")).ToBeVisibleAsync();

        var row = new Desk(officer.Page).Row(target);
        await row.TypeAsync("12", thenPress: null);

        // In that row and in no other.
        await Expect(office.Page.Locator($"[data-row='{target.Card.Code}'] .typing-mark")).ToHaveTextAsync($"Cán bộ {Board.Unit(Unit)!.Card.ShortName} đang nhập");
        await Expect(office.Page.Locator(".typing-mark")).ToHaveCountAsync(1);
        await row.Cell.PressAsync("Escape");
        await row.Cell.BlurAsync();
        await Expect(office.Page.Locator(".typing-mark")).ToHaveCountAsync(0);

        await officer.Page.CloseAsync();
        await Expect(office.Page.GetByText("người đang xem")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_visitor_of_the_board_sees_how_many_look_and_not_who()
    {
        var signedIn = await OpenAsync();
        await signedIn.SignInAsync("Người xem");
        var visitor = await OpenAtAsync("/");

        await Expect(visitor.Page.GetByText("2 người đang xem")).ToBeVisibleAsync();
        await Expect(signedIn.Page.GetByText("2 người đang xem")).ToHaveAttributeAsync("title", "Người xem");
        Assert.Null(await visitor.Page.GetByText("2 người đang xem").GetAttributeAsync("title"));
    }
}
