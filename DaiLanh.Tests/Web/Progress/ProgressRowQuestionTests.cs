using DaiLanh.Tests.Support;
using DaiLanh.Web.Progress.Rows;

namespace DaiLanh.Tests.Web.Progress;

public sealed class ProgressRowQuestionTests
{
    [Fact]
    public async Task More_than_ten_times_the_plan_asks_and_is_saved_when_it_is_right()
    {
        var desk = new DeskOfOne(Some.Amount(plan: 75));

        await desk.TypeAsync("1809,5");
        Assert.Equal("1.809,5 gấp hơn 10 lần kế hoạch (75). Đúng không?", Asked<Question.TenTimes>(desk).Ask.ToString());
        Assert.Equal("1809,5", desk.Row.Text);
        await desk.Row.ConfirmAsync();

        Assert.IsType<RowState.Saved>(desk.Row.State);
        Assert.Equal(1809.5m, desk.Entries.Single().Reading.Value);
    }

    [Fact]
    public async Task Turning_a_question_down_leaves_the_text_in_the_cell()
    {
        var desk = new DeskOfOne(Some.Amount(plan: 75));
        await desk.TypeAsync("1809,5");

        desk.Row.Back();

        Assert.Equal("1809,5", desk.Row.Text);
        Assert.Equal(new RowState.Unsaved(null, Some.Today), desk.Row.State);
        Assert.Empty(desk.Entries);
    }

    [Fact]
    public async Task A_lower_total_asks_for_a_reason_in_words()
    {
        var desk = DeskOfOne.Trees();

        await desk.TypeAsync("500");
        Assert.Equal("Số lũy kế 500 thấp hơn lần trước (580). Vì sao?", Asked<Question.Lower>(desk).Ask.ToString());

        desk.Row.Reason = "33";
        await desk.Row.GiveReasonAsync();
        Assert.NotNull(Asked<Question.Lower>(desk).Objection);

        desk.Row.Reason = "kiểm đếm lại";
        await desk.Row.GiveReasonAsync();
        Assert.IsType<RowState.Saved>(desk.Row.State);
        Assert.Equal("kiểm đếm lại", desk.Heard[^1].Reason);
        Assert.Null(desk.Row.Reason);
    }

    [Theory]
    [InlineData(true, 1.809)]
    [InlineData(false, 1809)]
    public async Task Two_readings_a_thousand_times_apart_are_asked_before_anything_is_sent(bool first, double saved)
    {
        var desk = new DeskOfOne(Some.Amount(plan: 2000));

        await desk.TypeAsync("1,809");
        Assert.Empty(desk.Heard);
        var asked = Asked<Question.Ambiguous>(desk);
        await desk.Row.ChooseAsync(first ? asked.Value : asked.Alternative);

        Assert.Equal((decimal)saved, desk.Entries.Single().Reading.Value);
    }

    [Fact]
    public async Task One_number_may_raise_several_questions_and_the_answers_are_kept()
    {
        var desk = new DeskOfOne(Some.Amount(plan: 75), Some.Entry(DeskOfOne.Code, 2000));
        await desk.TypeAsync("1809");
        await desk.Row.ConfirmAsync();
        desk.Row.Reason = "nhập nhầm";
        await desk.Row.GiveReasonAsync();

        Assert.IsType<RowState.Saved>(desk.Row.State);
    }

    [Fact]
    public async Task Who_saves_second_is_shown_both_numbers_and_may_keep_their_own()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.Begin();
        desk.SomebodySaves(615);
        Assert.Equal("580", desk.Row.Text);
        Assert.Equal("ghi 615 việc", desk.Row.Elsewhere!.What.ToString());

        await desk.Row.LeaveAsync("620");
        var asked = Asked<Question.Changed>(desk);
        Assert.Equal((620m, 615m), (asked.MyValue, asked.TheirValue));
        await desk.Row.KeepMineAsync();

        Assert.IsType<RowState.Saved>(desk.Row.State);
        Assert.Equal([580, 615, 620], desk.Entries.Select(e => e.Reading.Value));
        Assert.Equal(2, desk.Heard[^1].BasedOn);
    }

    [Fact]
    public async Task Who_saves_second_may_let_the_other_number_stand()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.Begin();
        desk.SomebodySaves(615);
        await desk.Row.LeaveAsync("620");
        desk.Row.End();

        desk.Row.TakeTheirs();

        Assert.Equal("615", desk.Row.Text);
        Assert.Equal("Giữ như Cán bộ đơn vị đã ghi.", Assert.IsType<RowState.Told>(desk.Row.State).What.ToString());
        Assert.Equal("620", desk.Row.Settled!.Text);
        Assert.Equal(2, desk.Entries.Count);
    }

    [Fact]
    public async Task Two_people_with_the_same_number_need_no_question()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.Begin();
        desk.SomebodySaves(620);

        await desk.Row.LeaveAsync("620");

        Assert.Equal(2, desk.Entries.Count);
        Assert.False(desk.Row.Holds);
    }

    [Fact]
    public void A_row_that_nobody_is_at_just_shows_what_others_saved()
    {
        var desk = DeskOfOne.Trees();

        desk.SomebodySaves(615);

        Assert.Equal("615", desk.Row.Text);
        Assert.Equal(2, desk.Row.BasedOn);
        Assert.Null(desk.Row.Elsewhere);
    }

    [Fact]
    public void Going_without_typing_shows_what_others_saved_meanwhile()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.Begin();
        desk.SomebodySaves(615);

        desk.Row.End();

        Assert.Equal("615", desk.Row.Text);
        Assert.NotNull(desk.Row.Elsewhere);
    }

    [Fact]
    public async Task The_last_save_can_be_taken_back()
    {
        var desk = DeskOfOne.Trees();
        await desk.TypeAsync("620");

        await desk.Row.UndoAsync();
        desk.Announce();

        Assert.Equal("580", desk.Row.Text);
        Assert.Equal(3, desk.Row.BasedOn);
        Assert.Equal(new RowState.TakenBack(Some.Now.AddSeconds(3)), desk.Row.State);
        Assert.Equal(2, desk.Entries[^1].Undoes);
    }

    [Fact]
    public async Task Taking_back_says_so_when_somebody_has_saved_on_top()
    {
        var desk = DeskOfOne.Trees();
        await desk.TypeAsync("620");
        desk.Announce();
        var saved = desk.Row.State;
        desk.SomebodySaves(700);

        Assert.IsType<RowState.Saved>(saved);
        Assert.IsType<RowState.Still>(desk.Row.State);
        Assert.Equal("ghi 700 việc", desk.Row.Elsewhere!.What.ToString());
        await desk.Row.UndoAsync();
        Assert.Equal(3, desk.Entries.Count);
    }

    [Fact]
    public async Task Giving_up_does_not_touch_what_is_saved()
    {
        var desk = DeskOfOne.Trees();
        await desk.TypeAsync("620");
        var saved = desk.Row.State;

        desk.Row.Discard();

        Assert.Equal(saved, desk.Row.State);
    }

    [Fact]
    public async Task A_box_is_saved_at_once_and_stays_ticked_until_the_board_says_so()
    {
        var desk = new DeskOfOne(Some.Milestones(1, 2, 3));

        await desk.Row.TickAsync(2, done: true);

        Assert.True(desk.Row.IsTicked(2));
        Assert.Equal((2, true), (desk.Heard.Single().Step, desk.Heard.Single().Done));
        desk.Announce();
        Assert.True(desk.Row.IsTicked(2));
        Assert.Equal("1|0|step:2|true", desk.Row.Settled!.ToString());
    }

    [Fact]
    public async Task Boxes_ticked_one_right_after_the_other_are_all_saved()
    {
        var desk = new DeskOfOne(Some.Milestones(1, 2, 3));
        desk.HoldTheLine();
        var first = desk.Row.TickAsync(1, done: true);
        await desk.Row.TickAsync(2, done: true);
        await desk.Row.TickAsync(3, done: true);
        Assert.True(desk.Row.IsTicked(3));

        desk.Answer();
        await first;
        desk.Announce();

        Assert.Equal([1, 2, 3], desk.Board.Target(DeskOfOne.Code)!.Actual.DoneSteps);
    }

    [Fact]
    public async Task A_box_that_could_not_be_saved_falls_back()
    {
        var desk = new DeskOfOne(Some.YesNo(start: Some.Today.AddDays(1)));

        await desk.Row.TickAsync(null, done: true);

        Assert.False(desk.Row.IsTicked(null));
        Assert.Contains("bắt đầu ngày 25/5/2023", Assert.IsType<RowState.Told>(desk.Row.State).What.ToString());
    }

    [Fact]
    public async Task A_note_goes_with_the_next_save()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.ToggleNote();
        desk.Row.Note = "chờ cấp vật tư";

        await desk.TypeAsync("620");

        Assert.Equal("chờ cấp vật tư", desk.Heard.Single().Note);
        Assert.Null(desk.Row.Note);
        Assert.False(desk.Row.IsNoteOpen);
        Assert.True(desk.Row.Settled!.WithNote);
    }

    [Fact]
    public void A_note_that_is_closed_and_not_saved_is_still_known_of()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.ToggleNote();
        desk.Row.Note = "chờ cấp vật tư";

        desk.Row.ToggleNote();

        Assert.True(desk.Row.HasHiddenNote);
    }

    [Fact]
    public async Task A_note_alone_reports_the_same_again()
    {
        var trees = DeskOfOne.Trees();
        trees.Row.Note = "chờ cấp vật tư";
        await trees.Row.SaveNoteAsync();
        Assert.Equal((580, "chờ cấp vật tư"), (trees.Heard.Single().Value, trees.Heard.Single().Note));

        var steps = new DeskOfOne(Some.Milestones(1, 2), Some.Entry(DeskOfOne.Code, Some.StepDone(1)));
        steps.Row.Note = "chờ cấp vật tư";
        await steps.Row.SaveNoteAsync();
        Assert.Equal((1, true), (steps.Heard.Single().Step, steps.Heard.Single().Done));
    }

    [Fact]
    public async Task A_note_without_any_number_yet_asks_for_the_number_and_stays()
    {
        var desk = new DeskOfOne(Some.Amount());
        desk.Row.ToggleNote();
        desk.Row.Note = "chờ cấp vật tư";

        await desk.Row.SaveNoteAsync();

        Assert.Equal("chờ cấp vật tư", desk.Row.Note);
        Assert.True(desk.Row.IsNoteOpen);
        Assert.IsType<RowState.Told>(desk.Row.State);
    }

    private static TQuestion Asked<TQuestion>(DeskOfOne desk)
        where TQuestion : Question => Assert.IsType<TQuestion>(Assert.IsType<RowState.Asking>(desk.Row.State).Question);
}
