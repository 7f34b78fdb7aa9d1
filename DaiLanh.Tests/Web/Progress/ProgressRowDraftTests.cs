using DaiLanh.Tests.Support;
using DaiLanh.Web.Progress.Rows;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>What was typed survives a lost connection, a reload and a restart; it is never dropped in silence and never saved twice.</summary>
public sealed class ProgressRowDraftTests
{
    [Fact]
    public async Task A_number_that_was_left_is_saved_when_it_comes_back()
    {
        var desk = DeskOfOne.Trees();

        await desk.Row.ReturnAsync(Number("620", left: true, basedOn: 1), Some.Now);

        Assert.IsType<RowState.Saved>(desk.Row.State);
        Assert.Equal("620", desk.Row.Settled!.Text);
    }

    [Fact]
    public async Task A_number_that_was_still_being_typed_comes_back_into_its_cell_unsaved()
    {
        var desk = DeskOfOne.Trees();

        await desk.Row.ReturnAsync(Number("62", left: false, basedOn: 1), Some.Now);

        Assert.Equal("62", desk.Row.Text);
        Assert.Equal(new RowState.Unsaved(Some.Now.AddSeconds(-60), Some.Today), desk.Row.State);
        Assert.Null(desk.Row.Settled);
        Assert.Empty(desk.Heard);
    }

    [Fact]
    public async Task A_number_left_long_ago_is_shown_and_not_saved_by_itself()
    {
        var desk = DeskOfOne.Trees();
        var old = Number("620", left: true, basedOn: 1) with { AgeSeconds = TimeSpan.FromDays(3).TotalSeconds, Day = Some.Today.AddDays(-3) };

        await desk.Row.ReturnAsync(old, Some.Now);
        Assert.IsType<RowState.Unsaved>(desk.Row.State);
        await desk.Row.SaveHeldAsync();

        Assert.Equal(Some.Today.AddDays(-3), desk.Heard.Single().Day);
    }

    [Fact]
    public async Task A_number_that_was_saved_before_the_line_broke_is_not_saved_again()
    {
        var desk = DeskOfOne.Trees();
        await desk.TypeAsync("620");

        await desk.Row.ReturnAsync(Number("620", left: true, basedOn: 1), Some.Now);
        desk.Announce();
        await desk.Row.ReturnAsync(Number("620", left: true, basedOn: 1), Some.Now);

        Assert.Equal(2, desk.Entries.Count);
        Assert.Equal("620", desk.Row.Settled!.Text);
        Assert.Equal(3, desk.Row.Settled.Count);
    }

    [Fact]
    public async Task A_number_on_its_way_is_not_sent_a_second_time()
    {
        var desk = DeskOfOne.Trees();
        desk.HoldTheLine();
        var saving = desk.TypeAsync("620");

        await desk.Row.ReturnAsync(Number("620", left: true, basedOn: 1), Some.Now);
        desk.Answer();
        await saving;

        Assert.Single(desk.Heard);
    }

    [Fact]
    public async Task Somebody_who_saved_while_the_line_was_broken_is_shown_beside()
    {
        var desk = DeskOfOne.Trees();
        desk.SomebodySaves(615);

        await desk.Row.ReturnAsync(Number("620", left: true, basedOn: 1), Some.Now);

        var asked = Assert.IsType<Question.Changed>(Assert.IsType<RowState.Asking>(desk.Row.State).Question);
        Assert.Equal((620m, 615m), (asked.MyValue, asked.TheirValue));
    }

    [Fact]
    public async Task Letters_come_back_with_their_message()
    {
        var desk = DeskOfOne.Trees();

        await desk.Row.ReturnAsync(Number("abc", left: true, basedOn: 1), Some.Now);

        Assert.Equal("abc", desk.Row.Text);
        Assert.IsType<RowState.Refused>(desk.Row.State);
    }

    [Fact]
    public async Task A_note_and_a_reason_come_back_and_go_along()
    {
        var desk = DeskOfOne.Trees();

        await desk.Row.ReturnAsync(Number("chờ cấp vật tư", left: false, basedOn: 1) with { Field = Draft.Note }, Some.Now);
        await desk.Row.ReturnAsync(Number("kiểm đếm lại", left: false, basedOn: 1) with { Field = Draft.Reason }, Some.Now);
        await desk.Row.ReturnAsync(Number("500", left: true, basedOn: 1), Some.Now);
        Assert.Equal("kiểm đếm lại", desk.Row.Reason);
        await desk.Row.GiveReasonAsync();

        Assert.Equal(("kiểm đếm lại", "chờ cấp vật tư"), (desk.Heard[^1].Reason, desk.Heard[^1].Note));
    }

    [Fact]
    public async Task Boxes_that_nobody_heard_of_are_saved_and_others_are_only_done_with()
    {
        var desk = new DeskOfOne(Some.Milestones(1, 2, 3), Some.Entry(DeskOfOne.Code, Some.StepDone(1)));

        await desk.Row.ReturnAsync(Number("true", left: true, basedOn: 1) with { Field = Draft.Step(1) }, Some.Now);
        Assert.Empty(desk.Heard);
        Assert.Equal("step:1", desk.Row.Settled!.Field);
        await desk.Row.ReturnAsync(Number("true", left: true, basedOn: 1) with { Field = Draft.Step(3) }, Some.Now);

        Assert.Equal((3, true), (desk.Heard.Single().Step, desk.Heard.Single().Done));
    }

    [Theory]
    [InlineData("step:9")]
    [InlineData("step:x")]
    [InlineData("number")]
    [InlineData("whatever")]
    public async Task A_draft_of_a_field_that_the_target_no_longer_has_is_done_with(string field)
    {
        var desk = new DeskOfOne(Some.Milestones(1, 2));

        await desk.Row.ReturnAsync(Number("1", left: true, basedOn: null) with { Field = field, AgeSeconds = double.NaN }, Some.Now);

        Assert.Empty(desk.Heard);
        Assert.Equal(field, desk.Row.Settled!.Field);
    }

    private static Draft Number(string text, bool left, long? basedOn) => new(DeskOfOne.Code, Draft.Number, text, left, basedOn, Some.Today, 60);
}
