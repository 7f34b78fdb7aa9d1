using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>Measures one target on a day.</summary>
internal static class TargetRows
{
    public static TargetRow Make(TargetCard card, ImmutableArray<Reading> history, EntryNote? last, DateOnly day, StandingLadder ladder)
    {
        var plan = card.Plan;
        var actual = Actual.At(plan.Measure, history.AsSpan(), day);
        var completion = TargetRules.Completion(plan.Measure, actual);
        var expected = TargetRules.Expected(plan, day);
        var weekAgo = day.AddDays(-BoardBuilder.TrendDays);
        return new TargetRow(card, actual, completion, expected,
            TargetRules.Completion(plan.Measure, Actual.At(plan.Measure, history.AsSpan(), weekAgo)), TargetRules.Expected(plan, weekAgo),
            StandingRules.OfTarget(completion, expected, actual.HasEntry, plan.Measure.Kind, day, plan.Due, ladder), history, last, day);
    }
}
