using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Tests.Support;

/// <summary>Random campaigns and entries for properties: small numbers, so that ties, limits and edges come up often.</summary>
internal static class Any
{
    private const int Movements = 4;

    /// <summary>Days from ten before the start to ten after the due day of <see cref="Some"/>.</summary>
    public static Gen<DateOnly> Day { get; } =
        Gen.Int[Some.Start.DayNumber - 10, Some.Due.DayNumber + 10].Select(DateOnly.FromDayNumber);

    /// <summary>0.1 … 5.0.</summary>
    public static Gen<decimal> Weight { get; } = Gen.Int[1, 50].Select(tenths => tenths / 10m);

    /// <summary>−20.0 … 200.0, often a round number.</summary>
    public static Gen<decimal> Value { get; } = Gen.OneOf(Gen.Int[-20, 200].Select(i => (decimal)i), Gen.Int[-200, 2000].Select(tenths => tenths / 10m));

    /// <summary>0 … 20, for limits.</summary>
    public static Gen<decimal> Cases { get; } = Gen.Int[0, 20].Select(i => (decimal)i);

    /// <summary>One of these.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static Gen<Measure> Measuring { get; } = Gen.OneOf(
        Gen.Select(Value, Value, Gen.Enum<Direction>(), Gen.Bool, (baseline, plan, direction, sum) => (Measure)new Measure.Amount(baseline, plan, direction, sum)),
        Cases.Select(plan => (Measure)new Measure.Limit(plan)),
        Gen.Select(Weight, Day).Array[1, 5].Select(steps => (Measure)new Measure.Milestones(
            [.. steps.Select((s, i) => new Milestone(i + 1, $"Mốc {i + 1}", s.Item1, s.Item2))])),
        Gen.Const((Measure)new Measure.YesNo()));

    public static Gen<TargetPlan> Plan { get; } = Gen.Select(Measuring, Weight, Gen.Select(Day, Day), Curve(),
        (measure, weight, days, curve) => new TargetPlan(measure, weight, Earlier(days), Later(days), measure.Kind == MeasureKind.Amount ? [.. curve] : []));

    /// <summary>Up to four blocks of up to five units of up to five targets; some without units or targets, some movements without targets.</summary>
    public static Gen<CampaignPlan> Campaign { get; } =
        Gen.Select(Plan, Gen.Int[1, Movements]).Array[0, 5].Array[0, 5].Array[1, 4].Select(blocks => new CampaignPlan(
            Some.Campaign(),
            [.. blocks.Select((units, b) => Some.Block($"b{b}", [.. units.Select((targets, u) => Some.Unit($"b{b}u{u}",
                [.. targets.Select((t, i) => Some.Target($"b{b}u{u}t{i}", t.Item1, movement: $"m{t.Item2}"))]))]))],
            [.. Enumerable.Range(1, Movements).Select(m => Some.Movement($"m{m}"))]));

    /// <summary>A campaign with up to 40 entries in ledger order, one in six taking an earlier one back, and a day to look at it.</summary>
    public static Gen<(CampaignPlan Plan, BoardEntry[] Entries, DateOnly Day)> Story { get; } =
        from plan in Campaign
        from raw in Gen.Select(Gen.Int[0, 999], Day, Gen.Select(Value, Cases, Gen.Bool), Gen.Int[0, 5]).Array[0, 40]
        from day in Day
        select (plan, Entries(plan, raw), day);

    /// <summary>An entry that a target of this measure can take.</summary>
    public static Reading Reading(Measure measure, DateOnly day, long sequence, decimal value, decimal cases, bool done) => measure switch
    {
        Measure.Amount => Some.Reading(value, day, sequence),
        Measure.Limit => Some.Reading(cases, day, sequence),
        Measure.Milestones m => Some.StepDone(m.Steps[(int)cases % m.Steps.Length].Step, done, day, sequence),
        _ => Some.Answer(done, day, sequence),
    };

    private static BoardEntry[] Entries(CampaignPlan plan, (int Target, DateOnly Day, (decimal Value, decimal Cases, bool Done) What, int Kind)[] raw)
    {
        var targets = plan.Targets.ToList();
        var entries = new List<BoardEntry>();
        if (targets.Count == 0) return [];
        foreach (var (at, day, what, kind) in raw)
        {
            var sequence = (long)entries.Count + 1;
            var target = targets[at % targets.Count];
            entries.Add(kind == 0 && entries.Count > 0
                ? Some.Undo(entries[at % entries.Count], sequence)
                : Some.Entry(target.Code, Reading(target.Plan.Measure, day, sequence, what.Value, what.Cases, what.Done)));
        }
        return [.. entries];
    }

    // Mostly straight lines; else points on different days, rising by day.
    private static Gen<CurvePoint[]> Curve() => Gen.Frequency(
        (2, Gen.Const(Array.Empty<CurvePoint>())),
        (1, Gen.Select(Day, Gen.Int[0, 100]).Array[1, 4].Select(points => points
            .DistinctBy(p => p.Item1).OrderBy(p => p.Item1).Select(p => new CurvePoint(p.Item1, p.Item2 / 100m)).ToArray())));

    private static DateOnly Earlier((DateOnly, DateOnly) days) => days.Item1 < days.Item2 ? days.Item1 : days.Item2;

    private static DateOnly Later((DateOnly, DateOnly) days) => days.Item1 < days.Item2 ? days.Item2 : days.Item1;
}
