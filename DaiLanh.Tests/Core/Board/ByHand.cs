using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Tests.Core.Board;

/// <summary>
/// The rules of product.md written down a second time, slowly and from the raw entries, to check the board against.
/// Uses none of Core's arithmetic.
/// </summary>
internal static class ByHand
{
    public static decimal Completion(TargetCard target, IEnumerable<BoardEntry> entries, DateOnly day)
    {
        var counting = Counting(target, entries).Where(e => e.Reading.Day <= day).ToList();
        if (counting.Count == 0) return 0;
        var last = Last(counting);
        return target.Plan.Measure switch
        {
            Measure.Amount a when a.Plan == a.Baseline && a.Direction == Direction.Higher => last.Value >= a.Plan ? 1 : 0,
            Measure.Amount a when a.Plan == a.Baseline => last.Value <= a.Plan ? 1 : 0,
            Measure.Amount a => (last.Value!.Value - a.Baseline) / (a.Plan - a.Baseline),
            Measure.Limit l => last.Value <= l.Plan ? 1 : l.Plan / last.Value!.Value,
            Measure.Milestones m => m.Steps.Where(s => IsDone(s, counting)).Sum(s => s.Weight) / m.Steps.Sum(s => s.Weight),
            _ => last.Done == true ? 1 : 0,
        };
    }

    /// <summary>C of any set of targets; null for none.</summary>
    public static decimal? RollUp(IEnumerable<TargetCard> targets, IReadOnlyCollection<BoardEntry> entries, DateOnly day)
    {
        var all = targets.ToList();
        if (all.Count == 0) return null;
        return all.Sum(t => t.Plan.Weight * Math.Min(Math.Max(Completion(t, entries, day), 0), 1)) / all.Sum(t => t.Plan.Weight);
    }

    /// <summary>The entries of a target that were not taken back.</summary>
    public static IEnumerable<BoardEntry> Counting(TargetCard target, IEnumerable<BoardEntry> entries)
    {
        var own = entries.Where(e => e.TargetCode == target.Code).ToList();
        return own.Where(e => e.Undoes is null && !own.Exists(other => other.Undoes == e.Note.Sequence));
    }

    private static bool IsDone(Milestone step, List<BoardEntry> entries)
    {
        var ofStep = entries.Where(e => e.Reading.Step == step.Step).ToList();
        return ofStep.Count > 0 && Last(ofStep).Done == true;
    }

    private static Reading Last(List<BoardEntry> entries)
    {
        var latestDay = entries.Max(e => e.Reading.Day);
        return entries.Where(e => e.Reading.Day == latestDay).MaxBy(e => e.Reading.Sequence)!.Reading;
    }
}
