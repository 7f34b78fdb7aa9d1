using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board.Reasons;

/// <summary>What would lift a unit by one place in its block, everybody else staying where they are. A closed set.</summary>
public abstract record Lift
{
    private Lift() { }

    /// <summary>Nobody of the block is ranked above.</summary>
    /// <param name="Below">The unit next below; null when all share the first place, or there is no other.</param>
    /// <param name="Lead">How far ahead of it, 0…1; null without one.</param>
    public sealed record Leading(UnitRow? Below, decimal? Lead) : Lift;

    /// <summary>One report that does it.</summary>
    /// <param name="Target">The target to report on.</param>
    /// <param name="Report">What to report for the day of the board.</param>
    /// <param name="Rank">The rank that follows.</param>
    /// <param name="Completion">The completion of the unit that follows, 0…1.</param>
    /// <param name="Passed">The units that are then no longer ranked above.</param>
    public sealed record ByOne(TargetRow Target, Reading Report, int Rank, decimal Completion, ImmutableArray<UnitRow> Passed) : Lift;

    /// <summary>No single report is enough.</summary>
    /// <param name="Above">The unit next above.</param>
    /// <param name="Gap">How far ahead it is, 0…1; 0 when only the number of exceeded targets tells them apart.</param>
    public sealed record OutOfReach(UnitRow Above, decimal Gap) : Lift;
}

/// <summary>
/// Finds the smallest single report that lifts a unit: the one that asks for the smallest further share of its target's plan. Pure. What is
/// proposed has been tried out: a board with that report was made, and the unit stands higher on it.
/// </summary>
public static class LiftRules
{
    /// <summary>What would lift a unit; null when it has no rank, or when the campaign is closed and nothing lifts anybody any more.</summary>
    public static Lift? For(Board board, string unitCode)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (board.Campaign.IsClosed || board.Unit(unitCode) is not { Rank: { } rank } unit) return null;
        var block = board.BlockOf(unitCode)!;
        var others = block.Ranked.Where(u => u.Rank is not null && u.Card.Code != unitCode).ToList();
        if (others.LastOrDefault(u => u.Rank < rank) is not { } above)
        {
            var below = others.Find(u => u.Rank > rank);
            return new Lift.Leading(below, unit.Figures.Completion - below?.Figures.Completion);
        }

        var place = new Place(unit, [.. block.Units.Select(u => (u.Figures.Completion, u.Figures.Counts.Exceeded))], block.Units.IndexOf(unit));
        var steps = from target in unit.Targets
                    where target.Card.Plan.Start <= board.Day
                    let step = LiftSteps.Smallest(target, board.Day, completion => place.With(target, completion) < rank)
                    where step is not null
                    orderby step.Value.Share
                    select (Target: target, step.Value.Report);
        foreach (var (target, report) in steps)
        {
            if (Tried(board, unit, target, report) is { } lift) return lift;
        }
        return new Lift.OutOfReach(above, Math.Max(0, above.Figures.Completion!.Value - unit.Figures.Completion!.Value));
    }

    private static Lift.ByOne? Tried(Board board, UnitRow unit, TargetRow target, Reading report)
    {
        var recorded = report with { Sequence = board.Position.Sequence + 1 };
        var note = new EntryNote(recorded.Sequence, board.Day, board.Position.At ?? default, "", null);
        var next = BoardBuilder.Advance(board, [new BoardEntry(target.Card.Code, recorded, note, null)], board.Position, []);
        var lifted = next.Unit(unit.Card.Code)!;
        if (lifted.Rank >= unit.Rank) return null;
        var passed = board.BlockOf(unit.Card.Code)!.Ranked
            .Where(u => u.Rank < unit.Rank && next.Unit(u.Card.Code)!.Rank >= lifted.Rank).ToImmutableArray();
        return new Lift.ByOne(target, report, lifted.Rank!.Value, lifted.Figures.Completion!.Value, passed);
    }

    /// <summary>A unit among the others of its block, for asking “which rank with this target at c?” many times.</summary>
    private sealed class Place(UnitRow unit, (decimal? Completion, int Exceeded)[] block, int at)
    {
        public int? With(TargetRow target, decimal completion)
        {
            var (done, weight, exceeded) = (0m, unit.Figures.Now.Weight, 0);
            foreach (var t in unit.Targets)
            {
                var c = ReferenceEquals(t, target) ? completion : t.Completion;
                done += t.Card.Plan.Weight * Math.Clamp(c, 0, 1);
                if (c > 1 && t.Card.Plan.Measure.Kind == MeasureKind.Amount) exceeded++;
            }
            var asked = block.ToArray();
            asked[at] = (Math.Clamp(done / weight, 0, 1), exceeded);
            return RankRules.Rank(asked)[at];
        }
    }
}
