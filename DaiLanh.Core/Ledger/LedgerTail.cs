using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Ledger;

/// <summary>A row of the ledger and the fact that it holds.</summary>
/// <param name="Row">The row as stored.</param>
/// <param name="Fact">What happened.</param>
public sealed record TailEntry(LedgerRow Row, Fact Fact)
{
    /// <summary>Whether the plan of a campaign may be another one after this: units and movements are of all campaigns, a target is of one.</summary>
    /// <param name="campaign">Code of the campaign.</param>
    public bool MayChangePlanOf(string campaign) => Fact.ChangesPlan && (Row.Campaign == campaign || Fact.TouchesTarget is null);
}

/// <summary>
/// The newest rows of the ledger, kept ready for all who follow it: read from the database once, whoever many ask. Rows come without gaps
/// and in order; older ones than those kept are read from the database. Nobody is sent anything: a follower remembers its own place,
/// takes what is after it when it has time, and can therefore hold up nobody. One for the process; thread-safe. Reads from the first question on.
/// </summary>
public sealed partial class LedgerTail : IAsyncDisposable
{
    /// <summary>Rows kept in memory.</summary>
    public const int Kept = 2000;

    /// <summary>Most rows read at once.</summary>
    private const int Page = 500;

    /// <summary>Without a signal the ledger is looked at this often all the same: another process may have written.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(2);

    private static readonly Func<DaiLanhDb, long, int, IAsyncEnumerable<LedgerRow>> After = EF.CompileAsyncQuery((DaiLanhDb db, long after, int most) =>
        db.Ledger.Where(r => r.Sequence > after).OrderBy(r => r.Sequence).Take(most).AsQueryable());

    private readonly IDbContextFactory<DaiLanhDb> _databases;
    private readonly LedgerSignal _signal;
    private readonly TimeProvider _clock;
    private readonly ILogger<LedgerTail> _logger;
    private readonly Lazy<Task> _following;
    private readonly CancellationTokenSource _ending = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly TailEntry?[] _ring = new TailEntry?[Kept];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _first = 1;
    private long _last;

    /// <summary>A tail that has read nothing yet.</summary>
    public LedgerTail(IDbContextFactory<DaiLanhDb> databases, LedgerSignal signal, TimeProvider clock, ILogger<LedgerTail> logger)
    {
        (_databases, _signal, _clock, _logger) = (databases, signal, clock, logger);
        _following = new(() => Task.Run(() => FollowAsync(_ending.Token)));
    }

    /// <summary>Sequence number of the newest row known; 0 while none is.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>Completes when the newest rows were read for the first time.</summary>
    public Task Ready
    {
        get
        {
            _ = _following.Value;
            return _ready.Task;
        }
    }

    /// <summary>Rows after a sequence number, in order; empty when there are none. Does not wait for any.</summary>
    /// <param name="after">The last one that the follower has; 0 for none.</param>
    /// <param name="most">At most so many, 1 or more.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async ValueTask<IReadOnlyList<TailEntry>> AfterAsync(long after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        lock (_lock)
        {
            if (after >= _last) return [];
            if (after + 1 >= _first)
            {
                var kept = new TailEntry[Math.Min(most, _last - after)];
                for (var i = 0; i < kept.Length; i++) kept[i] = _ring[(after + 1 + i) % Kept]!;
                return kept;
            }
        }
        return await ReadAsync(after, most, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until there is a row after a sequence number.</summary>
    /// <param name="after">The last one that the follower has.</param>
    /// <param name="atMost">Waits no longer than this; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="cancellationToken">Cancels waiting.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<bool> WaitAsync(long after, TimeSpan atMost, CancellationToken cancellationToken)
    {
        _ = _following.Value;
        var began = _clock.GetTimestamp();
        while (true)
        {
            // First the promise, then the look: a row that comes between the two keeps the promise.
            var news = Volatile.Read(ref _news).Task;
            if (Last > after) return true;
            var left = atMost == Timeout.InfiniteTimeSpan ? atMost : atMost - _clock.GetElapsedTime(began);
            if (left <= TimeSpan.Zero && left != Timeout.InfiniteTimeSpan) return false;
            await news.WaitAsync(left, _clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        if (_following.IsValueCreated) await _following.Value.ConfigureAwait(false);
        _ending.Dispose();
        _wake.Dispose();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var listening = _signal.Subscribe(Wake);
        // By the clock that everything else goes by: a test passes silent time as it passes midnights.
        var alarm = _clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await using var _ = alarm.ConfigureAwait(false);
        try
        {
            while (true)
            {
                await LookAsync(cancellationToken).ConfigureAwait(false);
                alarm.Change(LongestSilence, Timeout.InfiniteTimeSpan);
                await _wake.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ready.TrySetCanceled(cancellationToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_ready.Task.IsCompleted) await BeginAsync(cancellationToken).ConfigureAwait(false);
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            _ready.TrySetResult();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // Followers keep their places; what they missed is read with the next look.
            CannotRead(_logger, e);
        }
    }

    // Starts as far back as rows are kept, so that everybody who comes back after a restart is served from memory.
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var db = await _databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var head = await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _last = Math.Max(0, head.Sequence - Kept);
            _first = _last + 1;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(Last, Page, cancellationToken).ConfigureAwait(false) is { Count: > 0 } entries)
        {
            lock (_lock)
            {
                foreach (var entry in entries)
                {
                    var sequence = entry.Row.Sequence;
                    // A missing row is what the check of the chain is for; here it only means that what came before it is no longer kept.
                    if (sequence != _last + 1) _first = sequence;
                    _ring[sequence % Kept] = entry;
                    _first = Math.Max(_first, sequence - Kept + 1);
                    Volatile.Write(ref _last, sequence);
                }
            }
            Interlocked.Exchange(ref _news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            if (entries.Count < Page) return;
        }
    }

    private async Task<IReadOnlyList<TailEntry>> ReadAsync(long after, int most, CancellationToken cancellationToken)
    {
        var db = await _databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var entries = new List<TailEntry>();
        await foreach (var row in After(db, after, most).WithCancellation(cancellationToken).ConfigureAwait(false)) entries.Add(new TailEntry(row, row.ReadFact()));
        return entries;
    }

    private void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It is awake already and will read everything that is new; or it has ended.
        }
    }

    [LoggerMessage(LogLevel.Error, "The tail of the ledger could not be read; trying again.")]
    private static partial void CannotRead(ILogger logger, Exception exception);
}
