using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Tests.Support;

/// <summary>
/// Ready-made things for tests; a test says only what matters to it: <c>Some.Target("t1", Some.Amount(plan: 800))</c>.
/// The campaign runs as in product.md, 11/4 to 11/6/2023, and it is 24/5/2023.
/// </summary>
internal static class Some
{
    public static DateOnly Start { get; } = new(2023, 4, 11);

    public static DateOnly Due { get; } = new(2023, 6, 11);

    /// <summary>The day of the worked examples: 43 of 61 days.</summary>
    public static DateOnly Today { get; } = new(2023, 5, 24);

    /// <summary>24/5/2023 14:00 in Đại Lãnh.</summary>
    public static DateTimeOffset Now { get; } = new(2023, 5, 24, 7, 0, 0, TimeSpan.Zero);

    public static StandingLadder Ladder => StandingLadder.Default;

    // --- measures and plans

    public static TargetPlan Amount(
        decimal plan = 100, decimal baseline = 0, Direction? direction = null, bool cumulative = true,
        decimal weight = 1, DateOnly? start = null, DateOnly? due = null, params CurvePoint[] curve) =>
        Plan(new Measure.Amount(baseline, plan, direction ?? (plan < baseline ? Direction.Lower : Direction.Higher), cumulative), weight, start, due, curve);

    public static TargetPlan Limit(decimal plan = 2, decimal weight = 1, DateOnly? start = null, DateOnly? due = null) =>
        Plan(new Measure.Limit(plan), weight, start, due);

    public static TargetPlan YesNo(decimal weight = 1, DateOnly? start = null, DateOnly? due = null) =>
        Plan(new Measure.YesNo(), weight, start, due);

    /// <summary>Steps 1, 2, 3 … with these weights, due evenly from start to due, the last on the due day.</summary>
    public static TargetPlan Milestones(params decimal[] weights)
    {
        var days = Due.DayNumber - Start.DayNumber;
        return Steps([.. weights.Select((w, i) =>
            new Milestone(i + 1, $"Mốc {i + 1}", w, Start.AddDays(days * (i + 1) / weights.Length)))]);
    }

    public static TargetPlan Steps(params Milestone[] steps) => Plan(new Measure.Milestones([.. steps]), 1, null, null);

    public static TargetPlan Plan(Measure measure, decimal weight, DateOnly? start, DateOnly? due, params CurvePoint[] curve) =>
        new(measure, weight, start ?? Start, due ?? Due, [.. curve]);

    // --- the plan of a campaign

    public static TargetCard Target(string code, TargetPlan? plan = null, string unit = "thon-1", string movement = "ntm", decimal? pledged = null) =>
        new(code, unit, movement, $"Chỉ tiêu {code}", "việc", pledged, plan ?? Amount());

    /// <summary>A unit; its targets are given its code.</summary>
    public static UnitCard Unit(string code = "thon-1", params TargetCard[] targets) =>
        new(code, $"Đơn vị {code}", code, [.. targets.Select(t => t with { UnitCode = code })]);

    public static BlockCard Block(string code = "thon", params UnitCard[] units) => new(code, $"Khối {code}", code, [.. units]);

    public static MovementCard Movement(string code = "ntm") => new(code, $"Phong trào {code}", code);

    public static CampaignCard Campaign(StandingLadder? ladder = null, bool demo = false) =>
        new("2023", "Đợt thi đua năm 2023", "Thi đua 2023", "Chủ đề năm 2023", Start, Due, ladder ?? Ladder, demo);

    /// <summary>A plan of these blocks with every movement that their targets name, in the order met.</summary>
    public static CampaignPlan CampaignOf(params BlockCard[] blocks) => new(
        Campaign(), [.. blocks],
        [.. blocks.SelectMany(b => b.Units).SelectMany(u => u.Targets).Select(t => t.MovementCode).Distinct().Select(Movement)]);

    /// <summary>A plan of one unit “thon-1” in one block “thon”.</summary>
    public static CampaignPlan CampaignOf(params TargetCard[] targets) => CampaignOf(Block("thon", Unit("thon-1", targets)));

    // --- entries

    public static Reading Reading(decimal value, DateOnly? day = null, long sequence = 1) => new(day ?? Today, sequence, value, null, null);

    public static Reading Answer(bool yes, DateOnly? day = null, long sequence = 1) => new(day ?? Today, sequence, null, null, yes);

    public static Reading StepDone(int step, bool done = true, DateOnly? day = null, long sequence = 1) => new(day ?? Today, sequence, null, step, done);

    /// <summary>An entry of a target.</summary>
    public static BoardEntry Entry(string target, Reading reading, string? note = null) => new(target, reading, Note(reading, note), null);

    /// <summary>An entry of an amount or a limit.</summary>
    public static BoardEntry Entry(string target, decimal value, DateOnly? day = null, long sequence = 1) =>
        Entry(target, Reading(value, day, sequence));

    /// <summary>An entry that takes an earlier one back.</summary>
    public static BoardEntry Undo(BoardEntry earlier, long sequence)
    {
        var reading = new Reading(earlier.Reading.Day, sequence, null, null, null);
        return new BoardEntry(earlier.TargetCode, reading, Note(reading, null), earlier.Note.Sequence);
    }

    private static EntryNote Note(Reading reading, string? note) =>
        new(reading.Sequence, reading.Day, Now.AddSeconds(reading.Sequence), "Cán bộ đơn vị", note);

    // --- boards

    public static CampaignBoard Board(CampaignPlan plan, params BoardEntry[] entries) => Board(plan, Today, entries);

    public static CampaignBoard Board(CampaignPlan plan, DateOnly day, IReadOnlyCollection<BoardEntry> entries) =>
        BoardBuilder.Build(plan, entries, day, PositionAfter(entries), []);

    /// <summary>Where a ledger stands that holds just these entries.</summary>
    public static LedgerPosition PositionAfter(IReadOnlyCollection<BoardEntry> entries)
    {
        if (entries.Count == 0) return LedgerPosition.Empty;
        var last = entries.Max(e => e.Note.Sequence);
        return new LedgerPosition(last, last.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), Now.AddSeconds(last));
    }

    // --- people

    public static Person Officer(params string[] units) =>
        new("officer-" + string.Join('-', units), "Cán bộ đơn vị", [Role.Unit], [.. units]);

    public static Person Holding(params Role[] roles) =>
        new(string.Join('-', roles), string.Join(", ", roles), [.. roles], ImmutableHashSet<string>.Empty);
}
