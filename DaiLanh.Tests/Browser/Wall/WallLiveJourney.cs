using System.Collections.Concurrent;
using DaiLanh.Core.Board;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>A wall that nobody touches: it says when it is stale, comes back, helps itself, stays awake, and moves no more than it must.</summary>
public sealed class WallLiveJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Moves = """
        () => {
          window.moves = [];
          const animate = Element.prototype.animate;
          Element.prototype.animate = function (frames, options) {
            window.moves.push({ row: this.dataset.row ?? null, duration: options.duration, repeats: options.iterations ?? 1, isMove: JSON.stringify(frames).includes("translate") });
            return animate.call(this, frames, options);
          };
        }
        """;

    [Fact]
    public async Task When_the_server_dies_the_wall_turns_grey_and_after_its_restart_it_is_live_without_a_hand_on_it()
    {
        var wall = await OpenWallAsync();
        await wall.MarkAsync();

        // As when the process is killed: every connection ends at once, and nobody says goodbye.
        Browsed.Line.Cut();
        await Expect(Stale(wall)).ToHaveCountAsync(1);
        await Expect(wall.Page.Locator(".wall [data-age]")).ToContainTextAsync("Mất kết nối");
        // The picture stays, greyed; no dialog covers it.
        await Expect(wall.Page.Locator("[data-row=thon-1]")).ToBeVisibleAsync();
        await Expect(wall.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Browsed.StopAsync();
        Browsed.Line.Mend();
        await Browsed.StartAsync();

        await Expect(Stale(wall)).ToHaveCountAsync(0);
        await Expect(wall.Page.Locator(".wall [data-age]")).ToContainTextAsync("Trực tiếp");
        // A circuit of the old server is known to nobody: the page was loaded anew, by itself, and hears what happens.
        Assert.False(await wall.WasNeverLoadedAnewAsync());
        await ShowsAsync(wall, await SaveAsync("thon-1"));
        ForgetWarnings();
    }

    [Fact]
    public async Task A_line_that_breaks_and_comes_back_leaves_the_page_where_it_was()
    {
        var wall = await OpenWallAsync("&trang=phong-trao,toan-xa&dung=300");
        await wall.Page.Keyboard.PressAsync("2");
        await Expect(wall.Page.Locator("[data-row=thon-1]")).ToBeVisibleAsync();
        await wall.MarkAsync();

        Browsed.Line.Cut();
        await Expect(Stale(wall)).ToHaveCountAsync(1);
        var missed = await SaveAsync("thon-1");
        Browsed.Line.Mend();

        await Expect(Stale(wall)).ToHaveCountAsync(0);
        await ShowsAsync(wall, missed);
        Assert.True(await wall.WasNeverLoadedAnewAsync());
        await Expect(wall.Page.Locator("[data-row=thon-1]")).ToBeVisibleAsync();
        ForgetWarnings();
    }

    [Fact]
    public async Task A_page_that_has_stopped_rendering_while_the_server_moves_on_is_loaded_anew()
    {
        var window = await OpenAsync(Hall);
        // What the server draws reaches the first page no more from some moment on; what the page asks by itself is answered.
        var isHeldBack = false;
        var lines = 0;
        await window.Page.RouteWebSocketAsync(address => address.Contains("/_blazor", StringComparison.Ordinal), page =>
        {
            var isFirst = ++lines == 1;
            var server = page.ConnectToServer();
            page.OnMessage(frame => Send(server, frame));
            server.OnMessage(frame =>
            {
                if (!isFirst || !Volatile.Read(ref isHeldBack)) Send(page, frame);
            });
        });
        await GoAsync(window, "");
        await window.MarkAsync();

        Volatile.Write(ref isHeldBack, true);
        var sequence = await SaveAsync("thon-1");

        await Expect(Stale(window)).ToHaveCountAsync(1);
        await window.Page.WaitForFunctionAsync("() => !window.neverLoadedAnew && document.querySelector('.wall [data-clock]')?.textContent");
        await ShowsAsync(window, sequence);
        Assert.Equal(2, lines);
        ForgetWarnings();
    }

    [Fact]
    public async Task The_screen_is_kept_awake_and_asked_for_again_when_it_is_seen_again()
    {
        var window = await OpenAsync(Hall);
        await window.Page.AddInitScriptAsync("""
            window.asked = [];
            Object.defineProperty(navigator, "wakeLock", { value: { request: async what => { window.asked.push(what); return { release() { } }; } } });
            """);
        await GoAsync(window, "");

        Assert.Equal(["screen"], await window.Page.EvaluateAsync<string[]>("() => window.asked"));
        await window.Page.EvaluateAsync("() => { document.dispatchEvent(new Event('visibilitychange')); }");
        Assert.Equal(["screen", "screen"], await window.Page.EvaluateAsync<string[]>("() => window.asked"));
    }

    [Fact]
    public async Task What_changed_is_lit_up_once_and_nothing_else_moves()
    {
        var wall = await OpenWallAsync();
        await wall.Page.EvaluateAsync(Moves);

        await ShowsAsync(wall, await SaveAsync("thon-1"));

        var moves = await wall.Page.EvaluateAsync<Move[]>("() => window.moves");
        Assert.Equal(["thon-1"], moves.Where(m => !m.IsMove).Select(m => m.Row));
        Assert.All(moves, m => Assert.Equal((600, 1), (m.Duration, m.Repeats)));
        Assert.Equal(moves.Where(m => m.IsMove).Select(m => m.Row).Distinct().Count(), moves.Count(m => m.IsMove));

        // Half a wall that changes at once, as at midnight, is no news: it would flash.
        await wall.Page.EvaluateAsync("() => { window.moves = []; for (const row of document.querySelectorAll('[data-row]')) row.append(document.createTextNode('')); }");
        await ShowsAsync(wall, await SaveAsync("thon-4"));
        Assert.Equal(["thon-4"], (await wall.Page.EvaluateAsync<Move[]>("() => window.moves")).Where(m => !m.IsMove).Select(m => m.Row));
    }

    [Fact]
    public async Task Who_wants_no_motion_gets_none()
    {
        var wall = await OpenWallAsync();
        await wall.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await wall.Page.EvaluateAsync(Moves);

        await ShowsAsync(wall, await SaveAsync("thon-3"));

        Assert.Empty(await wall.Page.EvaluateAsync<Move[]>("() => window.moves"));
    }

    [Fact]
    public async Task A_page_that_turns_or_a_window_that_is_resized_moves_nothing()
    {
        var wall = await OpenWallAsync("&trang=toan-xa,phong-trao&dung=300");
        await wall.Page.EvaluateAsync(Moves);

        await wall.Page.Keyboard.PressAsync("2");
        await Expect(wall.Page.Locator(".wall[data-key^='1/']")).ToHaveCountAsync(1);
        await wall.Page.SetViewportSizeAsync(1024, 768);
        await Expect(wall.Page.Locator(".wall")).ToHaveAttributeAsync("data-size", "1440x1080");

        Assert.Empty(await wall.Page.EvaluateAsync<Move[]>("() => window.moves"));
    }

    [Fact]
    public async Task One_changed_number_is_a_small_message_and_one_that_is_not_shown_is_none()
    {
        var (wall, toWall) = await ListenAsync("/man-hinh?cach=2.5&trang=toan-xa");
        var (unit, toUnit) = await ListenAsync("/don-vi/cong-an");
        await wall.Page.WaitForFunctionAsync("() => document.querySelector('.wall [data-clock]')?.textContent.length === 5");
        await unit.ReadyAsync();
        await ShowsAsync(wall, await SaveAsync("thon-1")); // what is sent once only is behind us
        await Task.Delay(500, TestContext.Current.CancellationToken);
        toWall.Clear();
        toUnit.Clear();

        await ShowsAsync(wall, await SaveAsync("thon-1"));
        await Task.Delay(500, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper!.WriteLine($"wall {toWall.Sum()} bytes in {toWall.Count}; unit {toUnit.Sum()} bytes in {toUnit.Count}");
        // One row, the sums above it, the line of news, place and hash: not the other 25 rows.
        Assert.InRange(toWall.Sum(), 300, 6000);
        // Another block's unit: at most the heartbeat of the connection.
        Assert.InRange(toUnit.Sum(), 0, 100);
    }

    [Fact]
    public void Grey_comes_within_five_seconds_of_losing_the_server()
    {
        var script = Repository.Read("DaiLanh.Web/wwwroot/js/wall.js");
        int Constant(string name) => int.Parse(script.Split($"const {name} = ")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);

        // An answer that does not come counts as lost when the next would have been due; a quarter of a second is the tick.
        Assert.InRange(Constant("BEAT") + Constant("PATIENCE") + 250, 1, 5000);
        Assert.InRange(Constant("PATIENCE"), 1, Constant("BEAT"));
        Assert.Equal(600, Constant("MOMENT"));
    }

    private static ViewportSize Hall => new() { Width = 1920, Height = 1080 };

    private static ILocator Stale(Window window) => window.Page.Locator("html[data-stale]");

    private async Task<Window> OpenWallAsync(string query = "")
    {
        var window = await OpenAsync(Hall);
        await GoAsync(window, query);
        return window;
    }

    private static async Task GoAsync(Window window, string query)
    {
        await window.Page.GotoAsync("/man-hinh?cach=2.5" + (query.Length > 0 ? query : "&trang=toan-xa"));
        await window.Page.WaitForFunctionAsync("() => document.querySelector('.wall [data-clock]')?.textContent.length === 5");
    }

    // Sizes of what the server sends to a page.
    private async Task<(Window Window, ConcurrentBag<int> Sizes)> ListenAsync(string address)
    {
        var window = await OpenAsync(Hall);
        var sizes = new ConcurrentBag<int>();
        window.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => sizes.Add(frame.Binary?.Length ?? frame.Text?.Length ?? 0);
        await window.Page.GotoAsync(address);
        return (window, sizes);
    }

    private static async Task ShowsAsync(Window window, long sequence) =>
        await window.Page.WaitForFunctionAsync("sequence => Number(document.querySelector('.wall')?.dataset.sequence) >= sequence", sequence);

    // One more than there is, by somebody who may.
    private async Task<long> SaveAsync(string unit)
    {
        var target = Suitable.Totals(Board, unit).First();
        var request = new ReportRequest(target.Card.Code, Board.Day, target.Last!.Sequence) { Value = target.Actual.Value + 1, Confirmed = true };
        var saved = await App.Services.GetRequiredService<ReportProgress>().ExecuteAsync(Some.Officer(unit), request, TestContext.Current.CancellationToken);
        return Assert.IsType<ReportOutcome.Saved>(saved).Sequence;
    }

    private static void Send(IWebSocketRoute to, IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes) to.Send(bytes);
        else to.Send(frame.Text!);
    }

    private sealed record Move
    {
        public string? Row { get; init; }

        public int Duration { get; init; }

        public int Repeats { get; init; }

        public bool IsMove { get; init; }
    }
}
