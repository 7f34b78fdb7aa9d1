using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board.Reasons;

/// <summary>What another plan would make of a unit on the day of the board.</summary>
/// <param name="Before">The unit as it stands.</param>
/// <param name="After">The unit as it would stand.</param>
public sealed record PlanEffect(UnitRow Before, UnitRow After);

/// <summary>
/// Tries a change of the plan out before anybody saves it: weights, amounts and days as wished, reports as they are. Pure, and added up by
/// the same rules as the board, so that what is shown before is what stands there afterwards.
/// </summary>
public static class PlanEffectRules
{
    /// <summary>The units whose completion, expectation or rank would be another, in display order; whoever is overtaken is among them.</summary>
    /// <param name="board">The board as it is.</param>
    /// <param name="changed">New plans by code of target; each must satisfy <see cref="TargetPlanRules"/>. Codes that the board does not hold are left out.</param>
    public static ImmutableArray<PlanEffect> Of(Board board, IReadOnlyDictionary<string, TargetPlan> changed)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(changed);
        var effects = ImmutableArray.CreateBuilder<PlanEffect>();
        for (var b = 0; b < board.Blocks.Length; b++)
        {
            var block = board.Blocks[b];
            if (!block.Units.Any(u => IsTouched(u, changed))) continue;
            var units = block.Units.Select(u => IsTouched(u, changed) ? Changed(board, u, b, changed) : u).ToList();
            var after = RollUps.Block(block.Card, units, board.Day, board.Campaign).Units;
            effects.AddRange(block.Units.Zip(after, (was, now) => new PlanEffect(was, now)).Where(IsFelt));
        }
        return effects.DrainToImmutable();
    }

    private static UnitRow Changed(Board board, UnitRow unit, int block, IReadOnlyDictionary<string, TargetPlan> changed)
    {
        ImmutableArray<TargetRow> targets =
        [
            .. unit.Targets.Select(row => changed.TryGetValue(row.Card.Code, out var plan)
                ? TargetRows.Make(row.Card with { Plan = plan }, row.History, row.Last, board.Day, board.Campaign.Ladder)
                : row),
        ];
        return RollUps.Unit(board.Plan, unit.Card, block, targets, board.Day);
    }

    private static bool IsTouched(UnitRow unit, IReadOnlyDictionary<string, TargetPlan> changed) => unit.Targets.Any(t => changed.ContainsKey(t.Card.Code));

    private static bool IsFelt(PlanEffect effect) =>
        effect.Before.Figures.Completion != effect.After.Figures.Completion
        || effect.Before.Figures.Expected != effect.After.Figures.Expected || effect.Before.Rank != effect.After.Rank;
}
