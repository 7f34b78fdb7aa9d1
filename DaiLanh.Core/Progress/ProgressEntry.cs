using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Progress;

/// <summary>
/// One report of progress (cập nhật tiến độ), append-only. Its identity is the ledger sequence number of the fact that recorded it.
/// A correction is a new entry; an undo is a new entry that names the one it takes back.
/// </summary>
public sealed class ProgressEntry
{
    /// <summary>Ledger sequence number.</summary>
    public long Sequence { get; init; }

    /// <summary>Key of the target.</summary>
    public int TargetId { get; init; }

    /// <summary>The day it speaks of.</summary>
    public DateOnly Day { get; init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Account id of who recorded it.</summary>
    public required string ActorId { get; init; }

    /// <summary>Name of who recorded it.</summary>
    public required string ActorName { get; init; }

    /// <summary>Total or level, for amounts and limits.</summary>
    public decimal? Value { get; init; }

    /// <summary>Which milestone.</summary>
    public int? Step { get; init; }

    /// <summary>Step done or not; yes or no.</summary>
    public bool? Done { get; init; }

    /// <summary>Free note.</summary>
    public string? Note { get; init; }

    /// <summary>Why a cumulative total is lower than before.</summary>
    public string? Reason { get; init; }

    /// <summary>Sequence of the entry that stood last when this one was made; null when there was none.</summary>
    public long? BasedOn { get; init; }

    /// <summary>Sequence of the entry that this one takes back; it then carries no value of its own.</summary>
    public long? Undoes { get; init; }

    /// <summary>As the board takes it.</summary>
    public BoardEntry ForBoard(string targetCode) => new(
        targetCode, new Reading(Day, Sequence, Value, Step, Done), new EntryNote(Sequence, Day, At, ActorName, Note), Undoes);
}
