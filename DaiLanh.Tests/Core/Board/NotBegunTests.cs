using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

/// <summary>A campaign that was launched before its first day.</summary>
public sealed class NotBegunTests
{
    private static readonly CampaignPlan Plan = Some.CampaignOf(Some.Block("thon",
        Some.Unit("thon-1", Some.Target("l1", Some.Limit()), Some.Target("a1")), Some.Unit("thon-2", Some.Target("l2", Some.Limit()), Some.Target("y2", Some.YesNo()))));

    private static readonly CampaignBoard Early = Some.Board(Plan, Some.Start.AddDays(-19), []);

    [Fact]
    public void Nothing_is_expected_and_nobody_is_late_or_to_be_urged()
    {
        Assert.Equal((0m, 0m), (Early.Whole.Expected, Early.Whole.Completion));
        Assert.All(Early.Units, u => Assert.Equal(Standing.OnTrack, u.Figures.Standing));
        Assert.All(Early.Units.SelectMany(u => u.Targets), t => Assert.Equal((0m, Standing.OnTrack), (t.Expected, t.Standing)));
        Assert.Empty(AttentionRules.Of(Early));
        Assert.False(Early.IsUnderWay);
    }

    [Fact]
    public void Nobody_leads_and_there_is_no_working_of_a_rank()
    {
        Assert.All(Early.Units, u =>
        {
            Assert.Equal((null, 0), (u.Rank, u.Ranked));
            Assert.Null(LiftRules.For(Early, u.Card.Code));
            Assert.Null(RankWorking.Of(Early.Blocks[0], u));
        });
        Assert.Equal(["thon-1", "thon-2"], Early.Blocks[0].Ranked.Select(u => u.Card.Code));
    }

    [Fact]
    public void There_is_no_other_day_than_the_boards_own()
    {
        Assert.Equal(Early.Day, Early.FirstDay);
        Assert.Equal(Some.Start, BoardBuilder.AsOf(Early, Some.Start).FirstDay);
        Assert.Equal(Some.Start, BoardBuilder.AsOf(Early, Some.Today).FirstDay);
    }

    [Fact]
    public void On_the_first_day_limits_are_expected_to_be_kept_and_units_are_ranked()
    {
        var first = BoardBuilder.AsOf(Early, Some.Start);

        Assert.Equal((1m, Standing.NoReport), (first.Target("l1")!.Expected, first.Target("l1")!.Standing));
        Assert.All(first.Units, u => Assert.Equal((1, 2), (u.Rank, u.Ranked)));
        Assert.Equal(2, AttentionRules.Of(first).Length);
    }
}
