using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

/// <summary>What is retired is on the boards of the days before and on none after, whichever way a board was made.</summary>
public sealed class RetiredTests
{
    private static readonly DateOnly Left = Some.Today.AddDays(-3);

    [Fact]
    public void A_plan_from_which_nothing_was_retired_is_the_plan_of_every_day()
    {
        var plan = Some.CampaignOf(Some.Target("a"));

        Assert.Same(plan, plan.On(Some.Today));
        Assert.Same(plan, plan.Whole);
    }

    [Fact]
    public void From_its_day_on_a_unit_has_no_row_no_rank_and_no_share()
    {
        var board = Some.Board(Leaving(), Some.Entry("a", 40), Some.Entry("b", 80, Left.AddDays(-5), 2));

        Assert.Equal(["stays"], board.Units.Select(u => u.Card.Code));
        Assert.Equal((1, 1), (board.Unit("stays")!.Rank, board.Unit("stays")!.Ranked));
        Assert.Equal(0.4m, board.Whole.Completion);
        Assert.Null(board.Unit("leaves"));
        Assert.Null(board.Target("b"));
    }

    [Fact]
    public void A_board_of_a_day_before_shows_it_with_everything_that_it_had()
    {
        var board = Some.Board(Leaving(), Some.Entry("a", 40), Some.Entry("b", 80, Left.AddDays(-5), 2));

        var before = BoardBuilder.AsOf(board, Left.AddDays(-1));

        Assert.Equal(0.8m, before.Target("b")!.Completion);
        Assert.Equal(1, before.Unit("leaves")!.Rank);
        Assert.Null(BoardBuilder.AsOf(board, Left).Unit("leaves"));
        Same.Content(board, BoardBuilder.AsOf(before, Some.Today));
    }

    [Fact]
    public void A_block_and_a_movement_stay_as_long_as_something_of_theirs_is_shown()
    {
        var plan = new CampaignPlan(
            Some.Campaign(),
            [Some.Block("old", Some.Unit("u", Some.Target("t", movement: "m")) with { RetiredFrom = Left }) with { RetiredFrom = Left.AddDays(-9) }, Some.Block("new")],
            [Some.Movement("m") with { RetiredFrom = Left.AddDays(-9) }, Some.Movement("n")]);

        Assert.Equal((2, 2), (plan.On(Left.AddDays(-1)).Blocks.Length, plan.On(Left.AddDays(-1)).Movements.Length));
        Assert.Equal("new", Assert.Single(plan.On(Left).Blocks).Code);
        Assert.Equal("n", Assert.Single(plan.On(Left).Movements).Code);
        Assert.Same(plan, plan.On(Left).Whole);
    }

    [Fact]
    public void Ratios_hold_from_their_day_and_those_of_the_campaign_before()
    {
        var strict = new StandingLadder(1, 0.9m);
        var plan = new CampaignPlan(Some.Campaign() with { Ladders = [new LadderFrom(Some.Start.AddDays(-30), new StandingLadder(0.5m, 0.4m)), new LadderFrom(Left, strict)] }, [], []);

        Assert.Equal(Some.Ladder, plan.On(Left.AddDays(-1)).Campaign.Ladder);
        Assert.Equal(strict, plan.On(Left).Campaign.Ladder);
    }

    [Fact]
    public void The_curve_says_on_each_day_what_the_board_of_that_day_says()
    {
        var board = Some.Board(Leaving(), Some.Entry("a", 40, Some.Start.AddDays(4)), Some.Entry("b", 80, Left.AddDays(-5), 2));

        foreach (var day in CampaignCurve.Of(board).Days.Where(d => d.Day <= board.Day))
        {
            var then = BoardBuilder.AsOf(board, day.Day).Whole;
            Assert.Equal((then.Expected, then.Completion), (day.Expected, day.Completion));
        }
    }

    [Fact]
    public void Whatever_is_retired_a_board_advanced_equals_one_built_and_so_does_a_board_of_another_day() => Gen.Select(Any.Story, Gen.Int[0, 999].Array[3], Any.Day, Any.Day).Sample((story, which, day, other) =>
    {
        var plan = Retire(story.Plan, which, day);
        var built = BoardBuilder.Build(plan, story.Entries, other, Some.PositionAfter(story.Entries), []);

        var half = story.Entries.Length / 2;
        var advanced = BoardBuilder.Advance(
            BoardBuilder.Build(plan, story.Entries[..half], story.Day, Some.PositionAfter(story.Entries[..half]), []), story.Entries[half..], Some.PositionAfter(story.Entries), []);

        Same.Content(built, BoardBuilder.AsOf(advanced, other));
        Same.Content(built, BoardBuilder.AsOf(BoardBuilder.AsOf(built, day), other));
    }, iter: 200);

    private static CampaignPlan Leaving() => Some.CampaignOf(Some.Block("thon", Some.Unit("stays", Some.Target("a")), Some.Unit("leaves", Some.Target("b")) with { RetiredFrom = Left }));

    // Some units, blocks and targets of a random plan leave on one day.
    private static CampaignPlan Retire(CampaignPlan plan, int[] which, DateOnly day)
    {
        var n = 0;
        return new CampaignPlan(
            plan.Campaign,
            [.. plan.Blocks.Select(b => b with
            {
                RetiredFrom = Leaves(0),
                Units = [.. b.Units.Select(u => u with { RetiredFrom = Leaves(1), Targets = [.. u.Targets.Select(t => t with { RetiredFrom = Leaves(2) })] })],
            })],
            [.. plan.Movements.Select(m => m with { RetiredFrom = Leaves(0) })]);

        DateOnly? Leaves(int seed) => (which[seed] + n++) % 3 == 0 ? day.AddDays(n % 5) : null;
    }
}
