using System.Buffers.Binary;
using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using DaiLanh.Web.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Halls;

/// <summary>A screen steered from a phone: lost connections, two people, and how soon a tap is seen.</summary>
public sealed class RemoteJourney(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private static readonly ScreenSettings Room = ScreenSettings.Default with { DwellSeconds = 300, Distance = 2.5m };

    [Fact]
    public async Task After_ten_seconds_without_network_the_phone_goes_on_where_it_was_and_nothing_is_done_twice()
    {
        var (hall, phone) = await OpenBothAsync("Hội trường mất mạng");
        await phone.Button("Toàn xã").TapAsync();
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "0/0/Whole");
        await phone.MarkAsync();

        Browsed.Line.Cut();
        await Expect(phone.Page.GetByText("Mất kết nối.")).ToBeVisibleAsync();
        await phone.Button("Tiếp").TapAsync();
        await phone.Button("Tiếp").TapAsync();
        await Expect(phone.Page.GetByText("Đang chờ nối lại để gửi 2 lệnh")).ToBeVisibleAsync();
        await Task.Delay(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Browsed.Line.Mend();

        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "2/0/Curve");
        await Expect(phone.Page.Locator("[data-line]")).ToBeHiddenAsync();
        Assert.True(await phone.WasNeverLoadedAnewAsync());
        await phone.Button("Trước").TapAsync();
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "1/0/Movements");
        ForgetWarnings();
    }

    [Fact]
    public async Task Control_is_asked_for_on_one_phone_and_granted_on_the_other()
    {
        var (hall, first) = await OpenBothAsync("Hội trường hai người");
        var second = await OpenAsync(Window.Phone);
        await second.SignInAsync("Thường trực Hội đồng", new Uri(first.Page.Url).AbsolutePath);
        await Expect(second.Page.GetByText("Thành viên Hội đồng đang điều khiển")).ToBeVisibleAsync();

        await second.Button("Xin điều khiển").TapAsync();
        await Expect(first.Page.GetByText("Thường trực Hội đồng xin điều khiển.")).ToBeVisibleAsync();
        await first.Button("Chưa").TapAsync();
        await Expect(second.Page.GetByText("Thành viên Hội đồng chưa trao điều khiển.")).ToBeVisibleAsync();
        await second.Button("Xin điều khiển").TapAsync();
        await first.Button("Trao").TapAsync();

        await second.Button("Phong trào").TapAsync();
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "1/0/Movements");
        await Expect(first.Button("Xin điều khiển")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_day_on_which_the_thumb_lets_go_is_the_day_that_is_shown_however_slow_the_line_is()
    {
        var opened = await App.SetUpAsync("Hội trường đường chậm", Room);
        var phone = await OpenAsync();
        await SlowAsync(phone, TimeSpan.FromMilliseconds(60));
        await phone.SignInAsync("Thành viên Hội đồng", $"/man-hinh/dieu-khien/{opened.Screen.Number}");
        await phone.Button("Nhận điều khiển").ClickAsync();
        await phone.Page.Locator("summary", new() { HasText = "Ngày" }).First.ClickAsync();
        var slider = phone.Page.GetByLabel("Xem lại ngày");
        var steering = App.Services.GetRequiredService<LiveScreens>().Of(opened.Screen.Number);
        await Expect(slider).ToHaveValueAsync(await slider.GetAttributeAsync("max") ?? "");

        // Lets go at different moments of the server's answers.
        foreach (var (to, rest) in ((double, int)[])[(0.3, 20), (0.8, 60), (0.2, 100), (0.7, 140), (0.4, 180), (0.9, 220)])
        {
            var wanted = await DragAsync(phone, slider, to, rest);

            await Wait.UntilAsync(() => steering.Steering.Day is { } day && day.DayNumber - Board.Campaign.Start.DayNumber == wanted);
            // When all was heard, the thumb stands there as well.
            await Task.Delay(1200, TestContext.Current.CancellationToken);
            Assert.Equal(wanted, steering.Steering.Day!.Value.DayNumber - Board.Campaign.Start.DayNumber);
            await Expect(slider).ToHaveValueAsync(wanted.ToString(CultureInfo.InvariantCulture));
        }

        // What is set otherwise moves it.
        await phone.Button("Về hôm nay").ClickAsync();
        await Expect(slider).ToHaveValueAsync(await slider.GetAttributeAsync("max") ?? "");
        await Expect(phone.Page.Locator("[data-day-label]")).ToHaveTextAsync(Wording.Vietnamese.Show(Board.Day));
    }

    [Fact]
    public async Task A_screen_that_is_revoked_and_opened_again_under_an_open_remote_is_steered_on()
    {
        var (hall, phone) = await OpenBothAsync("Hội trường mở lại");
        var number = int.Parse(new Uri(phone.Page.Url).Segments[^1], CultureInfo.InvariantCulture);
        await phone.MarkAsync();
        var office = Some.Holding(Role.Office);

        await App.Services.GetRequiredService<RevokeScreen>().ExecuteAsync(office, number, TestContext.Current.CancellationToken);
        await Expect(phone.Page.GetByText("Màn hình này không còn dùng.")).ToBeVisibleAsync();
        var renewed = Assert.IsType<ScreenOutcome.Opened>(
            await App.Services.GetRequiredService<RenewScreen>().ExecuteAsync(office, number, Board.Day.AddDays(30), TestContext.Current.CancellationToken));
        await hall.OpenWallAsync("/man-hinh/" + renewed.Secret.Token);

        await phone.Button("Phong trào").TapAsync();
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-key", "1/0/Movements");
        Assert.True(await phone.WasNeverLoadedAnewAsync());
    }

    [Fact]
    public async Task A_picture_for_the_minutes_arrives_on_the_phone_that_steers()
    {
        var (_, phone) = await OpenBothAsync("Hội trường chụp ảnh");
        await phone.Page.GetByText("Ảnh cho biên bản").TapAsync();

        var download = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Button("Chụp màn hình").TapAsync());

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"man-hinh_{Board.Day:yyyy-MM-dd}_so-{Board.Position.Sequence}_{Board.Position.Hash}.png"), download.SuggestedFilename);
        var picture = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, .. "PNG"u8], picture[..4]);
        // As large as the wall, and the line below it.
        Assert.Equal((1920, 1080 + 46), (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20))));
        await Expect(phone.Page.Locator("[data-line]")).ToContainTextAsync("Đã lưu ảnh");
        await Expect(phone.Page.GetByText("Lưu lại ảnh vừa chụp")).ToBeVisibleAsync();

        await phone.Button("Tắt hình").TapAsync();
        await phone.Button("Chụp màn hình").TapAsync();
        await Expect(phone.Page.Locator("[data-line]")).ToContainTextAsync("Hãy hiện lại rồi chụp.");
    }

    [Fact]
    public async Task The_day_is_pushed_back_with_the_keyboard_day_by_day_and_the_wall_looks_back_with_it()
    {
        var (hall, phone) = await OpenBothAsync("Hội trường nhìn lại");
        await phone.Page.Locator("summary", new() { HasText = "Ngày" }).TapAsync();
        var slider = phone.Page.GetByLabel("Xem lại ngày");
        var label = phone.Page.Locator("[data-day-label]");

        // Twice: after the first time the label must still be reckoned from the campaign's first day.
        foreach (var day in new[] { Board.Day.AddDays(-1), Board.Day.AddDays(-2) })
        {
            await slider.PressAsync("ArrowLeft");
            await Expect(label).ToHaveTextAsync(VietnameseNumber.Day(day));
            await Expect(hall.Page.Locator(".wall-past")).ToHaveTextAsync("Nhìn lại ngày " + VietnameseNumber.Day(day));
        }
        await Expect(hall.Page.Locator(".wall-legend")).Not.ToContainTextAsync("hôm nay");
        await Expect(hall.Page.Locator(".wall-body")).Not.ToContainTextAsync("hôm nay");

        await phone.Button("Về hôm nay").TapAsync();
        await Expect(hall.Page.Locator(".wall-past")).ToHaveCountAsync(0);
        await Expect(label).ToHaveTextAsync(VietnameseNumber.Day(Board.Day));
    }

    /// <summary>Not among the tests that are run: a figure for docs/performance.md, from a tap on the phone to the changed picture in the wall's browser.</summary>
    [Fact(Explicit = true)]
    public async Task Figure_of_taps_until_the_wall_shows_them()
    {
        const int Taps = 60;
        var (hall, phone) = await OpenBothAsync("Hội trường đo");
        await hall.Page.EvaluateAsync("""
            () => {
              window.seen = [];
              let key = document.querySelector(".wall").dataset.key;
              new MutationObserver(() => {
                const now = document.querySelector(".wall")?.dataset.key;
                if (now === key) return;
                key = now;
                requestAnimationFrame(() => window.seen.push(Date.now()));
              }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-key"] });
            }
            """);
        await phone.Page.EvaluateAsync("() => { window.taps = []; document.addEventListener('click', e => e.target.closest('[data-send]') && window.taps.push(Date.now()), true); }");
        var next = phone.Button("Tiếp");
        for (var i = 1; i <= Taps; i++)
        {
            await next.TapAsync();
            await hall.Page.WaitForFunctionAsync("n => window.seen.length >= n", i);
            await Task.Delay(150, TestContext.Current.CancellationToken);
        }
        var taps = await phone.Page.EvaluateAsync<long[]>("() => window.taps");
        var seen = await hall.Page.EvaluateAsync<long[]>("() => window.seen");
        Assert.Equal((Taps, Taps), (taps.Length, seen.Length));
        var waits = taps.Zip(seen, (tap, at) => at - tap).Order().ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Taps} taps until the wall shows them: p50 {waits[Taps / 2]} ms, p95 {waits[(int)Math.Ceiling(Taps * 0.95) - 1]} ms, longest {waits[^1]} ms"));
    }

    // Takes the thumb from where it is to a part of the way, rests there and lets go; on which day that was.
    private static async Task<int> DragAsync(Window phone, ILocator slider, double to, int rest)
    {
        await slider.ScrollIntoViewIfNeededAsync();
        var box = await slider.BoundingBoxAsync() ?? throw new InvalidOperationException("There is no slider.");
        var from = await slider.EvaluateAsync<double>("slider => slider.value / slider.max");
        var (mouse, y) = (phone.Page.Mouse, box.Y + (box.Height / 2));
        float At(double part) => (float)(box.X + 10 + ((box.Width - 20) * part));
        await mouse.MoveAsync(At(from), y);
        await mouse.DownAsync();
        for (var step = 1; step <= 12; step++)
        {
            await mouse.MoveAsync(At(from + ((to - from) * step / 12)), y);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        var wanted = await slider.EvaluateAsync<int>("slider => Number(slider.value)");
        await Task.Delay(rest, TestContext.Current.CancellationToken);
        await mouse.UpAsync();
        return wanted;
    }

    // Each message takes so long in each direction, and none overtakes another.
    private static Task SlowAsync(Window window, TimeSpan each) => window.Page.RouteWebSocketAsync(address => address.Contains("/_blazor", StringComparison.Ordinal), page =>
    {
        var server = page.ConnectToServer();
        page.OnMessage(Later(server));
        server.OnMessage(Later(page));

        Action<IWebSocketFrame> Later(IWebSocketRoute to)
        {
            var before = Task.CompletedTask;
            return frame => before = SendAsync(before, Task.Delay(each), to, frame);
        }

        static async Task SendAsync(Task before, Task due, IWebSocketRoute to, IWebSocketFrame frame)
        {
            await Task.WhenAll(before, due);
            if (frame.Binary is { } bytes) to.Send(bytes);
            else to.Send(frame.Text!);
        }
    });

    private async Task<(Window Hall, Window Phone)> OpenBothAsync(string name)
    {
        var opened = await App.SetUpAsync(name, Room);
        var hall = await OpenAsync(Hall.Projector);
        await hall.OpenWallAsync("/man-hinh/" + opened.Secret.Token);
        var phone = await OpenAsync(Window.Phone);
        await phone.SignInAsync("Thành viên Hội đồng", $"/man-hinh/dieu-khien/{opened.Screen.Number}");
        await phone.Button("Nhận điều khiển").TapAsync();
        await Expect(phone.Button("Tiếp")).ToBeVisibleAsync();
        return (hall, phone);
    }
}
