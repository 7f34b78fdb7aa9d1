using System.Globalization;
using System.Net;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using DaiLanh.Web.Screen.Entrance;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>What the address of a screen opens over HTTP, where nobody reads the board without an account.</summary>
public sealed class ScreenDoorTests : IAsyncLifetime
{
    private const string Negotiate = "/_blazor/negotiate?negotiateVersion=1";

    private AppHost _app = null!;

    public async ValueTask InitializeAsync() => _app = await AppHost.StartAsync("Development", [("Access:AnonymousBoard", "false")]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_right_address_opens_the_wall_and_its_circuit_and_nothing_else()
    {
        var (_, secret) = await _app.SetUpAsync("Hội trường");
        using var hall = _app.Visitor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await hall.PostAsync(Negotiate)).StatusCode);

        var wall = await hall.GetAsync("/man-hinh/" + secret.Address);

        Assert.Equal(HttpStatusCode.OK, wall.StatusCode);
        Assert.True(wall.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", Assert.Single(wall.Headers.GetValues("Referrer-Policy")));
        var cookie = Assert.Single(wall.Headers.GetValues("Set-Cookie"), c => c.StartsWith(ScreenPass.Cookie, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret.Address, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await hall.PostAsync(Negotiate)).StatusCode);
        foreach (var page in (string[])["/", "/man-hinh", "/nhat-ky", "/don-vi/thon-1", "/man-hinh/dieu-khien/1", "/quan-tri/man-hinh"])
            Assert.StartsWith("/dang-nhap", (await hall.GetAsync(page)).Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await hall.GetAsync("/api/board")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await hall.PostAsync("/hubs/live/negotiate?negotiateVersion=1")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_address_is_a_black_page_without_a_circuit_and_after_ten_nobody_looks_any_more()
    {
        var (_, secret) = await _app.SetUpAsync("Nhà văn hóa");
        using var stranger = _app.Visitor();
        var tried = 0;
        HttpResponseMessage wrong;
        while ((wrong = await stranger.GetAsync("/man-hinh/2222-22" + ScreenSecret.Letters[tried] + "2")).StatusCode == HttpStatusCode.Forbidden)
        {
            tried++;
            Assert.DoesNotContain(stranger.Cookies.GetAllCookies(), c => c.Name == ScreenPass.Cookie);
            var page = await Visitor.ReadAsync(wrong);
            Assert.Equal("Địa chỉ này không mở màn hình nào.", page.QuerySelector(".wall--blank h1")?.TextContent);
            Assert.DoesNotContain("<!--Blazor:", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        // On a slow machine one or two come back meanwhile.
        Assert.InRange(tried, AddressGuesses.Burst, AddressGuesses.Burst + 5);
        Assert.Equal(HttpStatusCode.TooManyRequests, wrong.StatusCode);
        Assert.Equal("Đã gõ sai nhiều lần.", (await Visitor.ReadAsync(wrong)).QuerySelector(".wall--blank h1")?.TextContent);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.GetAsync("/man-hinh/" + secret.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/man-hinh/" + secret.Token)).StatusCode);
    }

    [Fact]
    public async Task A_made_up_pass_opens_no_circuit()
    {
        using var stranger = _app.Visitor();
        stranger.Cookies.Add(_app.Address, new Cookie(ScreenPass.Cookie, "made-up"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync(Negotiate)).StatusCode);
    }

    [Fact]
    public async Task The_pulse_says_that_the_wall_is_there_once_however_often_it_is_loaded_and_a_preview_is_no_wall()
    {
        var (screen, secret) = await _app.SetUpAsync("Phòng họp");
        var live = _app.Services.GetRequiredService<LiveScreens>().Of(screen.Number);
        var clock = _app.Services.GetRequiredService<TimeProvider>();
        using var hall = _app.Visitor();
        using var other = _app.Visitor();

        for (var i = 0; i < 3; i++)
        {
            await hall.GetAsync("/man-hinh/" + secret.Token);
            await hall.GetAsync(Pulse(screen));
        }
        Assert.Equal(1, live.WallsAt(clock.GetUtcNow()));
        await other.GetAsync("/man-hinh/" + secret.Address);
        await other.GetAsync(Pulse(screen));
        Assert.Equal(2, live.WallsAt(clock.GetUtcNow()));

        using var office = _app.Visitor();
        await office.SignInAsDemoAsync("thuongtruc");
        await office.GetAsync("/man-hinh/" + secret.Token);
        await office.GetAsync("/man-hinh");
        await office.GetAsync("/man-hinh/nhip?so=0");
        Assert.Equal(2, live.WallsAt(clock.GetUtcNow()));
    }

    [Fact]
    public async Task One_computer_with_two_projectors_is_there_on_both_screens()
    {
        var (left, byLeft) = await _app.SetUpAsync("Máy chiếu trái");
        var (right, byRight) = await _app.SetUpAsync("Máy chiếu phải");
        var (screens, clock) = (_app.Services.GetRequiredService<LiveScreens>(), _app.Services.GetRequiredService<TimeProvider>());
        using var hall = _app.Visitor();
        await hall.GetAsync("/man-hinh/" + byLeft.Token);
        await hall.GetAsync("/man-hinh/" + byRight.Token);

        await hall.GetAsync(Pulse(left));
        Assert.Equal((1, 0), (screens.Of(left.Number).WallsAt(clock.GetUtcNow()), screens.Of(right.Number).WallsAt(clock.GetUtcNow())));
        await hall.GetAsync(Pulse(right));
        Assert.Equal((1, 1), (screens.Of(left.Number).WallsAt(clock.GetUtcNow()), screens.Of(right.Number).WallsAt(clock.GetUtcNow())));

        // Named without having come in by it, a screen is not made to look open.
        using var stranger = _app.Visitor();
        await stranger.GetAsync(Pulse(left));
        Assert.Equal(1, screens.Of(left.Number).WallsAt(clock.GetUtcNow()));
    }

    private static string Pulse(ScreenLine screen) => string.Create(CultureInfo.InvariantCulture, $"/man-hinh/nhip?so={screen.Number}");
}
