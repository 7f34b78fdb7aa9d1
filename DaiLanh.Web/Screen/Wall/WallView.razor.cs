using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Web.Screen.Wall.Sheet;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>
/// The wall. Shows the live board by what is set up (<see cref="Settings"/>) and what somebody steers (<see cref="Screen"/>). Renders when the
/// board moves, when something is set, and when the picture turns; nothing else.
/// </summary>
public sealed partial class WallView : IAsyncDisposable
{
    /// <summary>Frames of a replay are not shown faster.</summary>
    private static readonly TimeSpan ShortestFrame = TimeSpan.FromMilliseconds(250);

    // A timer may ring a moment early; the picture then would not have turned yet.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(5);

    // A picture that could not be drawn is tried again after so long, if nothing else is new by then.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    private WallScene? _scene;
    private WallSize _size = WallSize.Usual;
    private bool _isMeasured;
    private bool _isBroken;
    private bool _partFailed;
    private int _attempt;
    private WallBrowser? _browser;
    private IDisposable? _steered;
    private PictureWish? _wish;
    private WallProof? _proof;
    private ITimer? _timer;
    private Replay? _replay;
    private Task<CampaignFilm>? _film;
    private TimeSpan _frame;
    private ImmutableArray<int> _drawn = [];
    private int _woken;
    private volatile bool _gone;

    /// <summary>How the screen is set up.</summary>
    [Parameter, EditorRequired] public ScreenSettings Settings { get; set; } = ScreenSettings.Default;

    /// <summary>What is set on it now.</summary>
    [Parameter, EditorRequired] public LiveScreen Screen { get; set; } = null!;

    /// <summary>A small picture of the wall inside another page: it has no keys, tells the wall nothing, and has the wall's shape.</summary>
    [Parameter] public bool IsPicture { get; set; }

    [Inject] private BoardSource Source { get; init; } = null!;

    [Inject] private IJSRuntime Js { get; init; } = null!;

    [Inject] private ILogger<WallView> Logger { get; init; } = null!;

    private Wording Wording => Settings.IsEnglish ? Wording.English : Wording.Vietnamese;

    // Drawn for a usual projector first, because only the browser knows its size, and shown when it has been drawn for that.
    private string? MeasuredClass => _isMeasured || IsPicture ? null : "wall--unmeasured";

    private string ThemeClass => Settings.Theme == WallTheme.Light ? "wall--light" : "wall--dark";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (RendererInfo.IsInteractive) _steered = Screen.Subscribe(Wake);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Compose();

    /// <inheritdoc/>
    protected override void OnBoardChanged() => Compose();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || IsPicture) return;
        _browser = new WallBrowser(Js, this, Clock, e => NotStarted(Logger, Screen.Number, e));
        if (await _browser.StartAsync(Screen.Number, Wording, Assets) is { } size) Resize(size);
    }

    /// <summary>The browser's window has this size.</summary>
    internal void Resize(WallSize size)
    {
        if (size == _size && _isMeasured) return;
        _isMeasured = true;
        if (size != _size)
        {
            _size = size;
            Compose();
        }
        StateHasChanged();
    }

    /// <summary>Somebody turned with the keys of the wall itself.</summary>
    internal void Turn(int by) => Steer((s, now) => Rotation.Turn(s, Parts, Settings.DwellSeconds, now, by));

    /// <summary>Stands still, or goes on.</summary>
    internal void TogglePause() => Steer((s, now) => Rotation.Pause(s, Parts, Settings.DwellSeconds, now, !s.IsPaused));

    /// <summary>A page by its number, from 1.</summary>
    internal void Show(int page)
    {
        if (page >= 1 && page <= Settings.Pages.Length) Steer((s, now) => Rotation.GoTo(s, page - 1, 0, now));
    }

    /// <summary>What is on the wall now, for a picture of it.</summary>
    internal WallProof? Proof() => _proof = _scene is { } scene && !Screen.Steering.IsBlank ? WallProof.Of(scene, Clock.GetUtcNow()) : null;

    private ImmutableArray<int> Parts => _scene?.Parts ?? [];

    private void Steer(Func<Steering, DateTimeOffset, Steering> change)
    {
        var now = Clock.GetUtcNow();
        Screen.Change(s => change(s, now));
    }

    private void Compose()
    {
        // Called by the base class while it is made, before the parameters of a test may be there.
        if (Screen is null) return;
        // Whatever was wrong with the picture before, this one is tried.
        if (_partFailed) _attempt++;
        (_isBroken, _partFailed) = (false, false);
        try
        {
            ComposeScene();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody in the hall can do anything about it: a sentence stands there meanwhile.
            NotComposed(Logger, Screen.Number, e);
            _isBroken = true;
            WakeIn(Again);
        }
    }

    // The error panel around the picture has caught something, and says so to the hall.
    private void PartFailed()
    {
        _partFailed = true;
        WakeIn(Again);
    }

    private void ComposeScene()
    {
        if (IsPicture && Screen.Shape is var (width, height)) _size = WallSize.Of(width, height);
        var now = Clock.GetUtcNow();
        var steering = Screen.Steering;
        if (Board is not { } live)
        {
            _scene = null;
        }
        else if (Shown(live, steering, now) is var (board, time))
        {
            var scene = WallScene.Of(live, board, time, Settings, steering, _size, now);
            // A curve that is a moment old is better than none.
            _scene = scene.Page.Kind == WallPageKind.Curve ? scene with { Curve = Ready(WallPast.Curve(live)) ?? _scene?.Curve } : scene;
            // Only what changed here: two walls of different shapes on one screen must not answer each other for ever.
            if (time == WallTime.Live && RendererInfo.IsInteractive && !IsPicture && !_drawn.AsSpan().SequenceEqual(_scene.Parts.AsSpan()))
            {
                _drawn = _scene.Parts;
                Screen.Drawn(_drawn, (_size.Width, _size.Height));
            }
        }
        Schedule(steering, now);
    }

    // Which board; null while one of the past is being made: what is shown then stays, and where nothing is, that is said.
    private (Board Board, WallTime Time)? Shown(Board live, Steering steering, DateTimeOffset now)
    {
        if (steering.Replay is { } replay && replay.RunsAt(now))
        {
            if (replay != _replay) (_replay, _film) = (replay, WallPast.Film(live));
            if (Ready(_film!) is not { } film) return null;
            _frame = TimeSpan.FromSeconds((double)replay.Seconds / film.Length);
            var board = film.At((now - replay.StartedAt) / TimeSpan.FromSeconds(replay.Seconds));
            // What is newer than the film is on its last frame too.
            return (ReferenceEquals(board, film.At(1)) ? live : board, WallTime.Replay);
        }
        (_replay, _film) = (null, null);
        if (steering.Day is not { } day || day >= live.Day) return (live, WallTime.Live);
        return Ready(WallPast.AsOf(live, day, Source)) is { } past ? (past, WallTime.Earlier) : null;
    }

    private T? Ready<T>(Task<T> made) where T : class
    {
        if (made.IsCompletedSuccessfully) return made.Result;
        if (made.IsFaulted) throw new InvalidOperationException("A board of the past could not be made.", made.Exception);
        _ = made.ContinueWith(_ => Wake(), TaskScheduler.Default);
        return null;
    }

    private void Schedule(Steering steering, DateTimeOffset now)
    {
        var due = steering.Replay is { } replay && replay.RunsAt(now) ? UntilFrame(replay, now)
            : _scene is null ? null
            : Rotation.UntilNext(steering, _scene.Parts, Settings.DwellSeconds, now);
        WakeIn(due);
    }

    private void WakeIn(TimeSpan? due)
    {
        if (!RendererInfo.IsInteractive || _gone || (due is null && _timer is null)) return;
        _timer ??= Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(due is { } wait ? wait + Late : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan? UntilFrame(Replay replay, DateTimeOffset now)
    {
        var frame = _frame > ShortestFrame ? _frame : ShortestFrame;
        var shown = now - replay.StartedAt;
        var next = frame - TimeSpan.FromTicks(shown.Ticks % frame.Ticks);
        return next < replay.EndsAt - now ? next : replay.EndsAt - now;
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _woken, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(static view => _ = view.LookAgainAsync(), this, preferLocal: false);
    }

    private async Task LookAgainAsync()
    {
        try
        {
            await InvokeAsync(() =>
            {
                Volatile.Write(ref _woken, 0);
                if (_gone) return Task.CompletedTask;
                Compose();
                StateHasChanged();
                return PhotographAsync();
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (!_gone) await DispatchExceptionAsync(e);
        }
    }

    // Somebody with the remote control waits for a picture. Its name is ours: what comes from a browser is the picture alone.
    private async Task PhotographAsync()
    {
        if (_browser is null || Screen.Wish is not { } wish || ReferenceEquals(wish, _wish)) return;
        _wish = wish;
        if (await _browser.PhotographAsync() is { } content && _proof is { } proof) wish.Deliver(new ScreenPicture(proof.FileName + ".png", content));
    }

    private static string ClassesOf(WallScene scene) => string.Join(' ',
        "wall--" + scene.Sheet.Tier.ToString().ToLowerInvariant(),
        "wall--" + scene.Time.ToString().ToLowerInvariant(),
        scene.Unit is null ? scene.Rows?.Classes : "");

    private static string StyleOf(WallScene scene) => scene.Rows is { } rows ? scene.Sheet.Style + ";" + rows.Style : scene.Sheet.Style;

    [LoggerMessage(LogLevel.Error, "The picture of screen {Screen} could not be composed.")]
    private static partial void NotComposed(ILogger logger, int screen, Exception exception);

    [LoggerMessage(LogLevel.Warning, "The script of screen {Screen} did not start in its browser; it is tried again.")]
    private static partial void NotStarted(ILogger logger, int screen, Exception exception);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _gone = true;
        _steered?.Dispose();
        _timer?.Dispose();
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_browser is not null) await _browser.DisposeAsync();
    }
}
