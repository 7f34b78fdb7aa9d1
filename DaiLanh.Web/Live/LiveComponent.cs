using System.Globalization;
using DaiLanh.Core.Board;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Live;

/// <summary>
/// A component that shows the live board. A lone change is shown at once; a burst is coalesced to at most ten renders a second; what does
/// not concern the component renders nothing. One pending flag and one pool work item a circuit: never a render inside the writer's request.
/// A page has one of these at its root and plain elements below, so that a change is one render batch.
/// </summary>
public abstract class LiveComponent : ComponentBase, IThreadPoolWorkItem, IDisposable
{
    /// <summary>Shortest time between two renders of one component.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;
    private IDisposable? _subscription;
    private long _shownAt;
    private int _pending;
    private volatile bool _disposed;

    /// <summary>Where boards come from.</summary>
    [Inject] protected LiveBoard Live { get; init; } = null!;

    /// <summary>The clock, for pacing.</summary>
    [Inject] protected TimeProvider Clock { get; init; } = null!;

    /// <summary>The board that this component shows, of a closed campaign while none is running; null while there has never been one.</summary>
    protected Board? Board { get; private set; }

    /// <summary>Ledger sequence number when the component first showed a board: what is later is news to this reader.</summary>
    protected long OpenedAt { get; private set; }

    /// <summary>Whether the next board looks different here. Anything new, unless a component knows better.</summary>
    protected virtual bool Differs(Board? shown, Board? next) => true;

    /// <summary>Called with the new board in <see cref="Board"/>, right before it is rendered.</summary>
    protected virtual void OnBoardChanged()
    {
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        // Subscribe first, read second: a change between the two is seen twice rather than never.
        if (RendererInfo.IsInteractive) _subscription = Live.Subscribe(OnChanged);
        Take(Live.Current);
        OnBoardChanged();
    }

    // A page that was opened before there was a board, as right after a start of the server, begins with the first: all of it is old.
    private void Take(Board? next)
    {
        Board = next;
        if (OpenedAt == 0) OpenedAt = next?.Position.Sequence ?? 0;
    }

    private void OnChanged()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => _ = CatchUpAsync();

    private async Task CatchUpAsync()
    {
        try
        {
            var early = Pace - Clock.GetElapsedTime(_shownAt);
            if (_shownAt != 0 && early > TimeSpan.Zero) await Task.Delay(early, Clock);
            await InvokeAsync(Show);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody awaits this: the panel's error boundary must hear of it.
            if (!_disposed) await DispatchExceptionAsync(e);
        }
    }

    private void Show()
    {
        // Cleared before the board is read: a change from here on asks again.
        Volatile.Write(ref _pending, 0);
        if (_disposed) return;
        var next = Live.Current;
        if (ReferenceEquals(next, Board)) return;
        var differs = Differs(Board, next);
        Take(next);
        if (!differs) return;

        // A background update runs with the server's culture, not with the reader's (aspnetcore#28521).
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _language;
        _shownAt = Clock.GetTimestamp();
        OnBoardChanged();
        StateHasChanged();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Unsubscribes.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
        _subscription?.Dispose();
    }
}
