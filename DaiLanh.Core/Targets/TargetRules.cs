namespace DaiLanh.Core.Targets;

/// <summary>Completion and expectation of one target: pure arithmetic in <see cref="decimal"/> (product.md, “How progress is measured”).</summary>
public static class TargetRules
{
    /// <summary>
    /// Completion c: 1 is the plan. Never clamped, may be negative (worse than the baseline) or far above 1. 0 without an entry.
    /// </summary>
    public static decimal Completion(Measure measure, Actual actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        if (!actual.HasEntry) return 0;
        return measure switch
        {
            Measure.Amount a => Amount(a, actual.Value ?? 0),
            Measure.Limit l => Limit(l.Plan, actual.Value ?? 0),
            Measure.Milestones m => Share(m, step => actual.DoneSteps.Contains(step.Step)),
            Measure.YesNo => actual.Yes ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown measure."),
        };
    }

    /// <summary>
    /// Expected completion e(t), 0…1, at the end of day <paramref name="day"/>: linear from start to due by whole days, or along the plan curve;
    /// for milestones the weight of the steps due; for yes/no 1 from the due day; a limit is expected to be kept from the first day. Before that day
    /// nothing is expected of anybody, and so nobody is late.
    /// </summary>
    public static decimal Expected(TargetPlan plan, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (day < plan.Start) return 0;
        return plan.Measure switch
        {
            Measure.Amount => plan.Curve.IsDefaultOrEmpty ? Linear(plan.Start, plan.Due, day) : Along(plan, day),
            Measure.Milestones m => Share(m, step => step.Due <= day),
            Measure.YesNo => day >= plan.Due ? 1 : 0,
            Measure.Limit => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Measure, "Unknown measure."),
        };
    }

    private static decimal Amount(Measure.Amount amount, decimal actual)
    {
        if (amount.Plan != amount.Baseline)
            return (actual - amount.Baseline) / (amount.Plan - amount.Baseline);
        var good = amount.Direction == Direction.Higher ? actual >= amount.Plan : actual <= amount.Plan;
        return good ? 1 : 0;
    }

    private static decimal Limit(decimal limit, decimal actual) => actual <= limit ? 1 : limit / actual;

    private static decimal Share(Measure.Milestones measure, Func<Milestone, bool> counts)
    {
        decimal all = 0, counted = 0;
        foreach (var step in measure.Steps)
        {
            all += step.Weight;
            if (counts(step)) counted += step.Weight;
        }
        return counted / all;
    }

    private static decimal Linear(DateOnly start, DateOnly due, DateOnly day)
    {
        if (day >= due) return 1;
        if (day <= start) return 0;
        return (decimal)(day.DayNumber - start.DayNumber) / (due.DayNumber - start.DayNumber);
    }

    // Before the first point the curve rises from 0 at the start day; after the last it stays.
    private static decimal Along(TargetPlan plan, DateOnly day)
    {
        var before = new CurvePoint(plan.Start, 0);
        foreach (var point in plan.Curve)
        {
            if (point.Day > day)
            {
                if (day <= before.Day) return Math.Clamp(before.Expected, 0, 1);
                var share = (decimal)(day.DayNumber - before.Day.DayNumber) / (point.Day.DayNumber - before.Day.DayNumber);
                return Math.Clamp(before.Expected + ((point.Expected - before.Expected) * share), 0, 1);
            }
            before = point;
        }
        return Math.Clamp(before.Expected, 0, 1);
    }
}
