using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Halls;

/// <summary>What holds on every page holds on an open wall and on its remote control too: before control is taken, with everything unfolded, and for who has to ask.</summary>
public sealed class HallLooksTests(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    [Theory]
    [InlineData("vi", "light", 400, 820)]
    [InlineData("en", "dark", 400, 820)]
    [InlineData("vi", "dark", 1360, 820)]
    [InlineData("en", "light", 768, 1024)]
    public async Task An_open_wall_and_its_remote_control_can_be_used_fit_and_stand_still(string language, string theme, int width, int height)
    {
        var size = new ViewportSize { Width = width, Height = height };
        var settings = ScreenSettings.Default with { DwellSeconds = 300, IsEnglish = language == "en", Theme = theme == "light" ? WallTheme.Light : WallTheme.Dark };
        var opened = await App.SetUpAsync(language == "en" ? $"Hall {theme}" : $"Hội trường {theme}", settings);
        var english = language == "en" ? Board : null;
        var faults = new List<string>();
        async Task LookAsync(string what, Window window) => faults.AddRange((await PageFaults.OfAsync(window.Page, english)).Select(fault => $"{what}: {fault}"));

        var wall = await OpenAsync(size);
        await wall.OpenWallAsync("/man-hinh/" + opened.Secret.Token);
        await LookAsync("wall", wall);

        var holder = await OpenRemoteAsync("Thành viên Hội đồng", language, theme, size, opened.Screen.Number);
        await LookAsync("remote, nobody steers", holder);
        await holder.Page.Locator("[data-send=take]").ClickAsync();
        await Expect(holder.Page.Locator(".remote-pad")).ToBeVisibleAsync();
        foreach (var part in await holder.Page.Locator(".remote-part > summary").AllAsync()) await part.ClickAsync();
        await LookAsync("remote, unfolded", holder);
        // What is pressed most is under the thumb, however much is unfolded.
        await holder.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await Expect(holder.Page.Locator(".remote-pad")).ToBeInViewportAsync(new() { Ratio = 1 });

        var other = await OpenRemoteAsync("Thường trực Hội đồng", language, theme, size, opened.Screen.Number);
        await LookAsync("remote, somebody steers", other);
        await other.Page.Locator("[data-send=take]").ClickAsync();
        await Expect(holder.Page.Locator(".remote-ask")).ToBeVisibleAsync();
        await LookAsync("remote, asked", holder);
        await LookAsync("remote, waiting", other);

        None.Of(faults);
    }

    private async Task<Window> OpenRemoteAsync(string person, string language, string theme, ViewportSize size, int screen)
    {
        var window = await OpenAsync(size);
        await window.SignInAsync(person);
        await window.PreferAsync(language, theme);
        await window.GoAsync($"/man-hinh/dieu-khien/{screen}");
        return window;
    }
}
