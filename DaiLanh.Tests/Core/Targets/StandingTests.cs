using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Targets;

public sealed class StandingTests
{
    private static readonly DateOnly DayAfter = Some.Due.AddDays(1);

    [Fact]
    public void Only_an_amount_can_be_exceeded()
    {
        Assert.Equal(Standing.Exceeded, OfTarget(1.0001m, 1, kind: MeasureKind.Amount));
        Assert.Equal(Standing.Met, OfTarget(1.0001m, 1, kind: MeasureKind.Milestones));
        Assert.Equal(Standing.Met, OfTarget(1, 1, kind: MeasureKind.Amount));
    }

    [Fact]
    public void What_is_complete_stays_so_after_the_due_day()
    {
        Assert.Equal(Standing.Met, OfTarget(1, 1, day: DayAfter));
        Assert.Equal(Standing.Exceeded, OfTarget(1.5m, 1, day: DayAfter));
        Assert.Equal(Standing.Missed, OfTarget(0.9999m, 1, day: DayAfter));
    }

    [Fact]
    public void After_the_due_day_missed_comes_before_not_reported() =>
        Assert.Equal(Standing.Missed, OfTarget(0, 1, hasEntry: false, day: DayAfter));

    [Fact]
    public void Who_has_not_reported_is_on_track_while_nothing_is_expected()
    {
        Assert.Equal(Standing.OnTrack, OfTarget(0, 0, hasEntry: false));
        Assert.Equal(Standing.NoReport, OfTarget(0, 0.0001m, hasEntry: false));
    }

    [Fact]
    public void Who_reported_nought_is_behind_and_not_silent() =>
        Assert.Equal(Standing.AtRisk, OfTarget(0, 0.5m, hasEntry: true));

    [Fact]
    public void The_ratios_themselves_still_belong_to_the_better_side()
    {
        Assert.Equal(Standing.OnTrack, OfTarget(0.475m, 0.5m));
        Assert.Equal(Standing.Behind, OfTarget(0.4749999m, 0.5m));
        Assert.Equal(Standing.Behind, OfTarget(0.375m, 0.5m));
        Assert.Equal(Standing.AtRisk, OfTarget(0.3749999m, 0.5m));
    }

    [Fact]
    public void The_two_ratios_are_settings_of_the_campaign()
    {
        var strict = new StandingLadder(1, 0.9m);
        Assert.Equal(Standing.OnTrack, OfTarget(0.5m, 0.5m, ladder: strict));
        Assert.Equal(Standing.Behind, OfTarget(0.475m, 0.5m, ladder: strict));
        Assert.Equal(Standing.AtRisk, OfTarget(0.4m, 0.5m, ladder: strict));
    }

    [Fact]
    public void A_unit_has_met_its_targets_only_when_each_is_met_or_exceeded()
    {
        Assert.Equal(Standing.Met, OfUnit(1, 1, new(1, 2, 0, 0, 0, 0, 0)));
        Assert.Equal(Standing.Met, OfUnit(1, 1, new(1, 2, 0, 0, 0, 0, 0), day: DayAfter));
        Assert.Equal(Standing.OnTrack, OfUnit(0.99m, 1, new(1, 2, 0, 1, 0, 0, 0)));
    }

    [Fact]
    public void A_unit_has_missed_only_after_the_last_of_its_due_days()
    {
        Assert.Equal(Standing.Behind, OfUnit(0.8m, 1, new(0, 0, 0, 0, 0, 1, 0), day: Some.Due));
        Assert.Equal(Standing.Missed, OfUnit(0.8m, 1, new(0, 0, 0, 0, 0, 1, 0), day: DayAfter));
    }

    [Fact]
    public void A_unit_is_silent_only_when_no_target_has_an_entry()
    {
        Assert.Equal(Standing.NoReport, OfUnit(0, 0.5m, new(0, 0, 0, 0, 0, 0, 3), hasEntry: false));
        Assert.Equal(Standing.AtRisk, OfUnit(0, 0.5m, new(0, 0, 0, 0, 1, 0, 2)));
        Assert.Equal(Standing.OnTrack, OfUnit(0, 0, new(0, 0, 3, 0, 0, 0, 0), hasEntry: false));
    }

    [Fact]
    public void Counts_add_up_and_each_standing_counts_once()
    {
        var all = Enum.GetValues<Standing>();
        var sum = all.Aggregate(default(StandingCounts), (counts, standing) => counts + StandingCounts.One(standing));

        Assert.Equal(all.Length, sum.Total);
        Assert.All(all, standing => Assert.Equal(1, sum.Of(standing)));
        Assert.All(all, standing => Assert.Equal(1, StandingCounts.One(standing).Of(standing)));
        Assert.Equal(2, sum.Complete);
    }

    private static Standing OfTarget(
        decimal completion, decimal expected, bool hasEntry = true, MeasureKind kind = MeasureKind.Amount, DateOnly? day = null, StandingLadder? ladder = null) =>
        StandingRules.OfTarget(completion, expected, hasEntry, kind, day ?? Some.Today, Some.Due, ladder ?? Some.Ladder);

    private static Standing OfUnit(decimal completion, decimal expected, StandingCounts counts, bool hasEntry = true, DateOnly? day = null) =>
        StandingRules.OfRollUp(completion, expected, counts, hasEntry, day ?? Some.Today, Some.Due, Some.Ladder);
}
