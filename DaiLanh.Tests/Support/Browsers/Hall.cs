using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>A hall: a screen that is set up, its wall on one computer and its remote control on a phone.</summary>
internal static class Hall
{
    public static readonly ViewportSize Projector = new() { Width = 1920, Height = 1080 };

    /// <summary>Sets a screen up as the office does, without its pages.</summary>
    public static async Task<ScreenOutcome.Opened> SetUpAsync(this AppHost app, string name, ScreenSettings? settings = null) =>
        Assert.IsType<ScreenOutcome.Opened>(await app.Services.GetRequiredService<CreateScreen>().ExecuteAsync(
            Some.Holding(Role.Office), new ScreenWish(name, settings ?? ScreenSettings.Default with { DwellSeconds = 300 }, app.Today().AddDays(30)), TestContext.Current.CancellationToken));

    /// <summary>The wall's page shows the board.</summary>
    public static async Task OpenWallAsync(this Window window, string address)
    {
        await window.Page.GotoAsync(address);
        await Expect(window.Page.Locator(".wall .wall-body")).ToBeVisibleAsync();
        // From then on it hears its keys.
        await Expect(window.Page.Locator("[data-clock]")).Not.ToBeEmptyAsync();
    }

    /// <summary>Which picture the wall shows.</summary>
    public static ILocator Wall(this Window window) => window.Page.Locator(".wall");

    /// <summary>A button of the remote control.</summary>
    public static ILocator Button(this Window phone, string name) => phone.Page.GetByRole(AriaRole.Button, new() { Name = name });

    private static DateOnly Today(this AppHost app) => DaiLanh.Core.Kernel.CommuneTime.Today(app.Services.GetRequiredService<TimeProvider>());
}
