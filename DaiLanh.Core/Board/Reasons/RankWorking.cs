using System.Collections.Immutable;

namespace DaiLanh.Core.Board.Reasons;

/// <summary>What one target adds to the percent of its unit.</summary>
/// <param name="Target">The target.</param>
/// <param name="Counted">Its completion as it counts, clamped to 0…1.</param>
/// <param name="Most">Percentage points that it can add at most, its share of all weights.</param>
/// <param name="Points">Percentage points that it adds.</param>
public sealed record WorkingPart(TargetRow Target, decimal Counted, decimal Most, decimal Points);

/// <summary>
/// How a unit's percent comes about, as it can be checked with a pencil: each target's weight × completion, over the sum of the weights.
/// All points have one decimal and are rounded so that they add up exactly: the parts to <paramref name="Points"/>, what they can add to 100. No part is above what it can add, and a full target adds just that.
/// </summary>
/// <param name="Unit">The unit.</param>
/// <param name="Points">Its percent as shown in tables, one decimal.</param>
/// <param name="Parts">One for each target, in display order.</param>
/// <param name="Above">The unit ranked next above; null for the first.</param>
/// <param name="Below">The unit ranked next below; null for the last.</param>
/// <param name="Sharing">Units that share the rank.</param>
public sealed record RankWorking(
    UnitRow Unit, decimal Points, ImmutableArray<WorkingPart> Parts, UnitRow? Above, UnitRow? Below, ImmutableArray<UnitRow> Sharing)
{
    /// <summary>Decimals of points: as many as tables show.</summary>
    public const int Decimals = 1;

    private const decimal Step = 0.1m;

    /// <summary>The working of a unit; null when it has no rank.</summary>
    /// <param name="block">Its block.</param>
    /// <param name="unit">The unit.</param>
    public static RankWorking? Of(BlockRow block, UnitRow unit)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(unit);
        if (unit is not { Rank: { } rank, Figures: { Completion: { } completion, Now: { Weight: var weight } } }) return null;

        var counted = unit.Targets.Select(t => Math.Clamp(t.Completion, 0, 1)).ToList();
        var shown = Math.Round(completion * 100, Decimals, MidpointRounding.AwayFromZero);
        var points = AddUpTo(shown, [.. unit.Targets.Select((t, i) => 100 * t.Card.Plan.Weight * counted[i] / weight)]);
        var most = MostOf([.. unit.Targets.Select(t => 100 * t.Card.Plan.Weight / weight)], points, [.. counted.Select(c => c == 1)]);
        var others = block.Ranked.Where(u => u.Rank is not null && u.Card.Code != unit.Card.Code).ToList();
        return new RankWorking(
            unit, shown,
            [.. unit.Targets.Select((t, i) => new WorkingPart(t, counted[i], most[i], points[i]))],
            others.LastOrDefault(u => u.Rank < rank), others.Find(u => u.Rank > rank), [.. others.Where(u => u.Rank == rank)]);
    }

    /// <summary>
    /// Rounds parts so that they add up to a rounded total: all down, then one step up for those that lost most (largest remainder).
    /// No part moves by a whole step.
    /// </summary>
    /// <param name="total">What they must add up to, with <see cref="Decimals"/> decimals.</param>
    /// <param name="parts">Exact parts, none negative; their sum rounds to the total.</param>
    internal static ImmutableArray<decimal> AddUpTo(decimal total, IReadOnlyList<decimal> parts)
    {
        var down = parts.Select(p => Math.Floor(p / Step) * Step).ToArray();
        var missing = (int)Math.Round((total - down.Sum()) / Step);
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i] - down[i]).Take(missing)) down[i] += Step;
        return [.. down];
    }

    /// <summary>
    /// Rounds what each target can add at most so that it adds up to 100 and agrees with what the targets do add: a full one adds its most,
    /// the others no more than theirs. Largest remainders as in <see cref="AddUpTo"/>, within those bounds.
    /// </summary>
    /// <param name="parts">Exact parts; their sum is 100.</param>
    /// <param name="points">What each adds, rounded.</param>
    /// <param name="isFull">Whether it is full.</param>
    internal static ImmutableArray<decimal> MostOf(IReadOnlyList<decimal> parts, ImmutableArray<decimal> points, IReadOnlyList<bool> isFull)
    {
        var most = parts.Select((p, i) => isFull[i] ? points[i] : Math.Max(points[i], Math.Floor(p / Step) * Step)).ToArray();
        var open = Enumerable.Range(0, most.Length).Where(i => !isFull[i]).ToList();
        var missing = (int)Math.Round((100 - most.Sum()) / Step);
        for (; missing > 0 && open.Count > 0; missing--) most[open.MaxBy(i => parts[i] - most[i])] += Step;
        for (; missing < 0; missing++) most[open.Where(i => most[i] > points[i]).MaxBy(i => most[i] - parts[i])] -= Step;
        return [.. most];
    }
}
