using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

/// <summary>Curves of units, movements and targets, and what is said of the days ahead.</summary>
public sealed class PartCurveTests
{
    private const int Stories = 100;

    [Fact]
    public void On_every_day_a_part_says_exactly_what_the_board_of_that_day_says() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        foreach (var movement in board.Movements.Where(m => m.Figures.Targets > 0).Take(1))
            Check(board, CampaignCurve.Of(board, movement), b => b.Movements.First(m => m.Card == movement.Card).Figures);
        foreach (var unit in board.Units.Where(u => u.Figures.Targets > 0).Take(1))
            Check(board, CampaignCurve.Of(board, unit), b => b.Unit(unit.Card.Code)!.Figures);
    }, iter: Stories);

    [Fact]
    public void On_every_day_a_target_says_its_completion_as_it_is() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        foreach (var target in board.Units.SelectMany(u => u.Targets).Take(2))
        {
            var curve = CampaignCurve.Of(target);
            Assert.Equal(target.Card.Plan.Start, curve.Days[0].Day);
            Assert.True(curve.Days[^1].Day >= target.Card.Plan.Due);
            foreach (var day in curve.Days)
            {
                var then = BoardBuilder.AsOf(board, day.Day).Target(target.Card.Code)!;
                Assert.Equal(then.Expected, day.Expected);
                Assert.Equal(day.Day <= board.Day && then.Actual.HasEntry ? then.Completion : null, day.Completion);
            }
        }
    }, iter: Stories);

    [Fact]
    public void At_this_pace_is_a_week_s_gain_for_every_week_that_is_left()
    {
        // 54 a week ago and 61 now; 18 days are left: 61 + 7 × 18/7.
        var board = Some.Board(Some.CampaignOf(Some.Target("t1")), Some.Entry("t1", 54, Some.Today.AddDays(-7)), Some.Entry("t1", 61, Some.Today, 2));

        Assert.Equal(0.79m, CampaignCurve.Of(board).AtThisPace(Some.Due));
    }

    [Fact]
    public void Nothing_is_said_of_the_end_after_a_week_without_gain_in_the_first_days_or_when_it_is_over()
    {
        var plan = Some.CampaignOf(Some.Target("t1"));

        Assert.Null(Pace(Some.Board(plan, Some.Entry("t1", 54, Some.Today.AddDays(-8)))));
        Assert.Null(Pace(Some.Board(plan, Some.Start.AddDays(6), [Some.Entry("t1", 54, Some.Start.AddDays(6))])));
        Assert.NotNull(Pace(Some.Board(plan, Some.Start.AddDays(7), [Some.Entry("t1", 54, Some.Start.AddDays(6))])));
        Assert.Null(Pace(Some.Board(plan, Some.Due, [Some.Entry("t1", 54, Some.Due)])));
        Assert.Null(Pace(Some.Board(plan, Some.Due.AddDays(60), [Some.Entry("t1", 54, Some.Due.AddDays(30))])));
    }

    [Fact]
    public void What_is_said_of_the_end_lies_between_what_is_reached_and_all() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        if (Pace(board) is { } then) Assert.InRange(then, board.Whole.Completion!.Value, 1);
    }, iter: Stories * 5);

    private static decimal? Pace(CampaignBoard board) => CampaignCurve.Of(board).AtThisPace(Some.Due);

    private static void Check(CampaignBoard board, CampaignCurve curve, Func<CampaignBoard, Figures> figures)
    {
        foreach (var day in curve.Days)
        {
            var then = figures(BoardBuilder.AsOf(board, day.Day));
            Assert.Equal(then.Expected, day.Expected);
            Assert.Equal(day.Day <= board.Day ? then.Completion : null, day.Completion);
        }
    }
}
