using DaiLanh.Core.Board;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>Bad and doubtful input: nothing is lost, nothing is half done, and the row says what would be right.</summary>
public sealed class QuestionsJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task Letters_stay_in_their_cell_with_a_message_and_nothing_is_saved()
    {
        var (row, target) = await AtFirstRowAsync("hoi-cuu-chien-binh");

        await row.TypeAsync("chừng mười hai");

        await Expect(row.Objection).ToBeVisibleAsync();
        await Expect(row.Cell).ToHaveValueAsync("chừng mười hai");
        await Expect(row.Cell).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(row.State).ToHaveTextAsync("chưa lưu");
        Assert.Equal(target.History.Length, Board.Target(target.Card.Code)!.History.Length);

        await row.TypeAsync(Suitable.Typed(Suitable.PlanOf(target)));
        await row.SavedAsync();
        await Expect(row.Objection).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task More_than_ten_times_the_plan_is_asked_about_and_saved_only_when_it_is_right()
    {
        var (row, target) = await AtFirstRowAsync("quan-su");
        var much = Suitable.PlanOf(target) * 10 + 1;

        await row.TypeAsync(Suitable.Typed(much));
        await Expect(row.Question).ToContainTextAsync("Đúng không?");
        await HoldsAsync(target, target.Actual.Value);

        await row.Button("Sửa lại").ClickAsync();
        await Expect(row.Cell).ToHaveValueAsync(Suitable.Typed(much));
        await HoldsAsync(target, target.Actual.Value);

        await row.TypeAsync(Suitable.Typed(much + 1));
        await row.Button("Đúng, lưu số này").ClickAsync();
        await row.SavedAsync();
        await HoldsAsync(target, much + 1);
    }

    [Fact]
    public async Task A_lower_total_is_saved_with_its_reason_and_not_without()
    {
        var (row, target) = await AtFirstRowAsync("doan-thanh-nien");
        var lower = target.Actual.Value!.Value - 1;

        await row.TypeAsync(Suitable.Typed(lower));
        await Expect(row.Question).ToContainTextAsync("thấp hơn lần trước");
        await row.Button("Lưu kèm lý do").ClickAsync();
        await Expect(row.Objection).ToContainTextAsync("lý do");
        await HoldsAsync(target, target.Actual.Value);

        await row.Reason.FillAsync("Kiểm đếm lại tại thôn");
        await row.Button("Lưu kèm lý do").ClickAsync();
        await row.SavedAsync();
        await HoldsAsync(target, lower);
    }

    [Fact]
    public async Task A_number_means_the_same_with_and_without_its_dot_and_what_could_be_a_thousand_times_larger_is_asked()
    {
        var (row, target) = await AtFirstRowAsync("dia-chinh-xay-dung");

        await row.TypeAsync("1.809,5");
        await row.SavedAsync();
        await HoldsAsync(target, 1809.5m);

        await row.TypeAsync("1809,5");
        await Expect(row.Cell).ToHaveValueAsync("1.809,5");
        Assert.Equal(target.History.Length + 1, Board.Target(target.Card.Code)!.History.Length);

        await row.TypeAsync("1.810");
        await Expect(row.Saying("Đã hiểu là 1.810")).ToBeVisibleAsync();
        await HoldsAsync(target, 1810m);

        await row.TypeAsync("1,812");
        await Expect(row.Question).ToContainTextAsync("có thể hiểu hai cách");
        await row.Question.GetByRole(AriaRole.Button).Filter(new() { HasText = "1.812" }).ClickAsync();
        await Expect(row.Cell).ToHaveValueAsync("1.812");
        await HoldsAsync(target, 1812m);
    }

    private async Task<(DeskRow Row, TargetRow Target)> AtFirstRowAsync(string unit)
    {
        var target = Suitable.Totals(Board, unit).First();
        var window = await OpenAsync();
        await window.SignInAsync(Board.Unit(unit)!.Card.ShortName, "/cap-nhat");
        return (new Desk(window.Page).Row(target), target);
    }
}
