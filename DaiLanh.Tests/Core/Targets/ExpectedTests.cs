using System.Globalization;
using CsCheck;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Targets;

public sealed class ExpectedTests
{
    [Fact]
    public void On_24_May_of_11_April_to_11_June_43_of_61_days_are_over() =>
        Assert.Equal(43m / 61m, TargetRules.Expected(Some.Amount(), Some.Today));

    [Theory]
    [InlineData(-30, "0")]
    [InlineData(0, "0")]
    [InlineData(1, "0.1")]
    [InlineData(9, "0.9")]
    [InlineData(10, "1")]
    [InlineData(400, "1")]
    public void An_amount_is_expected_in_a_straight_line_by_whole_days(int daysAfterStart, string expected) =>
        Assert.Equal(Number(expected), TargetRules.Expected(Some.Amount(due: Some.Start.AddDays(10)), Some.Start.AddDays(daysAfterStart)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void What_starts_and_ends_on_one_day_is_expected_whole_on_that_day(int days, int expected) =>
        Assert.Equal(expected, TargetRules.Expected(Some.Amount(start: Some.Today, due: Some.Today), Some.Today.AddDays(days)));

    [Theory]
    [InlineData(-5, "0")]   // before the start
    [InlineData(0, "0")]    // the start day
    [InlineData(5, "0.1")]  // before the first point: rising from nought
    [InlineData(10, "0.2")] // the first point
    [InlineData(20, "0.5")] // half-way between two points
    [InlineData(30, "0.8")] // the last point
    [InlineData(40, "0.8")] // after the last point it stays
    [InlineData(90, "0.8")]
    public void A_plan_curve_is_linear_between_its_points(int daysAfterStart, string expected)
    {
        var plan = Some.Amount(curve: [new(Some.Start.AddDays(10), 0.2m), new(Some.Start.AddDays(30), 0.8m)]);
        Assert.Equal(Number(expected), TargetRules.Expected(plan, Some.Start.AddDays(daysAfterStart)));
    }

    [Fact]
    public void A_plan_curve_may_begin_on_the_start_day_or_have_a_single_point()
    {
        var fromStart = Some.Amount(curve: [new(Some.Start, 0.3m), new(Some.Due, 1)]);
        Assert.Equal(0.3m, TargetRules.Expected(fromStart, Some.Start));
        Assert.Equal(0, TargetRules.Expected(fromStart, Some.Start.AddDays(-1)));
        Assert.Equal(1, TargetRules.Expected(fromStart, Some.Due));

        var single = Some.Amount(curve: [new(Some.Start.AddDays(4), 1)]);
        Assert.Equal(0.5m, TargetRules.Expected(single, Some.Start.AddDays(2)));
        Assert.Equal(1, TargetRules.Expected(single, Some.Due));
    }

    [Fact]
    public void A_plan_curve_that_leaves_nought_to_one_is_taken_at_its_ends()
    {
        var plan = Some.Amount(curve: [new(Some.Start.AddDays(10), -0.5m), new(Some.Start.AddDays(20), 1.5m)]);
        Assert.Equal(0, TargetRules.Expected(plan, Some.Start.AddDays(10)));
        Assert.Equal(0.5m, TargetRules.Expected(plan, Some.Start.AddDays(15)));
        Assert.Equal(1, TargetRules.Expected(plan, Some.Start.AddDays(20)));
    }

    [Fact]
    public void Of_milestones_the_weight_of_the_steps_due_is_expected_on_their_day()
    {
        var plan = Some.Steps(new Milestone(1, "Một", 1, new(2023, 5, 1)), new Milestone(2, "Hai", 2, new(2023, 5, 24)), new Milestone(3, "Ba", 3, new(2023, 6, 11)));

        Assert.Equal(0, TargetRules.Expected(plan, new(2023, 4, 30)));
        Assert.Equal(1m / 6m, TargetRules.Expected(plan, new(2023, 5, 23)));
        Assert.Equal(0.5m, TargetRules.Expected(plan, new(2023, 5, 24)));
        Assert.Equal(1, TargetRules.Expected(plan, new(2023, 6, 11)));
    }

    [Fact]
    public void Yes_is_expected_from_the_due_day_on()
    {
        Assert.Equal(0, TargetRules.Expected(Some.YesNo(), Some.Due.AddDays(-1)));
        Assert.Equal(1, TargetRules.Expected(Some.YesNo(), Some.Due));
    }

    [Fact]
    public void A_limit_is_expected_to_be_kept_from_the_first_day() =>
        Assert.Equal(1, TargetRules.Expected(Some.Limit(), Some.Start));

    [Fact]
    public void Before_the_first_day_nothing_is_expected_however_it_is_measured() => Any.Plan.Sample(plan =>
        Assert.Equal(0, TargetRules.Expected(plan, plan.Start.AddDays(-1))), iter: 300);

    private static decimal Number(string invariant) => decimal.Parse(invariant, CultureInfo.InvariantCulture);
}
