using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Halls;

/// <summary>A wall of a hall and the real server as a process of its own, which is killed.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PowerCutJourney(Chromium chromium) : IAsyncDisposable
{
    // What the product promises: grey so soon after the server is lost, live so soon after it answers again.
    private const float Promised = 5000;

    private readonly ServerProcess _server = new();
    private readonly List<Window> _windows = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows) await window.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_is_killed_leaves_the_wall_grey_and_started_again_finds_it_live_without_a_hand_on_it()
    {
        var browser = chromium.Open();
        await _server.StartAsync("/");
        var address = "http://" + await SetScreenUpAsync(browser);
        var hall = await OpenAsync(browser, Hall.Projector);
        await hall.OpenWallAsync(address);
        await hall.MarkAsync();

        await _server.KillAsync();
        await hall.Page.WaitForFunctionAsync("() => 'stale' in document.documentElement.dataset", null, new() { Timeout = Promised });
        // What was shown stays, and how old it is.
        await Expect(hall.Page.Locator(".wall-body [data-row]").First).ToBeVisibleAsync();
        await Expect(hall.Page.Locator(".wall [data-age]")).ToContainTextAsync("Mất kết nối");

        await _server.StartAsync(new Uri(address).AbsolutePath);
        await hall.Page.WaitForFunctionAsync(
            "() => !window.neverLoadedAnew && !('stale' in document.documentElement.dataset) && document.querySelector('.wall [data-clock]')?.textContent.length === 5",
            null, new() { Timeout = Promised });
        await Expect(hall.Page.Locator(".wall-body [data-row]").First).ToBeVisibleAsync();
        await Expect(hall.Wall()).ToHaveAttributeAsync("data-sequence", await hall.Page.EvaluateAsync<string>("async () => String((await (await fetch('/man-hinh/nhip')).json()).sequence)"));
    }

    private async Task<string> SetScreenUpAsync(IBrowser browser)
    {
        var office = await OpenAsync(browser);
        await office.SignInAsync("Thường trực Hội đồng", "/quan-tri/man-hinh");
        await office.Button("Thêm màn hình").ClickAsync();
        var dialog = office.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Tên", new() { Exact = true }).FillAsync("Hội trường UBND");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        return await office.Page.Locator(".screen-card__address").InnerTextAsync();
    }

    private async Task<Window> OpenAsync(IBrowser browser, ViewportSize? size = null)
    {
        var window = await Window.OpenAsync(browser, _server.Address, size);
        _windows.Add(window);
        return window;
    }
}
