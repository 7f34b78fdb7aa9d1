using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Ledger.Rows;

/// <summary>
/// The rows of the ledger that were asked for, newest first. Holds a window of at most <see cref="MostShown"/>, wherever it stands among a
/// million; stands still while it is read, and only says how many rows have come.
/// </summary>
public sealed partial class LedgerRows : IAsyncDisposable
{
    /// <summary>Rows that are read at once.</summary>
    public const int Length = 60;

    /// <summary>Rows in the page at the same time.</summary>
    public const int MostShown = 4 * Length;

    private const int MostHeard = 500;

    private readonly CancellationTokenSource _closed = new();
    private readonly HashSet<long> _open = [];
    private ElementReference _root;
    private DotNetObjectReference<LedgerRows>? _self;
    private IJSObjectReference? _edges;
    private Task? _following;
    private (LedgerFilter, long?)? _shown;
    private List<LedgerLine>? _lines;
    private bool _hasNewer;
    private bool _hasOlder;
    private bool _reading;
    private long _heard;
    private long _news;

    /// <summary>Which rows.</summary>
    [Parameter, EditorRequired] public LedgerFilter Filter { get; set; } = LedgerFilter.Everything;

    /// <summary>Where to begin: before this sequence number; null with the newest.</summary>
    [Parameter] public long? Before { get; set; }

    /// <summary>Told where the ledger stood whenever the rows are read from their beginning.</summary>
    [Parameter] public EventCallback<LedgerPosition> HeadChanged { get; set; }

    [Inject] private LedgerSearch Search { get; init; } = null!;

    [Inject] private LedgerTail Tail { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    [Inject] private TimeProvider Clock { get; init; } = null!;

    [Inject] private IJSRuntime Js { get; init; } = null!;

    private string NewsText => _news == 1 ? L["1 dòng mới – xem"] : L["{0} dòng mới – xem", _news];

    /// <summary>Called by the browser when an edge of the window comes near.</summary>
    [JSInvokable]
    public Task ReachAsync(string edge) => edge == "older" ? ReadOlderAsync() : ReadNewerAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await BrowserPart.LeaveAsync(_edges, "close");
        if (_following is not null) await _following;
        _self?.Dispose();
        _closed.Dispose();
    }

    protected override Task OnParametersSetAsync() => _shown == (Filter, Before) ? Task.CompletedTask : BeginAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        var edges = await BrowserPart.StartAsync(WatchAsync, Clock, failed: null, _closed.Token);
        // The page may have been left while its script was still coming.
        if (_closed.IsCancellationRequested) await BrowserPart.LeaveAsync(edges, "close");
        else _edges = edges;
    }

    private async Task<IJSObjectReference?> WatchAsync(string again)
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Ledger/Rows/LedgerRows.razor.js" + again);
        return await module.InvokeAsync<IJSObjectReference?>("watch", _root, _self);
    }

    private async Task BeginAsync()
    {
        var asked = (Filter, Before);
        _shown = asked;
        if (await ReadAsync(() => Search.OlderAsync(asked.Filter, asked.Before, Length, _closed.Token)) is not { } found || _shown != asked) return;
        _lines = [.. found.Lines];
        _open.Clear();
        (_hasOlder, _hasNewer) = (found.HasMore, asked.Before is { } before && before <= found.Head.Sequence);
        (_heard, _news) = (found.Head.Sequence, 0);
        _following ??= FollowAsync();
        await HeadChanged.InvokeAsync(found.Head);
    }

    private async Task ReadOlderAsync()
    {
        if (_reading || !_hasOlder || _lines is not [.., var last]) return;
        var shown = _shown;
        if (await ReadAsync(() => Search.OlderAsync(Filter, last.Sequence, Length, _closed.Token)) is not { } found || _shown != shown) return;
        _lines.AddRange(found.Lines);
        _hasOlder = found.HasMore;
        if (_lines.Count > MostShown)
        {
            _lines.RemoveRange(0, _lines.Count - MostShown);
            _hasNewer = true;
        }
        StateHasChanged();
    }

    private async Task ReadNewerAsync()
    {
        if (_reading || !_hasNewer || _lines is not [var first, ..]) return;
        var shown = _shown;
        if (await ReadAsync(() => Search.NewerAsync(Filter, first.Sequence, Length, _closed.Token)) is not { } found || _shown != shown) return;
        _lines.InsertRange(0, found.Lines);
        _hasNewer = found.HasMore;
        if (_lines.Count > MostShown)
        {
            _lines.RemoveRange(MostShown, _lines.Count - MostShown);
            _hasOlder = true;
        }
        StateHasChanged();
    }

    // SQLite answers in the thread that asks; not in the one that this page is drawn on.
    private async Task<LedgerStretch?> ReadAsync(Func<Task<LedgerStretch>> read)
    {
        _reading = true;
        try
        {
            return await Task.Run(read, _closed.Token);
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            return null; // the reader has left the page
        }
        finally
        {
            _reading = false;
        }
    }

    private async Task ShowNewestAsync()
    {
        if (_edges is not null) await _edges.InvokeVoidAsync("toTop");
        if (Before is null) await BeginAsync();
        else Navigation.NavigateTo(LedgerAddress.Of(Filter));
    }

    private void Toggle(long sequence)
    {
        if (!_open.Remove(sequence)) _open.Add(sequence);
    }

    private async Task FollowAsync()
    {
        try
        {
            while (true)
            {
                await Tail.WaitAsync(Volatile.Read(ref _heard), Timeout.InfiniteTimeSpan, _closed.Token).ConfigureAwait(false);
                await InvokeAsync(HearAsync);
                await Task.Delay(LiveComponent.Pace, Clock, _closed.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_closed.IsCancellationRequested)
        {
            // The reader has left the page.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await DispatchExceptionAsync(e); // nobody awaits this: the panel's error boundary must hear of it
        }
    }

    private async Task HearAsync()
    {
        var rows = await Tail.AfterAsync(_heard, MostHeard, _closed.Token);
        // Meanwhile the rows may have been read anew, with these among them.
        var fresh = rows.Where(r => r.Row.Sequence > _heard).ToList();
        if (fresh.Count == 0) return;
        Volatile.Write(ref _heard, fresh[^1].Row.Sequence);
        var fitting = fresh.Count(r => Filter.Fits(r.Row, r.Fact));
        if (fitting == 0) return;
        _news += fitting;
        StateHasChanged();
    }

    private string LongDay(DateOnly day) => $"{day.ToString("dddd", L.Culture)}, {L.Show(day)}";

    private static string DayKey(DateOnly day) => "d" + day.DayNumber.ToString(CultureInfo.InvariantCulture);

    private static string DetailKey(long sequence) => "o" + sequence.ToString(CultureInfo.InvariantCulture);
}
