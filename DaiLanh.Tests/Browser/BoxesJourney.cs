using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser;

/// <summary>Work by milestones, yes or no, and notes, by thumb.</summary>
public sealed class BoxesJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Fact]
    public async Task A_milestone_is_ticked_and_the_tick_taken_back()
    {
        var target = Board.Unit("doan-thanh-nien")!.Targets.First(t => t.Card.Plan.Measure is Measure.Milestones m && t.Actual.DoneSteps.Length < m.Steps.Length);
        var step = ((Measure.Milestones)target.Card.Plan.Measure).Steps.First(s => !target.Actual.DoneSteps.Contains(s.Step));
        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync("Đoàn Thanh niên", "/cap-nhat");
        var row = new Desk(phone.Page).Row(target);

        await row.Box(step.Name).TapAsync();
        await row.SavedAsync();
        await Wait.UntilAsync(() => Board.Target(target.Card.Code)!.Completion > target.Completion);

        await row.Button("Hoàn tác").TapAsync();
        await Expect(row.Box(step.Name)).Not.ToBeCheckedAsync();
        await Wait.UntilAsync(() => Board.Target(target.Card.Code)!.Completion == target.Completion);
    }

    [Fact]
    public async Task Yes_is_ticked_with_a_note_that_everybody_reads_who_updates_the_unit()
    {
        var (unit, target) = Board.Units.SelectMany(u => u.Targets.Select(t => (u, t)))
            .First(x => x.t.Card.Plan.Measure is Measure.YesNo && !x.t.Actual.Yes);
        var office = await OpenAsync();
        await office.SignInAsync("Thường trực Hội đồng", "/cap-nhat/" + unit.Card.Code);
        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync(unit.Card.ShortName, "/cap-nhat");
        var row = new Desk(phone.Page).Row(target);

        await row.Button("Ghi chú").TapAsync();
        await row.Note.FillAsync("Có biên bản kèm theo");
        await row.Box("Đạt").TapAsync();
        await row.SavedAsync();

        await Wait.UntilAsync(() => Board.Target(target.Card.Code)!.Completion == 1);
        await Expect(new Desk(office.Page).Row(target).Saying("Có biên bản kèm theo")).ToBeVisibleAsync();
        await Expect(new Desk(office.Page).Row(target).Box("Đạt")).ToBeCheckedAsync();
        await Expect(row.Note).ToHaveCountAsync(0);
    }
}
