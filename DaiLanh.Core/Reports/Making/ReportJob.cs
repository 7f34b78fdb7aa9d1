using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Reports.Making;

/// <summary>How a report that somebody asked for stands. A closed set.</summary>
public abstract record ReportJobState
{
    private ReportJobState() { }

    /// <summary>Others are made first.</summary>
    public sealed record Waiting : ReportJobState;

    /// <summary>It is being made.</summary>
    public sealed record Working(ReportStep Step) : ReportJobState;

    /// <summary>It is made, recorded, and can be fetched for a while.</summary>
    /// <param name="Sequence">Ledger sequence number of the fact.</param>
    /// <param name="Made">What was recorded.</param>
    /// <param name="Path">Where the file lies until it is taken away.</param>
    public sealed record Done(long Sequence, ReportMade Made, string Path) : ReportJobState;

    /// <summary>Whoever asked no longer wants it; nothing was recorded.</summary>
    public sealed record Cancelled : ReportJobState;

    /// <summary>It could not be made; nothing was recorded.</summary>
    public sealed record Failed(Phrase Why) : ReportJobState;
}

/// <summary>A report on its way. Thread-safe.</summary>
public sealed class ReportJob : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly Action _changed;
    private readonly Lock _lock = new();
    private ReportJobState _state = new ReportJobState.Waiting();

    internal ReportJob(string id, Person by, ReportForm form, ReportWish wish, string fileName, DateTimeOffset at, Action changed) =>
        (Id, By, Form, Wish, FileName, AskedAt, _changed) = (id, by, form, wish, fileName, at, changed);

    /// <summary>Known only to whoever asked and to the addresses of their downloads.</summary>
    public string Id { get; }

    /// <summary>Who asked.</summary>
    public Person By { get; }

    /// <summary>In which form.</summary>
    public ReportForm Form { get; }

    /// <summary>What was asked.</summary>
    public ReportWish Wish { get; }

    /// <summary>Name of the file with its ending.</summary>
    public string FileName { get; }

    /// <summary>When.</summary>
    public DateTimeOffset AskedAt { get; }

    /// <summary>How it stands.</summary>
    public ReportJobState State => Volatile.Read(ref _state);

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => State is ReportJobState.Done or ReportJobState.Cancelled or ReportJobState.Failed;

    internal CancellationToken Cancellation => _cancel.Token;

    /// <summary>Whoever asked no longer wants it. One that waits is over at once, one being made at its next line; what is made already stays made.</summary>
    public void Cancel()
    {
        lock (_lock)
        {
            if (IsOver) return;
            _cancel.Cancel();
            if (_state is not ReportJobState.Waiting) return;
            Volatile.Write(ref _state, new ReportJobState.Cancelled());
        }
        _changed();
    }

    /// <summary>When it is taken off the list.</summary>
    public void Dispose() => _cancel.Dispose();

    /// <summary>The next state; after the end there is none.</summary>
    internal void Become(ReportJobState state)
    {
        lock (_lock)
        {
            if (IsOver) return;
            Volatile.Write(ref _state, state);
        }
        _changed();
    }
}
