using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Progress;

/// <summary>A progress entry as people read it: who, when, what counted before and what counts after.</summary>
/// <param name="Sequence">Ledger sequence number.</param>
/// <param name="TargetCode">Of which target.</param>
/// <param name="Day">The day it speaks of.</param>
/// <param name="At">When it was recorded, UTC.</param>
/// <param name="Reported">What was reported; null when it takes an earlier entry back.</param>
/// <param name="Before">What counted until then, whatever its day.</param>
/// <param name="After">What counted from then on; as before when the entry speaks of an earlier day than the latest.</param>
/// <param name="Undoes">Sequence of the entry that it takes back.</param>
/// <param name="IsTakenBack">Whether a later entry took it back.</param>
/// <param name="Person">Who recorded it and what they wrote; null for a reader who is not signed in.</param>
public sealed record EntryLine(
    long Sequence, string TargetCode, DateOnly Day, DateTimeOffset At, Reading? Reported, Actual Before, Actual After, long? Undoes, bool IsTakenBack, EntryPerson? Person)
{
    /// <summary>The entries of one target in the order in which they were recorded.</summary>
    /// <param name="targetCode">Code of the target.</param>
    /// <param name="measure">How it is measured.</param>
    /// <param name="entries">All its entries, in ledger order.</param>
    /// <param name="reader">Who reads; null for somebody who is not signed in, and is told no names and no notes.</param>
    internal static ImmutableArray<EntryLine> Of(string targetCode, Measure measure, IReadOnlyList<ProgressEntry> entries, Person? reader)
    {
        var taken = entries.Where(e => e.Undoes is not null).Select(e => e.Undoes!.Value).ToHashSet();
        var lines = ImmutableArray.CreateBuilder<EntryLine>(entries.Count);
        var (history, before) = (ImmutableArray<Reading>.Empty, Actual.None);
        foreach (var entry in entries)
        {
            (history, _) = Histories.With(history, null, [entry.ForBoard(targetCode)]);
            var after = Actual.At(measure, history.AsSpan(), DateOnly.MaxValue);
            lines.Add(new EntryLine(
                entry.Sequence, targetCode, entry.Day, entry.At,
                entry.Undoes is null ? new Reading(entry.Day, entry.Sequence, entry.Value, entry.Step, entry.Done) : null,
                before, after, entry.Undoes, taken.Contains(entry.Sequence),
                reader is null ? null : new EntryPerson(entry.ActorName, entry.Note, entry.Reason)));
            before = after;
        }
        return lines.MoveToImmutable();
    }
}

/// <summary>What an entry says of its author; for signed-in readers only.</summary>
/// <param name="Name">Name as shown to others.</param>
/// <param name="Note">Free note.</param>
/// <param name="Reason">Why a cumulative total is lower than before.</param>
public sealed record EntryPerson(string Name, string? Note, string? Reason);
