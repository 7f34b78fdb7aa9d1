using System.Globalization;
using DaiLanh.Core.Reports.Making;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Reports.Making;

/// <summary>A part of a page that shows how reports stand. Renders by itself when something changed, never inside the work that makes a report.</summary>
public abstract class JobsPart : ComponentBase, IThreadPoolWorkItem, IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;
    private IDisposable? _listening;
    private int _pending;
    private volatile bool _disposed;

    /// <summary>The reports on their way.</summary>
    [Inject] protected ReportJobs Jobs { get; init; } = null!;

    /// <summary>Looks how things stand; true when what is shown must change.</summary>
    protected abstract Task<bool> LookAsync();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // Subscribe first, look second: a change between the two is seen twice rather than never.
        if (RendererInfo.IsInteractive) _listening = Jobs.Subscribe(OnChanged);
        await LookAsync();
    }

    void IThreadPoolWorkItem.Execute() => _ = ShowAsync();

    private void OnChanged()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private async Task ShowAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                Volatile.Write(ref _pending, 0);
                if (_disposed || !await LookAsync() || _disposed) return;
                // A background update runs with the server's culture, not with the reader's (aspnetcore#28521).
                CultureInfo.CurrentCulture = _culture;
                CultureInfo.CurrentUICulture = _language;
                StateHasChanged();
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (!_disposed) await DispatchExceptionAsync(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
        _listening?.Dispose();
    }
}
