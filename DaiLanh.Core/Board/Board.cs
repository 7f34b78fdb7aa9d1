using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>
/// A campaign on one day, ready to be shown: an immutable snapshot shared by all viewers. Holds no database entity.
/// Rows that a change did not touch are the same objects as in the board before, so that a view knows by reference what to draw again.
/// </summary>
/// <param name="Plan">What was pledged.</param>
/// <param name="Day">The day that it speaks of (t).</param>
/// <param name="Position">Where the ledger stood.</param>
/// <param name="Whole">The whole commune.</param>
/// <param name="Blocks">Blocks in display order.</param>
/// <param name="Movements">Movements in display order.</param>
/// <param name="Latest">Latest facts that concern the campaign, newest first, at most <see cref="LatestKept"/>.</param>
public sealed record Board(
    CampaignPlan Plan,
    DateOnly Day,
    LedgerPosition Position,
    Figures Whole,
    ImmutableArray<BlockRow> Blocks,
    ImmutableArray<MovementRow> Movements,
    ImmutableArray<FactLine> Latest)
{
    /// <summary>How many of the latest facts a board keeps.</summary>
    public const int LatestKept = 30;

    /// <summary>Entries of targets that were retired by the board's day, by code: a board of an earlier day shows them.</summary>
    public ImmutableSortedDictionary<string, KeptEntries> Retired { get; init; } = NothingRetired;

    internal static ImmutableSortedDictionary<string, KeptEntries> NothingRetired { get; } =
        ImmutableSortedDictionary.Create<string, KeptEntries>(StringComparer.Ordinal);

    /// <summary>The campaign.</summary>
    public CampaignCard Campaign => Plan.Campaign;

    /// <summary>Whether the campaign has begun by the day.</summary>
    public bool HasBegun => Campaign.HasBegunBy(Day);

    /// <summary>
    /// It has begun and is not closed: units are expected to report. Only then is anybody late, silent or to be urged.
    /// </summary>
    public bool IsUnderWay => HasBegun && !Campaign.IsClosed;

    /// <summary>The earliest day of which there can be a board: the campaign's first, or the board's own while it has not begun.</summary>
    public DateOnly FirstDay => HasBegun ? Campaign.Start : Day;

    /// <summary>All units in display order.</summary>
    public IEnumerable<UnitRow> Units => Blocks.SelectMany(b => b.Units);

    /// <summary>A unit's row by code; null when the campaign has no such unit.</summary>
    public UnitRow? Unit(string code) => Plan.FindUnit(code) is var (b, u) ? Blocks[b].Units[u] : null;

    /// <summary>The block of a unit; null when the campaign has no such unit.</summary>
    public BlockRow? BlockOf(string unitCode) => Plan.FindUnit(unitCode) is var (b, _) ? Blocks[b] : null;

    /// <summary>A target's row by code; null when the campaign has no such target.</summary>
    public TargetRow? Target(string code) => Plan.FindTarget(code) is var (b, u, t) ? Blocks[b].Units[u].Targets[t] : null;
}

/// <summary>Where the ledger stood: how many facts, the hash of the last, and when it was recorded.</summary>
/// <param name="Sequence">Sequence number of the last fact; 0 for an empty ledger.</param>
/// <param name="Hash">Its hash as lower-case hex; 64 zeros for an empty ledger.</param>
/// <param name="At">Its instant; null for an empty ledger.</param>
public sealed record LedgerPosition(long Sequence, string Hash, DateTimeOffset? At)
{
    /// <summary>The hash before the first fact.</summary>
    public const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>An empty ledger.</summary>
    public static LedgerPosition Empty { get; } = new(0, NoHash, null);
}

/// <summary>The figures of a unit, block, movement or the commune.</summary>
/// <param name="Now">Sums on the day.</param>
/// <param name="WeekAgo">The same sums seven days earlier.</param>
/// <param name="Counts">Targets by standing.</param>
/// <param name="HasEntry">Whether any target has an entry.</param>
/// <param name="LastDue">Latest due day among the targets.</param>
/// <param name="Standing">Null without targets.</param>
public sealed record Figures(Tally Now, Tally WeekAgo, StandingCounts Counts, bool HasEntry, DateOnly LastDue, Standing? Standing)
{
    /// <summary>C, 0…1; null without targets.</summary>
    public decimal? Completion => Now.Completion;

    /// <summary>E, 0…1; null without targets.</summary>
    public decimal? Expected => Now.ExpectedNow;

    /// <summary>C now minus C seven days earlier (0.01 is one percentage point); null without targets.</summary>
    public decimal? Trend => Now.Completion - WeekAgo.Completion;

    /// <summary>Number of targets.</summary>
    public int Targets => Counts.Total;
}

/// <summary>A block with its units.</summary>
public sealed record BlockRow(BlockCard Card, Figures Figures, ImmutableArray<UnitRow> Units)
{
    /// <summary>Units by rank, those without one last in display order.</summary>
    public IEnumerable<UnitRow> Ranked => Units.OrderBy(u => u.Rank ?? int.MaxValue);
}

/// <summary>A movement over all units.</summary>
public sealed record MovementRow(MovementCard Card, Figures Figures);

/// <summary>A unit with its targets.</summary>
/// <param name="Card">What it is.</param>
/// <param name="BlockCode">Its block.</param>
/// <param name="Figures">Its sums.</param>
/// <param name="Rank">Rank in the block (1 is best, equals share); null without targets, and before the campaign's first day.</param>
/// <param name="Ranked">How many units of the block have a rank.</param>
/// <param name="Targets">In display order.</param>
/// <param name="ByMovement">Figures by movement, in the order of the plan's movements; null where the unit has no target in it.</param>
public sealed record UnitRow(
    UnitCard Card, string BlockCode, Figures Figures, int? Rank, int Ranked, ImmutableArray<TargetRow> Targets, ImmutableArray<Figures?> ByMovement)
{
    /// <summary>Ledger sequence number of the unit's latest entry; 0 without one.</summary>
    public long LastSequence { get; } = Targets.Max(t => t.Last?.Sequence) ?? 0;
}

/// <summary>A target with what is true of it on the day.</summary>
/// <param name="Card">What was pledged.</param>
/// <param name="Actual">What is reached.</param>
/// <param name="Completion">c, never clamped; 0 without an entry (shown as “—”).</param>
/// <param name="Expected">e(t), 0…1.</param>
/// <param name="WeekAgo">c seven days earlier.</param>
/// <param name="WeekAgoExpected">e seven days earlier.</param>
/// <param name="Standing">On the ladder.</param>
/// <param name="History">All entries that count, by day and sequence, also later ones than the board's day.</param>
/// <param name="Last">The entry recorded last, whatever its day; null without entries. What a new entry says it is based on.</param>
/// <param name="Day">The day of the board: a row belongs to one day, so that what is drawn of it can be kept with it.</param>
public sealed record TargetRow(
    TargetCard Card, Actual Actual, decimal Completion, decimal Expected, decimal WeekAgo, decimal WeekAgoExpected, Standing Standing,
    ImmutableArray<Reading> History, EntryNote? Last, DateOnly Day);

/// <summary>Entries of a target that a board does not show.</summary>
/// <param name="History">All that count, by day and sequence.</param>
/// <param name="Last">The one recorded last.</param>
public sealed record KeptEntries(ImmutableArray<Reading> History, EntryNote? Last);

/// <summary>The entry recorded last: who, when, and what they noted.</summary>
/// <param name="Sequence">Ledger sequence number, the entry's identity.</param>
/// <param name="Day">The day it speaks of.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Name of who recorded it; not for the wall.</param>
/// <param name="Note">Note, if any.</param>
public sealed record EntryNote(long Sequence, DateOnly Day, DateTimeOffset At, string By, string? Note);
