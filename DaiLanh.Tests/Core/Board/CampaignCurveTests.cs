using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

public sealed class CampaignCurveTests
{
    private const decimal Tolerance = 1e-20m;
    private const int Stories = 100;

    [Fact]
    public void Every_point_is_what_the_board_of_its_day_says() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        var unit = board.Units.FirstOrDefault();
        var target = board.Units.SelectMany(u => u.Targets).FirstOrDefault();
        Check(board, CampaignCurve.Of(board), b => b.Whole);
        foreach (var movement in board.Movements) Check(board, CampaignCurve.Of(board, movement), b => b.Movements.First(m => m.Card == movement.Card).Figures);
        if (unit is not null) Check(board, CampaignCurve.Of(board, unit), b => b.Unit(unit.Card.Code)!.Figures);
        if (target is null) return;
        Assert.All(CampaignCurve.Of(board, target), point =>
        {
            var then = BoardBuilder.AsOf(board, point.Day).Target(target.Card.Code)!;
            Assert.Equal(then.Expected, point.Expected);
            Assert.Equal(point.Day <= board.Day ? then.Completion : null, point.Actual);
        });
    }, iter: Stories);

    [Fact]
    public void The_curve_of_an_advanced_board_is_that_of_one_made_from_nothing() => Any.Story.Where(s => s.Entries.Length > 0).Sample(story =>
    {
        var before = Some.Board(story.Plan, story.Day, story.Entries[..^1]);
        CampaignCurve.Of(before); // what is kept for its units must not be taken for those of the next
        var next = BoardBuilder.Advance(before, [story.Entries[^1]], Some.PositionAfter(story.Entries), []);
        Assert.Equal(CampaignCurve.Of(Some.Board(story.Plan, story.Day, story.Entries)), CampaignCurve.Of(next));
    }, iter: Stories);

    [Fact]
    public void The_curve_runs_from_the_first_day_of_the_campaign_to_its_last()
    {
        var curve = CampaignCurve.Of(Some.Board(Some.CampaignOf(Some.Target("t1")), Some.Entry("t1", 40)));

        Assert.Equal((Some.Start, 0m, 0m), (curve[0].Day, curve[0].Expected, curve[0].Actual));
        Assert.Equal((Some.Due, 1m, null), (curve[^1].Day, curve[^1].Expected, curve[^1].Actual));
        Assert.Equal(Some.Today, curve.Last(p => p.Actual is not null).Day);
    }

    [Fact]
    public void After_the_last_day_it_goes_on_as_far_as_something_was_reported_and_no_farther()
    {
        var late = Some.Due.AddDays(9);
        var plan = Some.CampaignOf(Some.Target("t1"));

        Assert.Equal(Some.Due, CampaignCurve.Of(Some.Board(plan, Some.Due.AddDays(400), [Some.Entry("t1", 40)]))[^1].Day);
        var curve = CampaignCurve.Of(Some.Board(plan, Some.Due.AddDays(400), [Some.Entry("t1", 40), Some.Entry("t1", 60, late, 2)]));
        Assert.Equal((late, 0.6m), (curve[^1].Day, curve[^1].Actual));
    }

    [Fact]
    public void Without_targets_there_is_no_curve() => Assert.Empty(CampaignCurve.Of(Some.Board(Some.CampaignOf(Some.Block("thon", Some.Unit())))));

    [Fact]
    public void At_this_pace_is_a_week_s_gain_for_every_week_that_is_left()
    {
        // 54 a week ago and 61 now; 18 days are left: 61 + 7 × 18/7.
        var board = Some.Board(Some.CampaignOf(Some.Target("t1")), Some.Entry("t1", 54, Some.Today.AddDays(-7)), Some.Entry("t1", 61, Some.Today, 2));

        Assert.Equal(0.79m, CampaignCurve.AtThisPace(board.Whole, board.Day, board.Campaign));
    }

    [Fact]
    public void Nothing_is_foretold_from_a_week_without_gain_from_the_first_days_or_after_the_end()
    {
        var plan = Some.CampaignOf(Some.Target("t1"));

        Assert.Null(Pace(Some.Board(plan, Some.Entry("t1", 54, Some.Today.AddDays(-8)))));
        Assert.Null(Pace(Some.Board(plan, Some.Start.AddDays(6), [Some.Entry("t1", 54, Some.Start.AddDays(6))])));
        Assert.NotNull(Pace(Some.Board(plan, Some.Start.AddDays(7), [Some.Entry("t1", 54, Some.Start.AddDays(6))])));
        Assert.Null(Pace(Some.Board(plan, Some.Due, [Some.Entry("t1", 54, Some.Due)])));
    }

    [Fact]
    public void What_is_foretold_stays_between_what_is_reached_and_all() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        if (Pace(board) is { } then) Assert.InRange(then, board.Whole.Completion!.Value, 1);
    }, iter: Stories * 5);

    private static decimal? Pace(CampaignBoard board) => CampaignCurve.AtThisPace(board.Whole, board.Day, board.Campaign);

    private static void Check(CampaignBoard board, IReadOnlyList<CurveDay> curve, Func<CampaignBoard, Figures> figures)
    {
        if (figures(board).Targets == 0)
        {
            Assert.Empty(curve);
            return;
        }
        foreach (var point in curve.Where((_, i) => i % 5 == 0).Append(curve[^1]))
        {
            var then = figures(BoardBuilder.AsOf(board, point.Day));
            Assert.InRange(point.Expected - then.Expected!.Value, -Tolerance, Tolerance);
            Assert.Equal(point.Day <= board.Day, point.Actual is not null);
            if (point.Actual is { } actual) Assert.InRange(actual - then.Completion!.Value, -Tolerance, Tolerance);
        }
    }
}
