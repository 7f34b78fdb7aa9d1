using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>Whom the wall waits for.</summary>
public sealed class SilenceTests
{
    [Theory]
    [InlineData(CampaignCard.UsualSilentDays, CampaignCard.UsualSilentDays, false)]
    [InlineData(CampaignCard.UsualSilentDays, CampaignCard.UsualSilentDays + 1, true)]
    [InlineData(4, 4, false)]
    [InlineData(4, 5, true)]
    public void It_waits_for_who_has_been_silent_for_longer_than_is_set(int set, int days, bool isWaitedFor)
    {
        var plan = Some.CampaignOf(Some.Target("t1"));
        var board = Some.Board(
            new CampaignPlan(plan.Campaign with { SilentDays = set }, plan.Blocks, plan.Movements), Some.Today, [Some.Entry("t1", 80, Some.Today.AddDays(-days))]);

        Assert.Equal(isWaitedFor, Silence.Of(board).Units.Length == 1);
    }

    [Fact]
    public void It_waits_for_nobody_before_the_first_day_and_after_the_close()
    {
        var plan = Some.CampaignOf(Some.Target("t1"));
        var closed = new CampaignPlan(plan.Campaign with { ClosedOn = Some.Today }, plan.Blocks, plan.Movements);

        Assert.Single(Silence.Of(Some.Board(plan)).Units);
        Assert.Empty(Silence.Of(Some.Board(closed)).Units);
        Assert.Empty(Silence.Of(Some.Board(plan, Some.Start.AddDays(-1), [])).Units);
    }
}
