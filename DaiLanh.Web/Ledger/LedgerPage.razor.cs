using DaiLanh.Core.Ledger;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Ledger;

/// <summary>The ledger as a plain table. It stands still while it is read; that there is more is only said.</summary>
public sealed partial class LedgerPage : IDisposable
{
    /// <summary>Facts on one page.</summary>
    public const int Length = 50;

    private readonly CancellationTokenSource _closed = new();
    private LedgerSlice? _page;
    private IDisposable? _listening;
    private bool _newer;

    /// <summary>Shows what was recorded before this sequence number; nothing for the newest.</summary>
    [SupplyParameterFromQuery(Name = "truoc")]
    public long? Before { get; set; }

    [Inject]
    private LedgerReader Reader { get; set; } = default!;

    [Inject]
    private LedgerSignal Signal { get; set; } = default!;

    private string Newer => _page!.Lines[0].Sequence + Length >= _page.Head.Sequence ? "nhat-ky" : $"nhat-ky?truoc={_page.Lines[0].Sequence + Length + 1}";

    /// <inheritdoc/>
    public void Dispose()
    {
        _listening?.Dispose();
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override void OnInitialized()
    {
        // The signal comes on the writer's thread, which must not wait for our rendering.
        if (RendererInfo.IsInteractive) _listening = Signal.Subscribe(() => ThreadPool.QueueUserWorkItem(_ => _ = InvokeAsync(SayThereIsMore)));
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var (before, closed) = (Before, _closed.Token);
        // SQLite answers in the thread that asks; not in the one that this page is drawn on.
        var page = await Task.Run(() => Reader.PageAsync(before, Length, closed), closed);
        if (before != Before) return;
        _page = page;
        _newer = false;
    }

    // Said once; what comes after it changes nothing on the page.
    private void SayThereIsMore()
    {
        if (_newer || _closed.IsCancellationRequested || _page is not { IsNewest: true }) return;
        _newer = true;
        StateHasChanged();
    }
}
