using System.Collections.Frozen;
using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>What a campaign is, as every view shows it.</summary>
/// <param name="Code">Stable code, part of addresses and facts.</param>
/// <param name="Name">Full official name.</param>
/// <param name="ShortName">For headings and the wall.</param>
/// <param name="Theme">Chủ đề.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Ladder">The two ratios of the standings.</param>
/// <param name="HasDemoFigures">True when values and progress are made up; every view then says “số liệu minh họa”.</param>
public sealed record CampaignCard(
    string Code, string Name, string ShortName, string Theme, DateOnly Start, DateOnly End, StandingLadder Ladder, bool HasDemoFigures)
{
    /// <summary>Ratios that were set later than the campaign, by the day from which they hold; the plan of a day has one of them in <see cref="Ladder"/>.</summary>
    public ImmutableArray<LadderFrom> Ladders { get; init; } = [];

    /// <summary>So many days without an entry are silence unless another number is set: units report weekly, and a report may be three days late.</summary>
    public const int UsualSilentDays = 10;

    /// <summary>So many days without an entry are silence; the plan of a day has those of the day.</summary>
    public int SilentDays { get; init; } = UsualSilentDays;

    /// <summary>Other numbers of days, by the day from which they hold.</summary>
    public ImmutableArray<SilenceFrom> Silences { get; init; } = [];

    /// <summary>The day on which it was closed; null while it runs.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Closed: its figures are final, nothing is reported any more and nobody is urged; every view then says “đã kết thúc”.</summary>
    public bool IsClosed => ClosedOn is not null;

    /// <summary>Whether its first day has come. Before it nothing is expected, nobody is late and nobody has a rank.</summary>
    public bool HasBegunBy(DateOnly day) => day >= Start;

    /// <summary>The day that its board shows today: a closed campaign stays as it stood on the day it was closed, whatever is retired or set later.</summary>
    public DateOnly ShownOn(DateOnly today) => ClosedOn is { } closed && closed < today ? closed : today;

    /// <summary>Nơi nhận of its papers, the archive line last; empty when it names none of its own.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];
}

/// <summary>Days of silence and the first day on which they hold.</summary>
public sealed record SilenceFrom(DateOnly From, int Days);

/// <summary>Ratios and the first day on which they hold.</summary>
public sealed record LadderFrom(DateOnly From, StandingLadder Ladder);

/// <summary>An emulation block (khối thi đua) with its units, in display order.</summary>
public sealed record BlockCard(string Code, string Name, string ShortName, ImmutableArray<UnitCard> Units)
{
    /// <summary>First day on which it is no longer shown when it has no units; null while in use.</summary>
    public DateOnly? RetiredFrom { get; init; }
}

/// <summary>A unit (đơn vị) with its targets, in display order.</summary>
public sealed record UnitCard(string Code, string Name, string ShortName, ImmutableArray<TargetCard> Targets)
{
    /// <summary>First day on which it no longer takes part; null while it does.</summary>
    public DateOnly? RetiredFrom { get; init; }
}

/// <summary>A movement (phong trào thi đua).</summary>
public sealed record MovementCard(string Code, string Name, string ShortName)
{
    /// <summary>First day on which it is no longer shown when it has no targets; null while in use.</summary>
    public DateOnly? RetiredFrom { get; init; }
}

/// <summary>A target (chỉ tiêu) as defined.</summary>
/// <param name="Code">Stable code, unique in the campaign.</param>
/// <param name="UnitCode">The unit that pledged it.</param>
/// <param name="MovementCode">The movement that it belongs to.</param>
/// <param name="Name">What is to be reached.</param>
/// <param name="MeasureUnit">Unit of measure (đơn vị tính).</param>
/// <param name="Pledged">Pledged value beside the assigned one; shown, not scored.</param>
/// <param name="Plan">What the arithmetic needs.</param>
public sealed record TargetCard(
    string Code, string UnitCode, string MovementCode, string Name, string MeasureUnit, decimal? Pledged, TargetPlan Plan)
{
    /// <summary>First day on which it no longer counts; null while it does.</summary>
    public DateOnly? RetiredFrom { get; init; }
}

/// <summary>
/// The fixed part of a board: who has pledged what. Changes only when somebody edits the campaign; shared by all boards until then.
/// A board holds the plan of its day, without what was retired by then; <see cref="Whole"/> has all of it.
/// </summary>
public sealed class CampaignPlan
{
    private readonly FrozenDictionary<string, (int Block, int Unit, int Target)> _targets;
    private readonly FrozenDictionary<string, (int Block, int Unit)> _units;
    private readonly FrozenDictionary<string, int> _movements;

    private readonly CampaignPlan? _whole;

    /// <summary>Indexes the plan. Codes must be unique, every target must name a listed unit and movement.</summary>
    /// <exception cref="ArgumentException">A code is used twice or names nothing.</exception>
    public CampaignPlan(CampaignCard campaign, ImmutableArray<BlockCard> blocks, ImmutableArray<MovementCard> movements)
        : this(campaign, blocks, movements, null)
    {
    }

    private CampaignPlan(CampaignCard campaign, ImmutableArray<BlockCard> blocks, ImmutableArray<MovementCard> movements, CampaignPlan? whole)
    {
        _whole = whole;
        Campaign = campaign;
        Blocks = blocks;
        Movements = movements;
        _movements = movements.Select((m, i) => (m.Code, i)).ToFrozenDictionary(p => p.Code, p => p.i);
        _units = blocks.SelectMany((b, bi) => b.Units.Select((u, ui) => (u.Code, Place: (bi, ui)))).ToFrozenDictionary(p => p.Code, p => p.Place);
        _targets = blocks.SelectMany((b, bi) => b.Units.SelectMany((u, ui) => u.Targets.Select((t, ti) => (t, Place: (bi, ui, ti)))))
            .ToFrozenDictionary(p => p.t.Code, p => p.Place);
        foreach (var target in Targets)
        {
            if (!_movements.ContainsKey(target.MovementCode))
                throw new ArgumentException($"Target {target.Code} names movement {target.MovementCode}, which the campaign does not have.", nameof(movements));
        }
    }

    /// <summary>The campaign.</summary>
    public CampaignCard Campaign { get; }

    /// <summary>Blocks in display order.</summary>
    public ImmutableArray<BlockCard> Blocks { get; }

    /// <summary>Movements in display order.</summary>
    public ImmutableArray<MovementCard> Movements { get; }

    /// <summary>All targets in display order.</summary>
    public IEnumerable<TargetCard> Targets => Blocks.SelectMany(b => b.Units).SelectMany(u => u.Targets);

    /// <summary>Where a target stands in <see cref="Blocks"/>; null when the campaign has no such target.</summary>
    public (int Block, int Unit, int Target)? FindTarget(string code) => _targets.TryGetValue(code, out var place) ? place : null;

    /// <summary>Where a unit stands in <see cref="Blocks"/>; null when the campaign has no such unit.</summary>
    public (int Block, int Unit)? FindUnit(string code) => _units.TryGetValue(code, out var place) ? place : null;

    /// <summary>Where a movement stands in <see cref="Movements"/>; null when the campaign has no such movement.</summary>
    public int? FindMovement(string code) => _movements.TryGetValue(code, out var place) ? place : null;

    /// <summary>The plan with everything that was ever retired from it.</summary>
    public CampaignPlan Whole => _whole ?? this;

    /// <summary>
    /// The plan of a day: units and targets retired by then are left out, so are retired blocks and movements with nothing left in them, and
    /// the ratios are those of the day. The whole plan itself when the day makes no difference.
    /// </summary>
    public CampaignPlan On(DateOnly day)
    {
        if (_whole is not null) return _whole.On(day);
        var ladder = Campaign.Ladders.IsEmpty ? Campaign.Ladder : LadderOn(day);
        var silent = Campaign.Silences.Where(s => s.From <= day).OrderByDescending(s => s.From).Select(s => s.Days).FirstOrDefault(Campaign.SilentDays);
        var blocks = ImmutableArray.CreateRange(Blocks.Select(b => BlockOn(b, day)).Where(b => b.Units.Length > 0 || IsIn(b.RetiredFrom, day)));
        var named = blocks.SelectMany(b => b.Units).SelectMany(u => u.Targets).Select(t => t.MovementCode).ToHashSet();
        var movements = Movements.Where(m => IsIn(m.RetiredFrom, day) || named.Contains(m.Code)).ToImmutableArray();
        if (ladder == Campaign.Ladder && silent == Campaign.SilentDays && movements.Length == Movements.Length && AreSame(blocks, Blocks)) return this;
        return new CampaignPlan(Campaign with { Ladder = ladder, SilentDays = silent }, blocks, movements, this);
    }

    private static bool IsIn(DateOnly? retiredFrom, DateOnly day) => retiredFrom is not { } from || day < from;

    private static bool AreSame<T>(ImmutableArray<T> some, ImmutableArray<T> others)
        where T : class => some.Length == others.Length && some.Zip(others).All(pair => ReferenceEquals(pair.First, pair.Second));

    private static BlockCard BlockOn(BlockCard block, DateOnly day)
    {
        var units = ImmutableArray.CreateRange(block.Units.Where(u => IsIn(u.RetiredFrom, day)).Select(u => UnitOn(u, day)));
        return AreSame(units, block.Units) ? block : block with { Units = units };
    }

    private static UnitCard UnitOn(UnitCard unit, DateOnly day) =>
        unit.Targets.All(t => IsIn(t.RetiredFrom, day)) ? unit : unit with { Targets = [.. unit.Targets.Where(t => IsIn(t.RetiredFrom, day))] };

    // What the campaign was set up with holds from its first day, unless something later was said before that day comes.
    private StandingLadder LadderOn(DateOnly day) =>
        Campaign.Ladders.Append(new LadderFrom(Campaign.Start, Campaign.Ladder)).Where(l => l.From <= day)
            .OrderByDescending(l => l.From).Select(l => l.Ladder).FirstOrDefault(Campaign.Ladder);
}
