using DaiLanh.Core.Board;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>Two people at one target: who comes second is shown both numbers and chooses; nothing is lost.</summary>
public sealed class TwoPeopleJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task Who_saves_second_is_shown_who_saved_what_and_keeps_their_own()
    {
        var (theirs, mine, target) = await BothAtAsync("doan-thanh-nien");
        var (first, second) = await BothSaveAsync(theirs, mine, target);

        await mine.Button($"Giữ số của tôi {Suitable.Shown(second)}").ClickAsync();

        await mine.SavedAsync();
        await HoldsAsync(target, second);
        Assert.Equal([first, second], Board.Target(target.Card.Code)!.History.TakeLast(2).Select(r => r.Value!.Value));
        // The first sees it happen, without a reload.
        await Expect(theirs.Cell).ToHaveValueAsync(Suitable.Shown(second));
    }

    [Fact]
    public async Task Who_saves_second_may_leave_the_first_number_as_it_is()
    {
        var (theirs, mine, target) = await BothAtAsync("hoi-chu-thap-do");
        var (first, _) = await BothSaveAsync(theirs, mine, target);

        await mine.Button($"Lấy số {Suitable.Shown(first)}").ClickAsync();

        await Expect(mine.Cell).ToHaveValueAsync(Suitable.Shown(first));
        await Expect(mine.Question).ToHaveCountAsync(0);
        await HoldsAsync(target, first);
        Assert.Equal(target.History.Length + 1, Board.Target(target.Card.Code)!.History.Length);
    }

    private async Task<(DeskRow Officer, DeskRow Office, TargetRow Target)> BothAtAsync(string unit)
    {
        var target = Suitable.Totals(Board, unit).First();
        var officer = await OpenAsync();
        await officer.SignInAsync(Board.Unit(unit)!.Card.ShortName, "/cap-nhat");
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/cap-nhat/" + unit);
        return (new Desk(officer.Page).Row(target), new Desk(office.Page).Row(target), target);
    }

    // Both see the same number and type; the officer leaves the cell first.
    private static async Task<(decimal First, decimal Second)> BothSaveAsync(DeskRow officer, DeskRow office, TargetRow target)
    {
        var (first, second) = (target.Actual.Value!.Value + 1, target.Actual.Value.Value + 2);
        await office.TypeAsync(Suitable.Typed(second), thenPress: null);
        await officer.TypeAsync(Suitable.Typed(first));
        await officer.SavedAsync();

        // Told while still typing; what is typed stays.
        await Expect(office.Saying("Cán bộ").First).ToBeVisibleAsync();
        await Expect(office.Cell).ToHaveValueAsync(Suitable.Typed(second));
        await office.Cell.PressAsync("Enter");
        await Expect(office.Question).ToContainTextAsync("Giữ số nào?");
        await Expect(office.Question).ToContainTextAsync("Cán bộ");
        await Expect(office.Question.GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
        return (first, second);
    }
}
