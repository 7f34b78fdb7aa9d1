using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Live.Presence;

/// <summary>A part of a page that shows who else is there. Renders by itself, only when it looks different, and leaves the page alone.</summary>
public abstract class PresencePart : ComponentBase, IThreadPoolWorkItem, IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _language = CultureInfo.CurrentUICulture;
    private IDisposable? _listening;
    private Stay? _stay;
    private int _pending;
    private volatile bool _disposed;

    /// <summary>The page's own stay; null where there is none (a page without a circuit), which shows nothing.</summary>
    [Parameter, EditorRequired] public Stay? Stay { get; set; }

    /// <summary>Looks who is there; true when what is shown must change.</summary>
    protected abstract bool Look(Stay stay);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_stay, Stay))
        {
            _listening?.Dispose();
            _stay = Stay;
            _listening = Stay?.Subscribe(OnChanged);
        }
        if (Stay is not null) Look(Stay);
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
            await InvokeAsync(Show);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (!_disposed) await DispatchExceptionAsync(e);
        }
    }

    private void Show()
    {
        Volatile.Write(ref _pending, 0);
        if (_disposed || _stay is null || !Look(_stay)) return;
        // A background update runs with the server's culture, not with the reader's (aspnetcore#28521).
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _language;
        StateHasChanged();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening; the stay itself belongs to the page.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _disposed = true;
        _listening?.Dispose();
    }
}
