using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Progress;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Board;

/// <summary>
/// Holds the board of the running campaign as it is now; while none runs, that of the campaign closed last, as it stood then. Follows the ledger, swaps the next immutable board in and says “changed”
/// without saying what: whoever listens reads <see cref="Current"/> and compares. One for the whole process; thread-safe.
/// </summary>
public sealed partial class LiveBoard(BoardSource source, LedgerTail tail, TimeProvider clock, ILogger<LiveBoard> logger) : BackgroundService
{
    /// <summary>Rows read at once while catching up.</summary>
    private const int TailPage = 500;

    private const long NothingRead = -1;

    /// <summary>The day is looked at this often, also when nothing happens: a machine that slept wakes up on another day.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Listeners _listeners = new();
    private Board? _current;
    private long _known = NothingRead;

    /// <summary>The board now, of a closed campaign while none is running; null while there has never been one.</summary>
    public Board? Current => Volatile.Read(ref _current);

    /// <summary>Completes when the first board was read.</summary>
    public Task Ready => _ready.Task;

    /// <summary>
    /// Listens for changes until disposed. Listeners run one after the other on the follower's thread: mark yourself, queue your work, return.
    /// </summary>
    public IDisposable Subscribe(Action onChanged) => _listeners.Add(onChanged);

    /// <summary>How many listen now; for the health page and for tests that nothing leaks.</summary>
    public int ListenerCount => _listeners.Count;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await FollowAsync(stoppingToken).ConfigureAwait(false);
                // After a failure there is something to read in any case: that is tried again with the next news or the next look.
                await tail.WaitAsync(_known == NothingRead ? tail.Last : _known, UntilNextLook(), stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _ready.TrySetCanceled(stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CatchUpAsync(cancellationToken).ConfigureAwait(false);
            _ready.TrySetResult();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // A board that cannot follow is stale, and every view shows its age; following again begins from the database.
            CannotFollow(logger, e);
            _known = NothingRead;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (_known == NothingRead)
        {
            await LoadAsync(cancellationToken).ConfigureAwait(false);
            Announce();
            return;
        }

        var rows = await tail.AfterAsync(_known, TailPage, cancellationToken).ConfigureAwait(false);
        var board = Current;
        var day = board?.Campaign.ShownOn(clock.Today());
        if (rows.Count == 0 && board?.Day == day) return;

        if (rows.Count == TailPage || rows.Any(r => board is null ? r.Fact.ChangesPlan : r.MayChangePlanOf(board.Campaign.Code)))
        {
            await LoadAsync(cancellationToken).ConfigureAwait(false);
            if (Current is null) _known = rows[^1].Row.Sequence;
        }
        else
        {
            if (board is not null && day is { } shown)
            {
                if (rows.Count > 0) board = Advance(board, rows);
                Volatile.Write(ref _current, BoardBuilder.AsOf(board, shown));
            }
            if (rows.Count > 0) _known = rows[^1].Row.Sequence;
        }
        Announce();
    }

    private static Board Advance(Board board, IReadOnlyList<TailEntry> facts)
    {
        var own = facts.Where(f => f.Row.Campaign == board.Campaign.Code).ToList();
        var entries = own.Where(f => f.Fact is ProgressReported).Select(f => ((ProgressReported)f.Fact).ForBoard(f.Row)).ToList();
        var news = own.Where(f => f.Fact.IsNews).Select(f => BoardSource.LineOf(f.Row, f.Fact)).ToList();
        var last = facts[^1].Row;
        return BoardBuilder.Advance(board, entries, new LedgerPosition(last.Sequence, last.Hash, last.At), news);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var board = await source.LoadAsync(clock.Today(), cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _current, board);
        // Without a campaign the tail is walked, page by page, until a fact says that there is one.
        _known = board?.Position.Sequence ?? 0;
    }

    private void Announce() => _listeners.Tell(e => ListenerFailed(logger, e));

    // The day changes in Đại Lãnh whether or not anybody writes: expected values move at midnight.
    private TimeSpan UntilNextLook()
    {
        var midnight = CommuneTime.StartOf(clock.Today().AddDays(1)) - clock.GetUtcNow();
        return midnight < LongestSilence ? midnight + TimeSpan.FromMilliseconds(5) : LongestSilence;
    }

    [LoggerMessage(LogLevel.Error, "The board could not follow the ledger; it will be read anew.")]
    private static partial void CannotFollow(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "A listener of the board failed.")]
    private static partial void ListenerFailed(ILogger logger, Exception exception);
}
