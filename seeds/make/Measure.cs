namespace DaiLanh.DemoFigures;

/// <summary>What has become of a target so far: a value, a number of steps done in order, a yes or no; all empty when nobody reported.</summary>
internal sealed record Outcome(decimal? Value = null, int? Done = null, bool? Yes = null)
{
    public static readonly Outcome Silent = new();

    public bool IsSilent => this == Silent;
}

/// <summary>Completion, expectation and standing by the product's formulas, kept apart from the product so that each checks the other.</summary>
internal static class Measure
{
    public static decimal Completion(Planned target, Outcome outcome) => target.Template.Measure switch
    {
        "Amount" when outcome.Value is { } actual => (actual - target.Baseline!.Value) / (target.Plan!.Value - target.Baseline.Value),
        "Limit" when outcome.Value is { } actual => actual <= target.Plan ? 1 : target.Plan!.Value / actual,
        "Milestones" when outcome.Done is { } done => target.Milestones!.Take(done).Sum(step => step.Weight) / target.Milestones!.Sum(step => step.Weight),
        "YesNo" when outcome.Yes is { } yes => yes ? 1 : 0,
        _ => 0,
    };

    public static decimal Expected(Planned target, DateOnly day) => target.Template.Measure switch
    {
        "Limit" => 1,
        "YesNo" => day >= target.Due ? 1 : 0,
        "Milestones" => target.Milestones!.Where(step => step.Due <= day).Sum(step => step.Weight) / target.Milestones!.Sum(step => step.Weight),
        _ => Along(target, day),
    };

    public static decimal RollUp(IEnumerable<(decimal Weight, decimal Value)> parts)
    {
        var (sum, weights) = (0m, 0m);
        foreach (var (weight, value) in parts)
            (sum, weights) = (sum + (weight * Math.Clamp(value, 0, 1)), weights + weight);
        return sum / weights;
    }

    public static string Standing(Campaign campaign, Planned target, Outcome outcome, DateOnly day)
    {
        var c = Completion(target, outcome);
        var e = Expected(target, day);
        return c > 1 && target.Template.Measure == "Amount" ? "Exceeded"
            : c >= 1 ? "Met"
            : day > target.Due ? "Missed"
            : outcome.IsSilent && e > 0 ? "NoReport"
            : Pace(campaign, c, e);
    }

    public static string Pace(Campaign campaign, decimal c, decimal e) =>
        c >= campaign.OnTrackRatio * e ? "OnTrack" : c >= campaign.BehindRatio * e ? "Behind" : "AtRisk";

    private static decimal Along(Planned target, DateOnly day)
    {
        if (day <= target.Start)
            return 0;
        if (day >= target.Due)
            return 1;
        var before = new CurvePoint(target.Start, 0);
        foreach (var point in target.Curve ?? [new CurvePoint(target.Due, 1)])
        {
            if (day <= point.Day)
                return before.Expected + ((point.Expected - before.Expected) * (day.DayNumber - before.Day.DayNumber) / (point.Day.DayNumber - before.Day.DayNumber));
            before = point;
        }

        return before.Expected;
    }
}
