using System.Collections.Immutable;

namespace DaiLanh.Core.Targets;

/// <summary>One progress entry as the arithmetic sees it.</summary>
/// <param name="Day">The day it speaks of.</param>
/// <param name="Sequence">Its place in the ledger: later recorded is larger.</param>
/// <param name="Value">Total or level, for amounts and limits.</param>
/// <param name="Step">Which milestone, for milestones.</param>
/// <param name="Done">Step done or not; yes or no.</param>
public readonly record struct Reading(DateOnly Day, long Sequence, decimal? Value, int? Step, bool? Done) : IComparable<Reading>
{
    /// <summary>By day, then by ledger sequence: the last one counts.</summary>
    public int CompareTo(Reading other) =>
        Day != other.Day ? Day.CompareTo(other.Day) : Sequence.CompareTo(other.Sequence);

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator <(Reading a, Reading b) => a.CompareTo(b) < 0;

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator >(Reading a, Reading b) => a.CompareTo(b) > 0;

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Reading a, Reading b) => a.CompareTo(b) <= 0;

    /// <summary>By <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Reading a, Reading b) => a.CompareTo(b) >= 0;
}

/// <summary>What is true of a target on a day: the latest value, the steps that are done, yes or no.</summary>
/// <param name="HasEntry">Whether there is any entry up to that day.</param>
/// <param name="Value">Latest total or level; null without an entry or for other kinds.</param>
/// <param name="Yes">Latest answer of a yes/no target.</param>
/// <param name="DoneSteps">Numbers of the milestones that are done, rising; empty for other kinds.</param>
public sealed record Actual(bool HasEntry, decimal? Value, bool Yes, ImmutableArray<int> DoneSteps)
{
    /// <summary>No entry yet.</summary>
    public static Actual None { get; } = new(false, null, false, []);

    /// <summary>The actual on a day: of the entries up to it the one of the latest day, then the latest recorded; for milestones, of each step.</summary>
    /// <param name="measure">How the target is measured.</param>
    /// <param name="readings">Entries in the order of <see cref="Reading.CompareTo"/>, without those that were undone.</param>
    /// <param name="day">Entries that speak of a later day do not count.</param>
    public static Actual At(Measure measure, ReadOnlySpan<Reading> readings, DateOnly day)
    {
        var count = readings.Length;
        while (count > 0 && readings[count - 1].Day > day) count--;
        if (count == 0) return None;

        var upToDay = readings[..count];
        var last = upToDay[^1];
        return measure switch
        {
            Measure.Amount or Measure.Limit => new Actual(true, last.Value, false, []),
            Measure.YesNo => new Actual(true, null, last.Done == true, []),
            Measure.Milestones m => new Actual(true, null, false, StepsDone(m, upToDay)),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown measure."),
        };
    }

    private static ImmutableArray<int> StepsDone(Measure.Milestones measure, ReadOnlySpan<Reading> readings)
    {
        var done = ImmutableArray.CreateBuilder<int>(measure.Steps.Length);
        foreach (var step in measure.Steps)
        {
            for (var i = readings.Length - 1; i >= 0; i--)
            {
                if (readings[i].Step != step.Step) continue;
                if (readings[i].Done == true) done.Add(step.Step);
                break;
            }
        }
        return done.DrainToImmutable();
    }
}
