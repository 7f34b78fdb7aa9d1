using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Web.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Screen.Remote;

/// <summary>
/// The remote control of a screen. Shows what the wall shows and who steers, and carries out what the phone sends; renders when something was
/// set, when the picture turns and when the board moves.
/// </summary>
public sealed partial class RemotePage : IAsyncDisposable
{
    // A timer may ring a moment early; the picture then would not have turned yet.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(20);

    private ElementReference _root;
    private RemoteBrowser? _browser;
    private ScreenLine? _screen;
    private IDisposable? _subscription;
    private ITimer? _timer;
    private string _session = "";
    private bool _hasLooked;
    private int _woken;
    private volatile bool _gone;

    /// <summary>The screen by its number, or by one of its addresses.</summary>
    [Parameter] public string Key { get; set; } = "";

    [Inject] private SteerScreen Steer { get; init; } = null!;

    [Inject] private ScreenReader Reader { get; init; } = null!;

    [Inject] private LiveScreens Screens { get; init; } = null!;

    [Inject] private CurrentPerson Current { get; init; } = null!;

    [Inject] private IJSRuntime Js { get; init; } = null!;

    private LiveScreen Wall => Screens.Of(_screen!.Number);

    private Steering Steering => Wall.Steering;

    private DateTimeOffset Now => Clock.GetUtcNow();

    private bool IsHeld => _session.Length > 0 && ControlRules.IsHeldBy(Steering, _session);

    private string PictureShape => Wall.Shape is var (width, height) ? $"--shape:{width}/{height}" : "";

    private ImmutableArray<int> Parts => Wall.PartsOf(_screen!.Settings);

    private Stop? Shown => Rotation.At(Steering, Parts, _screen!.Settings.DwellSeconds, Now);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_screen is null || _gone) return;
        _subscription = Wall.Subscribe(Wake);
        Schedule();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_browser is not null || _screen is null) return;
        _browser = new RemoteBrowser(Js, this, Clock);
        if (await _browser.StartAsync(_root, L, Assets) is not { Length: > 0 } session) return;
        _session = session;
        StateHasChanged();
    }

    /// <summary>What the phone sends. Sent again after a lost connection it is done once.</summary>
    /// <returns>Why not, for the person; null when it is done.</returns>
    internal async Task<string?> SendAsync(long number, SteerCommand command)
    {
        if (await Current.FindAsync() is not { } person || _screen is null) return L["Hãy đăng nhập lại."];
        return await Steer.ExecuteAsync(person, _screen.Number, new SteerOrder(_session, number, command), CancellationToken.None) switch
        {
            SteerOutcome.Refused refused => L.Say(refused.Why),
            SteerOutcome.NotAllowed no => L.Say(no.Why),
            _ => null,
        };
    }

    /// <summary>A picture of the wall, or why there is none.</summary>
    internal async Task<(ScreenPicture? Picture, string? Why)> PhotographAsync()
    {
        if (await Current.FindAsync() is not { } person || _screen is null) return (null, L["Hãy đăng nhập lại."]);
        return await Steer.PhotographAsync(person, _screen.Number, _session, CancellationToken.None) switch
        {
            PictureOutcome.Taken taken => (taken.Picture, null),
            PictureOutcome.Refused refused => (null, L.Say(refused.Why)),
            _ => (null, null),
        };
    }

    private async Task ReadAsync()
    {
        _screen = int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Key.Length < 6
            ? await Reader.FindAsync(number, CancellationToken.None)
            : await Reader.FindByAddressAsync(Key, CancellationToken.None);
        if (_screen?.StateAt(Now) != ScreenState.Open) _screen = null;
        _hasLooked = true;
    }

    private void Schedule()
    {
        if (_gone || _screen is null) return;
        _timer ??= Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var due = Steering.Replay is { } replay && replay.RunsAt(Now)
            ? replay.EndsAt - Now
            : Rotation.UntilNext(Steering, Parts, _screen.Settings.DwellSeconds, Now);
        _timer.Change(due is { } wait ? wait + Late : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _woken, 1) == 0) _ = Task.Run(LookAgainAsync);
    }

    private async Task LookAgainAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                Volatile.Write(ref _woken, 0);
                if (_gone) return;
                await ReadAsync();
                Schedule();
                StateHasChanged();
                await LeaveAsync();
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (!_gone) await DispatchExceptionAsync(e);
        }
    }

    // A screen that was ended takes its buttons along. Should it be opened again, they are others, and need a browser's part of their own.
    private async Task LeaveAsync()
    {
        if (_screen is not null || _browser is not { } browser) return;
        _browser = null;
        await browser.DisposeAsync();
    }

    private string Who() => Steering.Control switch
    {
        _ when IsHeld => L["Bạn đang điều khiển"],
        { Holder: { } holder } => L["{0} đang điều khiển", holder.Name],
        _ => L["Chưa ai điều khiển"],
    };

    private string Title()
    {
        if (Steering.IsBlank) return L["Màn hình đang tắt hình"];
        if (Steering.UnitCode is { } code && Board?.Unit(code) is { } unit) return unit.Card.ShortName;
        if (Shown is not { } stop) return L["Toàn xã"];
        var name = L.NameOf(_screen!.Settings.Pages[stop.Page], Board?.Plan);
        return stop.Parts > 1 ? L["{0} · {1}/{2}", name, stop.Part + 1, stop.Parts] : name;
    }

    private IEnumerable<string> Marks()
    {
        if (Steering.IsPaused) yield return L["Đang dừng"];
        if (Steering.Replay is { } replay && replay.RunsAt(Now)) yield return L["Đang diễn lại"];
        else if (Steering.Day is { } day && day < Board?.Day) yield return L["Nhìn lại ngày {0}", day];
        if (Steering.Message is { } message) yield return L["Thông báo: {0}", message];
        if (Wall.WallsAt(Now) == 0) yield return L["Chưa thấy máy nào mở màn hình"];
    }

    private bool IsShown(int page) => Steering.UnitCode is null && Shown?.Page == page;

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _gone = true;
        _subscription?.Dispose();
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
