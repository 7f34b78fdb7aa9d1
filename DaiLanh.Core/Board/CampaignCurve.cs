using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>The commune on one day.</summary>
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
/// The S-curve of a campaign: plan and actual of the whole commune, day by day. On the board's own day it says exactly what the board
/// says, because sums are added up in the same order.
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
        var campaign = board.Campaign;
        var end = board.Whole.Targets > 0 && board.Whole.LastDue > campaign.End ? board.Whole.LastDue : campaign.End;
        var last = board.Day > end ? Earlier(board.Day, end.AddDays(LongestEcho)) : end;
        var length = Math.Max(last.DayNumber - campaign.Start.DayNumber, 0) + 1;

        var whole = new Tally[length];
        foreach (var block in board.Blocks)
        {
            var sum = new Tally[length];
            foreach (var unit in block.Units) Add(sum, DaysOf(unit.Targets, campaign.Start, length));
            Add(whole, sum);
        }

        var days = ImmutableArray.CreateBuilder<CurveDay>(length);
        for (var i = 0; i < length; i++)
        {
            var day = campaign.Start.AddDays(i);
            days.Add(new CurveDay(day, whole[i].ExpectedNow ?? 0, day <= board.Day ? whole[i].Completion : null));
        }
        return new CampaignCurve(board.Day, days.DrainToImmutable());
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
        foreach (var target in targets)
        {
            var plan = target.Card.Plan;
            var history = target.History.AsSpan();
            for (var i = 0; i < length; i++)
            {
                var day = start.AddDays(i);
                var completion = TargetRules.Completion(plan.Measure, Actual.At(plan.Measure, history, day));
                sums[i] += Tally.Of(plan.Weight, completion, TargetRules.Expected(plan, day));
            }
        }
        Known.AddOrUpdate(key, new UnitDays(start, sums));
        return sums;
    }

    private sealed record UnitDays(DateOnly Start, Tally[] Sums);
}
