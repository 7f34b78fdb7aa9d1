using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Progress.Rows;

namespace DaiLanh.Tests.Web.Progress;

public sealed class ProgressRowTests
{
    [Fact]
    public async Task A_number_is_saved_on_leaving_the_cell_and_shown_as_numbers_are_written()
    {
        var desk = new DeskOfOne(Some.Amount(plan: 2000));

        await desk.TypeAsync("1809,5");

        Assert.Equal("1.809,5", desk.Row.Text);
        Assert.Equal(new RowState.Saved(1, Some.Now.AddSeconds(1), null), desk.Row.State);
        Assert.Equal(new ReportRequest(DeskOfOne.Code, Some.Today, null) { Value = 1809.5m }, Assert.Single(desk.Heard));
    }

    [Theory]
    [InlineData("1809,5", "1.809,5")]
    [InlineData("1.809,5", "1.809,5")]
    [InlineData(" 620 ", "620")]
    public async Task The_usual_ways_to_write_a_number_need_no_explanation(string typed, string shown)
    {
        var desk = new DeskOfOne(Some.Amount(plan: 2000));

        await desk.TypeAsync(typed);

        Assert.Equal(shown, desk.Row.Text);
        Assert.Null(Assert.IsType<RowState.Saved>(desk.Row.State).Understood);
    }

    [Theory]
    [InlineData("1.809", 1809)]
    [InlineData("1,5", 1.5)]
    [InlineData("1,809.5", 1809.5)]
    public async Task A_number_that_could_mean_another_is_saved_and_shown_back(string typed, double understood)
    {
        var desk = new DeskOfOne(Some.Amount(plan: 2000));

        await desk.TypeAsync(typed);

        Assert.Equal((decimal)understood, Assert.IsType<RowState.Saved>(desk.Row.State).Understood);
    }

    [Fact]
    public async Task Letters_stay_where_they_are_with_a_message()
    {
        var desk = DeskOfOne.Trees();

        await desk.TypeAsync("sáu trăm");

        Assert.Equal("sáu trăm", desk.Row.Text);
        Assert.Contains("“sáu trăm” không phải là số", Assert.IsType<RowState.Refused>(desk.Row.State).Why.ToString());
        Assert.Empty(desk.Heard);
        Assert.Null(desk.Row.Settled);
    }

    [Fact]
    public async Task Letters_stay_also_when_others_save()
    {
        var desk = DeskOfOne.Trees();
        await desk.TypeAsync("abc");

        desk.SomebodySaves(615);

        Assert.Equal("abc", desk.Row.Text);
        Assert.Equal("ghi 615 việc", desk.Row.Elsewhere!.What.ToString());
    }

    [Fact]
    public async Task Escape_brings_the_saved_number_back()
    {
        var desk = DeskOfOne.Trees();
        await desk.TypeAsync("abc");

        desk.Row.Discard();

        Assert.Equal("580", desk.Row.Text);
        Assert.IsType<RowState.Still>(desk.Row.State);
        Assert.Equal("1|0|number|abc", desk.Row.Settled!.ToString());
    }

    [Fact]
    public async Task The_same_number_again_saves_nothing()
    {
        var desk = DeskOfOne.Trees();

        await desk.TypeAsync("580,0");

        Assert.Empty(desk.Heard);
        Assert.Equal("580", desk.Row.Text);
        Assert.Equal("580,0", desk.Row.Settled!.Text);
    }

    [Fact]
    public async Task An_emptied_cell_says_that_the_number_stays()
    {
        var desk = DeskOfOne.Trees();

        await desk.TypeAsync("");

        Assert.Equal("580", desk.Row.Text);
        Assert.Equal("Ô để trống: số 580 đã ghi vẫn giữ nguyên.", Assert.IsType<RowState.Told>(desk.Row.State).What.ToString());
    }

    [Fact]
    public async Task A_refusal_keeps_the_text_and_says_why()
    {
        var desk = DeskOfOne.Trees();
        desk.Next = new ReportOutcome.NotAllowed(Phrase.Of("Không được."));

        await desk.TypeAsync("620");

        Assert.Equal("620", desk.Row.Text);
        Assert.Equal("Không được.", Assert.IsType<RowState.Refused>(desk.Row.State).Why.ToString());
    }

    [Fact]
    public async Task A_broken_world_leaves_the_text_typed_and_unsaved()
    {
        var desk = DeskOfOne.Trees();
        desk.Broken = new IOException("disk full");

        await Assert.ThrowsAsync<IOException>(() => desk.TypeAsync("620"));

        Assert.Equal("620", desk.Row.Text);
        Assert.IsType<RowState.Unsaved>(desk.Row.State);
        await desk.Row.SaveHeldAsync();
        Assert.IsType<RowState.Saved>(desk.Row.State);
    }

    [Fact]
    public async Task Between_saved_and_the_next_board_the_row_shows_what_was_saved()
    {
        var desk = DeskOfOne.Trees();

        await desk.TypeAsync("620");
        desk.Row.Begin();
        desk.Row.End();

        Assert.Equal("620", desk.Row.Text);
        Assert.Equal(620, desk.Row.Value);
        desk.Announce();
        Assert.Equal("620", desk.Row.Text);
        Assert.IsType<RowState.Saved>(desk.Row.State);
    }

    [Fact]
    public async Task Typing_on_while_the_number_before_is_being_saved_saves_both_in_turn()
    {
        var desk = DeskOfOne.Trees();
        desk.HoldTheLine();
        var first = desk.TypeAsync("620");
        Assert.IsType<RowState.Saving>(desk.Row.State);
        await desk.TypeAsync("630");
        Assert.Single(desk.Heard);

        desk.Answer();
        await first;

        Assert.Equal([620, 630], desk.Heard.Select(r => r.Value));
        Assert.Equal(2, desk.Heard[1].BasedOn);
        Assert.Equal("630", desk.Row.Text);
    }

    [Fact]
    public async Task What_is_typed_further_in_the_cell_is_not_written_over_when_the_save_ends()
    {
        var desk = new DeskOfOne(Some.Amount(plan: 2000));
        desk.HoldTheLine();
        var saving = desk.TypeAsync("1809,5");
        desk.Row.Begin();

        desk.Answer();
        await saving;

        Assert.Equal("1809,5", desk.Row.Text);
        desk.Announce();
        desk.Row.End();
        Assert.Equal("1.809,5", desk.Row.Text);
    }

    [Fact]
    public async Task A_number_of_an_earlier_day_is_reported_for_that_day()
    {
        var desk = DeskOfOne.Trees();
        desk.Row.Show(desk.Row.Target, new DateOnly(2023, 5, 10));
        Assert.Equal("", desk.Row.Text);

        await desk.TypeAsync("500");

        Assert.Equal(new DateOnly(2023, 5, 10), desk.Heard.Single().Day);
    }

    [Fact]
    public void Before_stands_what_counted_before_the_day()
    {
        var desk = DeskOfOne.Trees();

        Assert.Equal(580, desk.Row.Previous!.Value.Value);
        desk.SomebodySaves(620);
        Assert.Equal((580, new DateOnly(2023, 5, 12)), (desk.Row.Previous!.Value.Value, desk.Row.Previous.Value.Day));
    }
}
