using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>The commune, or a part of it, on one day.</summary>
/// <param name="Day">The day, at its end.</param>
/// <param name="Expected">E, 0…1.</param>
/// <param name="Completion">C, 0…1; null on days after the board's.</param>
public readonly record struct CurveDay(DateOnly Day, decimal Expected, decimal? Completion);

/// <summary>What a week brought.</summary>
/// <param name="From">The day before the week, whose figures it starts from.</param>
/// <param name="To">Its last day.</param>
/// <param name="Gain">C on the last day minus C before (0.01 is one percentage point).</param>
/// <param name="Planned">The same of E.</param>
public sealed record WeekGain(DateOnly From, DateOnly To, decimal Gain, decimal Planned);

/// <summary>
/// The S-curve of a campaign: plan and actual of the whole commune or of a part, day by day. On the board's own day it says exactly what the
/// board says, because sums are added up in the same order.
/// </summary>
/// <param name="Day">The board's day.</param>
/// <param name="Days">From the first day of the campaign to its last, further when targets are due or the board's day lies later.</param>
public sealed record CampaignCurve(DateOnly Day, ImmutableArray<CurveDay> Days)
{
    /// <summary>Days after the end that are still drawn; what comes later would squeeze the campaign itself.</summary>
    public const int LongestEcho = 31;

    // By a unit's target rows: an unchanged unit is not counted again when the board moves on.
    private static readonly ConditionalWeakTable<TargetRow[], UnitDays> Known = [];

    /// <summary>The curve of a board. With 20 targets a unit about a tenth of a millisecond for each unit that changed; not for a dispatcher when there are thousands.</summary>
    public static CampaignCurve Of(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var length = LengthOf(board);
        var whole = new Tally[length];
        foreach (var block in board.Blocks)
        {
            var sum = new Tally[length];
            foreach (var unit in block.Units) Add(sum, DaysOf(unit.Targets, board.Campaign.Start, length));
            Add(whole, sum);
        }
        AddRetired(whole, board, _ => true);
        return From(board, whole);
    }

    /// <summary>The curve of one unit, over the same days.</summary>
    public static CampaignCurve Of(Board board, UnitRow unit)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(unit);
        return From(board, DaysOf(unit.Targets, board.Campaign.Start, LengthOf(board)));
    }

    /// <summary>The curve of one movement over all units, over the same days.</summary>
    public static CampaignCurve Of(Board board, MovementRow movement)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(movement);
        var sums = new Tally[LengthOf(board)];
        foreach (var unit in board.Units)
        {
            var part = new Tally[sums.Length];
            AddDays(part, unit.Targets.Where(t => t.Card.MovementCode == movement.Card.Code), board.Campaign.Start);
            Add(sums, part);
        }
        AddRetired(sums, board, t => t.MovementCode == movement.Card.Code);
        return From(board, sums);
    }

    /// <summary>
    /// One target from its own first day to its due day, further when entries speak of later days. Its completion is not clamped, and null
    /// before its first entry.
    /// </summary>
    public static CampaignCurve Of(TargetRow target)
    {
        ArgumentNullException.ThrowIfNull(target);
        var plan = target.Card.Plan;
        var history = target.History.AsSpan();
        var last = history.Length > 0 && history[^1].Day > plan.Due ? Earlier(history[^1].Day, plan.Due.AddDays(LongestEcho)) : plan.Due;
        var days = ImmutableArray.CreateBuilder<CurveDay>(last.DayNumber - plan.Start.DayNumber + 1);
        for (var day = plan.Start; day <= last; day = day.AddDays(1))
        {
            var actual = day <= target.Day ? Actual.At(plan.Measure, history, day) : Actual.None;
            days.Add(new CurveDay(day, TargetRules.Expected(plan, day), actual.HasEntry ? TargetRules.Completion(plan.Measure, actual) : null));
        }
        return new CampaignCurve(target.Day, days.DrainToImmutable());
    }

    /// <summary>The same curve as it was known on an earlier day.</summary>
    public CampaignCurve Until(DateOnly day) =>
        new(day, [.. Days.Select(d => d.Day > day ? d with { Completion = null } : d)]);

    /// <summary>The day of the board on the curve, or the last that is drawn; null before the campaign begins or without targets.</summary>
    public CurveDay? Now => Days.LastOrDefault(d => d.Completion is not null) is { Completion: not null } now ? now : null;

    /// <summary>The last weeks, the latest first; a week that began before the campaign is left out.</summary>
    public ImmutableArray<WeekGain> Weeks(int most)
    {
        var weeks = ImmutableArray.CreateBuilder<WeekGain>(most);
        if (Now is not { } now) return [];
        for (var to = now.Day.DayNumber - Days[0].Day.DayNumber; to >= BoardBuilder.TrendDays && weeks.Count < most; to -= BoardBuilder.TrendDays)
        {
            var (after, before) = (Days[to], Days[to - BoardBuilder.TrendDays]);
            weeks.Add(new WeekGain(before.Day, after.Day, after.Completion!.Value - before.Completion!.Value, after.Expected - before.Expected));
        }
        return weeks.ToImmutable();
    }

    /// <summary>
    /// Where it would be on a later day if every coming week brought what the last seven days brought: simple enough to be checked by hand,
    /// and no promise. At most 1; null when those days brought nothing, when they reach back before the campaign, and when the day is over.
    /// </summary>
    public decimal? AtThisPace(DateOnly day) =>
        Now is { Completion: { } completion } now && now.Day == Day && day > now.Day && Weeks(1) is [{ Gain: > 0 } week]
            ? Math.Min(1, completion + (week.Gain * (day.DayNumber - now.Day.DayNumber) / BoardBuilder.TrendDays))
            : null;

    private static int LengthOf(Board board)
    {
        var campaign = board.Campaign;
        var end = board.Whole.Targets > 0 && board.Whole.LastDue > campaign.End ? board.Whole.LastDue : campaign.End;
        var last = board.Day > end ? Earlier(board.Day, end.AddDays(LongestEcho)) : end;
        return Math.Max(last.DayNumber - campaign.Start.DayNumber, 0) + 1;
    }

    private static CampaignCurve From(Board board, Tally[] sums)
    {
        var days = ImmutableArray.CreateBuilder<CurveDay>(sums.Length);
        for (var i = 0; i < sums.Length; i++)
        {
            var day = board.Campaign.Start.AddDays(i);
            days.Add(new CurveDay(day, sums[i].ExpectedNow ?? 0, day <= board.Day ? sums[i].Completion : null));
        }
        return new CampaignCurve(board.Day, days.DrainToImmutable());
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static void Add(Tally[] sum, Tally[] part)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += part[i];
    }

    private static Tally[] DaysOf(ImmutableArray<TargetRow> targets, DateOnly start, int length)
    {
        var key = ImmutableCollectionsMarshal.AsArray(targets)!;
        if (Known.TryGetValue(key, out var known) && known.Start == start && known.Sums.Length == length) return known.Sums;
        var sums = new Tally[length];
        AddDays(sums, targets, start);
        Known.AddOrUpdate(key, new UnitDays(start, sums));
        return sums;
    }

    private static void AddDays(Tally[] sums, IEnumerable<TargetRow> targets, DateOnly start)
    {
        foreach (var target in targets)
        {
            var plan = target.Card.Plan;
            var history = target.History.AsSpan();
            for (var i = 0; i < sums.Length; i++)
            {
                var day = start.AddDays(i);
                var completion = TargetRules.Completion(plan.Measure, Actual.At(plan.Measure, history, day));
                sums[i] += Tally.Of(plan.Weight, completion, TargetRules.Expected(plan, day));
            }
        }
    }

    // A day before something was retired looks as the board of that day does.
    private static void AddRetired(Tally[] sums, Board board, Func<TargetCard, bool> isAsked)
    {
        if (ReferenceEquals(board.Plan, board.Plan.Whole)) return;
        foreach (var (unit, card) in board.Plan.Whole.Blocks.SelectMany(b => b.Units).SelectMany(u => u.Targets, (u, t) => (u, t)))
        {
            if (board.Plan.FindTarget(card.Code) is not null || !isAsked(card)) continue;
            var history = board.Retired.TryGetValue(card.Code, out var kept) ? kept.History : [];
            for (var i = 0; i < sums.Length; i++)
            {
                var day = board.Campaign.Start.AddDays(i);
                if (day >= unit.RetiredFrom || day >= card.RetiredFrom) break;
                sums[i] += Tally.Of(card.Plan.Weight, TargetRules.Completion(card.Plan.Measure, Actual.At(card.Plan.Measure, history.AsSpan(), day)), TargetRules.Expected(card.Plan, day));
            }
        }
    }

    private sealed record UnitDays(DateOnly Start, Tally[] Sums);
}
