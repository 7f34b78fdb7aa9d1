using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Progress;

/// <summary>What became of a report. A closed set; every refusal says what is wrong and what would be right.</summary>
public abstract record ReportOutcome
{
    private ReportOutcome() { }

    /// <summary>Committed.</summary>
    /// <param name="Sequence">Ledger sequence number of the entry.</param>
    /// <param name="At">Instant of the commit.</param>
    public sealed record Saved(long Sequence, DateTimeOffset At) : ReportOutcome;

    /// <summary>Not possible as it is.</summary>
    public sealed record Refused(Phrase Why) : ReportOutcome
    {
        /// <summary>No campaign, running or closed last, has such a target: for programs, which answer that differently from a bad number.</summary>
        public bool IsUnknownTarget { get; init; }
    }

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : ReportOutcome;

    /// <summary>More than ten times the plan: the same request with <see cref="ReportRequest.Confirmed"/> saves it.</summary>
    public sealed record AskConfirmation(Phrase Question) : ReportOutcome;

    /// <summary>A cumulative total lower than before: the same request with <see cref="ReportRequest.Reason"/> saves it.</summary>
    public sealed record AskReason(Phrase Question, decimal Before) : ReportOutcome;

    /// <summary>Somebody saved in between; nothing was overwritten. The same request with <see cref="ReportRequest.BasedOn"/> = <paramref name="Theirs"/>.Sequence saves it on top.</summary>
    /// <param name="Theirs">The entry that came in between.</param>
    /// <param name="TheirValue">What counts now, for amounts and limits.</param>
    /// <param name="What">What they did, to follow their name: “ghi 615 cây”.</param>
    public sealed record ChangedMeanwhile(EntryNote Theirs, decimal? TheirValue, Phrase What) : ReportOutcome;
}

/// <summary>A report as a person makes it.</summary>
/// <param name="Target">Code of the target.</param>
/// <param name="Day">The day it speaks of; not after today, not before the target's start.</param>
/// <param name="BasedOn">Sequence of the entry that the person saw as the last one; null when they saw none. Not asked when <see cref="OnTopOfLatest"/>.</param>
public sealed record ReportRequest(string Target, DateOnly Day, long? BasedOn)
{
    /// <summary>
    /// Saves on top of whatever stands last, without saying which entry that is. For callers that take their figures from elsewhere (a
    /// counter, another program) and never saw the entry before; a person's page says what it showed.
    /// </summary>
    public bool OnTopOfLatest { get; init; }

    /// <summary>Total or level, for amounts and limits.</summary>
    public decimal? Value { get; init; }

    /// <summary>Which milestone.</summary>
    public int? Step { get; init; }

    /// <summary>Step done or not; yes or no.</summary>
    public bool? Done { get; init; }

    /// <summary>Free note, at most <see cref="LongestNote"/> characters.</summary>
    public string? Note { get; init; }

    /// <summary>Why a cumulative total is lower than before.</summary>
    public string? Reason { get; init; }

    /// <summary>The person has confirmed a value of more than ten times the plan.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Longest note or reason, in characters.</summary>
    public const int LongestNote = 1000;
}
