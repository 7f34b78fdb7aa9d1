using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Targets;

public sealed class CompletionTests
{
    [Fact]
    public void Of_800_planned_620_are_exactly_0_775() =>
        Assert.Equal(0.775m, Completion(Some.Amount(plan: 800), 620));

    [Fact]
    public void From_43_poor_households_down_to_20_planned_30_are_13_of_23() =>
        Assert.Equal(13m / 23m, Completion(Some.Amount(plan: 20, baseline: 43), 30));

    [Fact]
    public void Of_75_planned_1809_5_is_more_than_24_times_and_not_clamped() =>
        Assert.Equal(1809.5m / 75m, Completion(Some.Amount(plan: 75), 1809.5m));

    [Fact]
    public void Two_cases_allowed_and_three_happened_is_two_thirds() =>
        Assert.Equal(2m / 3m, Completion(Some.Limit(2), 3));

    [Fact]
    public void Of_steps_weighing_1_2_3_the_first_two_are_half()
    {
        var plan = Some.Milestones(1, 2, 3);
        Assert.Equal(0.5m, TargetRules.Completion(plan.Measure, At(plan, Some.StepDone(1, sequence: 1), Some.StepDone(2, sequence: 2))));
    }

    [Fact]
    public void Worse_than_the_baseline_is_negative()
    {
        Assert.Equal(-6m / 90m, Completion(Some.Amount(plan: 100, baseline: 10), 4));
        Assert.Equal(-7m / 23m, Completion(Some.Amount(plan: 20, baseline: 43), 50));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 1)]
    [InlineData(99, 0)]
    public void Keeping_a_level_where_more_is_better_is_done_at_it_or_above(int actual, int completion) =>
        Assert.Equal(completion, Completion(Some.Amount(plan: 100, baseline: 100, direction: Direction.Higher), actual));

    [Theory]
    [InlineData(100, 1)]
    [InlineData(99, 1)]
    [InlineData(101, 0)]
    public void Keeping_a_level_where_less_is_better_is_done_at_it_or_below(int actual, int completion) =>
        Assert.Equal(completion, Completion(Some.Amount(plan: 100, baseline: 100, direction: Direction.Lower), actual));

    [Fact]
    public void The_stated_direction_does_not_turn_what_baseline_and_plan_say() =>
        Assert.Equal(13m / 23m, Completion(Some.Amount(plan: 20, baseline: 43, direction: Direction.Higher), 30));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    public void A_limit_of_none_is_kept_or_not_at_all(int actual, int completion) =>
        Assert.Equal(completion, Completion(Some.Limit(0), actual));

    [Fact]
    public void A_limit_that_is_reached_exactly_is_kept() => Assert.Equal(1, Completion(Some.Limit(2), 2));

    [Fact]
    public void Without_any_entry_every_kind_counts_nought()
    {
        foreach (var plan in new[] { Some.Amount(), Some.Amount(100, 100), Some.Limit(), Some.Milestones(1, 1), Some.YesNo() })
            Assert.Equal(0, TargetRules.Completion(plan.Measure, Actual.None));
    }

    [Fact]
    public void The_entry_of_the_latest_day_counts_and_of_that_day_the_one_recorded_last()
    {
        Reading[] readings =
        [
            Some.Reading(50, Some.Today.AddDays(-1), sequence: 9), // recorded last, but speaks of an earlier day
            Some.Reading(10, Some.Today, sequence: 3),
            Some.Reading(20, Some.Today, sequence: 4),
            Some.Reading(90, Some.Today.AddDays(1), sequence: 5),
        ];

        Assert.Equal(20, Actual.At(Some.Amount().Measure, readings, Some.Today).Value);
        Assert.Equal(50, Actual.At(Some.Amount().Measure, readings, Some.Today.AddDays(-1)).Value);
        Assert.Equal(90, Actual.At(Some.Amount().Measure, readings, Some.Due).Value);
        Assert.False(Actual.At(Some.Amount().Measure, readings, Some.Start).HasEntry);
    }

    [Fact]
    public void A_lower_total_that_corrects_a_higher_one_counts()
    {
        Assert.Equal(0.6m, TargetRules.Completion(Some.Amount().Measure, At(Some.Amount(), Some.Reading(80, sequence: 1), Some.Reading(60, sequence: 2))));
    }

    [Fact]
    public void Steps_may_be_done_in_any_order_and_taken_back_one_by_one()
    {
        var plan = Some.Milestones(1, 2, 3);
        var actual = At(plan, Some.StepDone(3, sequence: 1), Some.StepDone(1, sequence: 2), Some.StepDone(3, done: false, sequence: 3), Some.StepDone(2, sequence: 4));

        Assert.Equal([1, 2], actual.DoneSteps);
        Assert.Equal(0.5m, TargetRules.Completion(plan.Measure, actual));
    }

    [Fact]
    public void The_steps_of_a_plan_need_not_be_listed_by_number_or_day()
    {
        var plan = Some.Steps(new Milestone(2, "Đổ bê tông", 3, Some.Due), new Milestone(1, "Giải phóng mặt bằng", 1, Some.Start.AddDays(7)));

        Assert.Equal(0.25m, TargetRules.Completion(plan.Measure, At(plan, Some.StepDone(1))));
        Assert.Equal(0.25m, TargetRules.Expected(plan, Some.Today));
        Assert.Equal(1, TargetRules.Expected(plan, Some.Due));
    }

    [Fact]
    public void The_last_answer_to_yes_or_no_counts()
    {
        var plan = Some.YesNo();
        Assert.Equal(1, TargetRules.Completion(plan.Measure, At(plan, Some.Answer(true))));
        Assert.Equal(0, TargetRules.Completion(plan.Measure, At(plan, Some.Answer(true, sequence: 1), Some.Answer(false, sequence: 2))));
    }

    private static decimal Completion(TargetPlan plan, decimal actual) =>
        TargetRules.Completion(plan.Measure, At(plan, Some.Reading(actual)));

    private static Actual At(TargetPlan plan, params Reading[] readings) => Actual.At(plan.Measure, readings, Some.Today);
}
