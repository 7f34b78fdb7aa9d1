using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board.Reasons;

/// <summary>The reports that could be made on one target, from the smallest step to the largest that still counts.</summary>
internal static class LiftSteps
{
    /// <summary>
    /// The smallest report that does it, and the share of the plan that it adds; null when not even the largest does.
    /// Amounts move in steps of the last decimal that anybody has used for them, milestones by the next step that is open.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="day">The day of the report.</param>
    /// <param name="does">Whether a completion is enough; once it is, more is enough as well.</param>
    public static (Reading Report, decimal Share)? Smallest(TargetRow target, DateOnly day, Func<decimal, bool> does)
    {
        var measure = target.Card.Plan.Measure;
        return measure switch
        {
            Measure.Amount or Measure.Limit => SmallestNumber(target, measure, day, does),
            Measure.Milestones m => NextStep(m, target.Actual) is { } step ? One(new Reading(day, 0, null, step.Step, true)) : null,
            Measure.YesNo when !target.Actual.Yes => One(new Reading(day, 0, null, null, true)),
            _ => null,
        };

        (Reading, decimal)? One(Reading report)
        {
            var completion = After(target, report);
            return does(completion) ? (report, completion - target.Completion) : null;
        }
    }

    private static (Reading Report, decimal Share)? SmallestNumber(TargetRow target, Measure measure, DateOnly day, Func<decimal, bool> does)
    {
        if (Numbers(target, measure) is not (var from, var step, var most)) return null;
        if (!does(At(most))) return null;
        var (not, enough) = (0L, most);
        while (enough - not > 1)
        {
            var middle = not + ((enough - not) / 2);
            if (does(At(middle))) enough = middle;
            else not = middle;
        }
        return (ReportOf(enough), At(enough) - target.Completion);

        Reading ReportOf(long steps) => new(day, 0, from + (step * steps), null, null);
        decimal At(long steps) => After(target, ReportOf(steps));
    }

    /// <summary>Where to begin, by how much to move in the good direction, and after how many moves nothing more is to be gained.</summary>
    private static (decimal From, decimal Step, long Most)? Numbers(TargetRow target, Measure measure)
    {
        if (target.Completion > 1) return null;
        switch (measure)
        {
            // One move beyond the plan exceeds it, which decides between equals.
            case Measure.Amount a when a.Plan != a.Baseline:
                var unit = Finest([a.Plan, a.Baseline, .. target.History.Select(r => r.Value ?? 0)]);
                var from = target.Actual.Value ?? a.Baseline;
                return (from, a.Plan > a.Baseline ? unit : -unit, (long)Math.Ceiling(Math.Abs(a.Plan - from) / unit) + 1);
            case Measure.Amount a when target.Completion < 1:
                return (a.Plan, 0, 1);
            case Measure.Limit l when !target.Actual.HasEntry:
                return (l.Plan, 0, 1);
            case Measure.Limit l when target.Actual.Value > l.Plan:
                var fine = Finest([l.Plan, .. target.History.Select(r => r.Value ?? 0)]);
                return (target.Actual.Value.Value, -fine, (long)Math.Ceiling((target.Actual.Value.Value - l.Plan) / fine));
            default:
                return null;
        }
    }

    private static Milestone? NextStep(Measure.Milestones measure, Actual actual) =>
        measure.Steps.OrderBy(s => s.Step).FirstOrDefault(s => !actual.DoneSteps.Contains(s.Step));

    private static decimal After(TargetRow target, Reading report)
    {
        var measure = target.Card.Plan.Measure;
        var actual = report.Step is { } step
            ? new Actual(true, null, false, [.. target.Actual.DoneSteps, step])
            : new Actual(true, report.Value, report.Done == true, []);
        return TargetRules.Completion(measure, actual);
    }

    // 1, 0.1, 0.01 …: whoever plans in whole trees does not plant half a tree.
    private static decimal Finest(ReadOnlySpan<decimal> numbers)
    {
        var unit = 1m;
        foreach (var number in numbers)
        {
            while (number % unit != 0) unit /= 10;
        }
        return unit;
    }
}
