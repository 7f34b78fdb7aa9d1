using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>
/// The wall without sign-in. Looks up its address again when something was set on the screen and every other second all the same, so that a
/// screen that was revoked or has expired is black within five seconds, whoever did it.
/// </summary>
public sealed partial class HallPage
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _gone = new();
    private ScreenLine? _screen;
    private string? _foundBy;
    private ScreenState? _state;
    private IDisposable? _subscription;
    private ITimer? _timer;
    private bool _hasLooked;
    private bool _mustWait;
    private int _woken;

    /// <summary>Long or short address of the screen.</summary>
    [Parameter] public string Key { get; set; } = "";

    /// <summary>The request, while the page is written without a circuit.</summary>
    [CascadingParameter] private HttpContext? Request { get; set; }

    [Inject] private ScreenFinder Finder { get; init; } = null!;

    [Inject] private ScreenLinks Links { get; init; } = null!;

    [Inject] private LiveScreens Live { get; init; } = null!;

    [Inject] private TimeProvider Clock { get; init; } = null!;

    [Inject] private ILogger<HallPage> Logger { get; init; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // Without a circuit this page is only written for who was turned away at the door.
        _hasLooked = !RendererInfo.IsInteractive;
        _mustWait = Request?.Response.StatusCode == StatusCodes.Status429TooManyRequests;
        if (_hasLooked) return;
        await LookAsync();
        if ((_screen is null && !_mustWait) || _gone.IsCancellationRequested) return;
        // Others have guessed too much: the wall of a right address waits with them, and appears by itself.
        _timer = Clock.CreateTimer(_ => Wake(), null, Every, Every);
    }

    private async Task LookAsync()
    {
        var (found, mustWait) = _screen is { } known && _foundBy == Key
            ? new FoundScreen(await Finder.FindAgainAsync(known.Number, Key, _gone.Token), MustWait: false)
            : await Finder.FindAsync(Key, _gone.Token);
        if (_gone.IsCancellationRequested) return;
        _hasLooked = true;
        if (found is not null)
        {
            _foundBy = Key;
            _subscription ??= Live.Of(found.Number).Subscribe(Wake);
        }
        // An address that was replaced names nothing any more; looking on would only count as guessing.
        else if (!mustWait)
        {
            StopLooking();
        }
        var state = found?.StateAt(Clock.GetUtcNow());
        if (Same(found, _screen) && state == _state && mustWait == _mustWait) return;
        (_screen, _state, _mustWait) = (found ?? _screen, state, mustWait);
        StateHasChanged();
    }

    // Read anew each time, so never the same object.
    private static bool Same(ScreenLine? a, ScreenLine? b) =>
        a is not null && b is not null && a with { Settings = b.Settings } == b && a.Settings.SameAs(b.Settings);

    private void Wake()
    {
        if (Interlocked.Exchange(ref _woken, 1) == 0) _ = Task.Run(LookAgainAsync);
    }

    private async Task LookAgainAsync()
    {
        try
        {
            await InvokeAsync(() =>
            {
                Volatile.Write(ref _woken, 0);
                return _gone.IsCancellationRequested ? Task.CompletedTask : LookAsync();
            });
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The wall was closed meanwhile.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What is shown stays: the next look is three seconds away, and nobody in the hall can do anything about it.
            CannotLook(Logger, e);
        }
    }

    private void StopLooking()
    {
        _subscription?.Dispose();
        _timer?.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        StopLooking();
        _gone.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "A wall could not look up its screen.")]
    private static partial void CannotLook(ILogger logger, Exception exception);
}
