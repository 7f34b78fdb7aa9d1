using DaiLanh.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Search.Dialog;

/// <summary>The search that Ctrl+K, “/” or a button opens on every page. Costs a page nothing until it is opened.</summary>
public sealed partial class SearchDialog : IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private ElementReference _dialog;
    private DotNetObjectReference<SearchDialog>? _self;
    private IJSObjectReference? _keys;
    private IReadOnlyList<RecentChoice>? _recent;
    private string? _text;

    /// <summary>Id of who uses the page, if anybody is signed in: people who share a machine do not share what they chose.</summary>
    [Parameter] public string? Account { get; set; }

    [Inject] private TimeProvider Clock { get; init; } = null!;

    /// <summary>Called by the browser when the search was opened.</summary>
    /// <param name="recent">What was chosen lately on this machine, as the browser kept it.</param>
    [JSInvokable]
    public void Opened(RecentChoice[] recent)
    {
        ArgumentNullException.ThrowIfNull(recent);
        _recent = [.. recent.Where(r => r.IsSound).Take(RecentChoice.Most)];
        StateHasChanged();
    }

    /// <summary>Called by the browser when it was closed: the next time begins empty.</summary>
    [JSInvokable]
    public void Closed()
    {
        (_recent, _text) = (null, null);
        StateHasChanged();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await BrowserPart.LeaveAsync(_keys, "close");
        _self?.Dispose();
        _left.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        var keys = await BrowserPart.StartAsync(ListenAsync, Clock, failed: null, _left.Token);
        // The page may have been left while its script was still coming.
        if (_left.IsCancellationRequested) await BrowserPart.LeaveAsync(keys, "close");
        else _keys = keys;
    }

    private async Task<IJSObjectReference?> ListenAsync(string again)
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Search/Dialog/SearchDialog.razor.js" + again);
        return await module.InvokeAsync<IJSObjectReference?>("listen", _dialog, _self);
    }
}
