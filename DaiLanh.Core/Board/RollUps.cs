using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>Adds rows up: targets to units, units to blocks, movements and the commune, always in display order.</summary>
internal static class RollUps
{
    public static UnitRow Unit(CampaignPlan plan, UnitCard card, int block, ImmutableArray<TargetRow> targets, DateOnly day)
    {
        var ladder = plan.Campaign.Ladder;
        var byMovement = plan.Movements.Length == 0
            ? []
            : ImmutableArray.CreateRange(plan.Movements, m => Part(targets, m.Code, day, ladder));
        return new UnitRow(card, plan.Blocks[block].Code, Sum(targets, day, ladder), null, 0, targets, byMovement);
    }

    /// <summary>
    /// Ranks the units, from the campaign's first day on: who has had no day to do anything leads nobody. A unit whose row and rank are as before
    /// stays the same object.
    /// </summary>
    public static BlockRow Block(BlockCard card, IReadOnlyList<UnitRow> units, DateOnly day, CampaignCard campaign)
    {
        var ranks = campaign.HasBegunBy(day) ? RankRules.Rank([.. units.Select(u => (u.Figures.Completion, u.Figures.Counts.Exceeded))]) : new int?[units.Count];
        var ranked = ranks.Count(r => r is not null);
        var rows = ImmutableArray.CreateBuilder<UnitRow>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            rows.Add(units[i].Rank == ranks[i] && units[i].Ranked == ranked ? units[i] : units[i] with { Rank = ranks[i], Ranked = ranked });
        }
        var done = rows.DrainToImmutable();
        return new BlockRow(card, Sum(done.Select(u => u.Figures), day, campaign.Ladder), done);
    }

    public static MovementRow Movement(CampaignPlan plan, int movement, ImmutableArray<BlockRow> blocks, DateOnly day)
    {
        var parts = blocks.SelectMany(b => b.Units).Select(u => u.ByMovement[movement]).OfType<Figures>();
        return new MovementRow(plan.Movements[movement], Sum(parts, day, plan.Campaign.Ladder));
    }

    public static Figures Whole(ImmutableArray<BlockRow> blocks, DateOnly day, StandingLadder ladder) =>
        Sum(blocks.Select(b => b.Figures), day, ladder);

    private static Figures? Part(ImmutableArray<TargetRow> targets, string movementCode, DateOnly day, StandingLadder ladder)
    {
        var own = targets.Where(t => t.Card.MovementCode == movementCode).ToList();
        return own.Count == 0 ? null : Sum(own, day, ladder);
    }

    private static Figures Sum(IReadOnlyList<TargetRow> targets, DateOnly day, StandingLadder ladder)
    {
        Tally now = default, weekAgo = default;
        StandingCounts counts = default;
        var hasEntry = false;
        var lastDue = DateOnly.MinValue;
        foreach (var t in targets)
        {
            var plan = t.Card.Plan;
            now += Tally.Of(plan.Weight, t.Completion, t.Expected);
            weekAgo += Tally.Of(plan.Weight, t.WeekAgo, t.WeekAgoExpected);
            counts += StandingCounts.One(t.Standing);
            hasEntry |= t.Actual.HasEntry;
            if (plan.Due > lastDue) lastDue = plan.Due;
        }
        return Finish(now, weekAgo, counts, hasEntry, lastDue, day, ladder);
    }

    private static Figures Sum(IEnumerable<Figures> parts, DateOnly day, StandingLadder ladder)
    {
        Tally now = default, weekAgo = default;
        StandingCounts counts = default;
        var hasEntry = false;
        var lastDue = DateOnly.MinValue;
        foreach (var part in parts)
        {
            now += part.Now;
            weekAgo += part.WeekAgo;
            counts += part.Counts;
            hasEntry |= part.HasEntry;
            if (part.LastDue > lastDue) lastDue = part.LastDue;
        }
        return Finish(now, weekAgo, counts, hasEntry, lastDue, day, ladder);
    }

    private static Figures Finish(Tally now, Tally weekAgo, StandingCounts counts, bool hasEntry, DateOnly lastDue, DateOnly day, StandingLadder ladder)
    {
        Standing? standing = now is { Completion: { } c, ExpectedNow: { } e }
            ? StandingRules.OfRollUp(c, e, counts, hasEntry, day, lastDue, ladder)
            : null;
        return new Figures(now, weekAgo, counts, hasEntry, lastDue, standing);
    }
}
