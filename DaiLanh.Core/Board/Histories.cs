using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>The entries of one target in order, without those that were taken back.</summary>
internal static class Histories
{
    public static (ImmutableArray<Reading> History, EntryNote? Last) From(IEnumerable<BoardEntry> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0) return ([], null);
        var undone = all.Where(e => e.Undoes is not null).Select(e => e.Undoes!.Value).ToHashSet();
        var readings = all.Where(e => e.Undoes is null && !undone.Contains(e.Note.Sequence)).Select(e => e.Reading).Order().ToImmutableArray();
        return (readings, all.MaxBy(e => e.Note.Sequence)!.Note);
    }

    public static (ImmutableArray<Reading> History, EntryNote? Last) With(ImmutableArray<Reading> history, EntryNote? last, IEnumerable<BoardEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Undoes is { } undone)
            {
                history = history.RemoveAll(r => r.Sequence == undone);
            }
            else
            {
                var place = history.BinarySearch(entry.Reading);
                history = history.Insert(place < 0 ? ~place : place, entry.Reading);
            }
            if (last is null || entry.Note.Sequence > last.Sequence) last = entry.Note;
        }
        return (history, last);
    }
}
