using DaiLanh.Tests.Support.Browsers;
using DaiLanh.Web.Screen.Wall.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>A wall whose script does not come, and one whose circuit an error has ended while nobody reports: nobody has to touch either.</summary>
public sealed class WallHelpsItselfJourney(Chromium chromium, MortalCircuitApp browsed) : BrowserTest(chromium, browsed), IClassFixture<MortalCircuitApp>
{
    private const string IsLive = "() => !('stale' in document.documentElement.dataset) && !document.querySelector('.wall--unmeasured') && document.querySelector('.wall [data-clock]')?.textContent.length === 5";

    [Fact]
    public async Task A_script_that_did_not_come_the_first_time_is_asked_for_again_and_the_page_stays()
    {
        var window = await OpenAsync(Hall.Projector);
        var asked = await RefuseAsync(window, times: 1);

        await window.Page.GotoAsync("/man-hinh?trang=toan-xa&cach=2.5");
        await Expect(window.Page.Locator(".wall")).ToHaveCountAsync(1);
        await window.MarkAsync();

        await window.Page.WaitForFunctionAsync(IsLive);
        Assert.True(await window.WasNeverLoadedAnewAsync());
        Assert.Equal(2, asked());
        ForgetWarnings();
    }

    [Fact]
    public async Task A_script_that_does_not_come_at_all_is_not_called_live_and_the_page_is_loaded_anew()
    {
        var window = await OpenAsync(Hall.Projector);
        var isRefused = true;
        await window.Page.RouteAsync(IsScript, route => Volatile.Read(ref isRefused) ? route.AbortAsync("connectionreset") : route.ContinueAsync());

        await window.Page.GotoAsync("/man-hinh?trang=toan-xa&cach=2.5");
        // What is known is shown, and nothing says that it is of now.
        await Expect(window.Page.Locator("[data-row=thon-1]")).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".wall-dot")).ToBeHiddenAsync();
        await window.MarkAsync();
        await window.Page.WaitForFunctionAsync("() => !window.neverLoadedAnew && document.querySelector('.wall')");
        Volatile.Write(ref isRefused, false);

        await window.Page.WaitForFunctionAsync(IsLive);
        ForgetWarnings();
    }

    [Fact]
    public async Task A_circuit_that_an_error_has_ended_is_noticed_although_nobody_reports_and_the_wall_comes_back()
    {
        var wall = await OpenAsync(Hall.Projector);
        await wall.OpenWallAsync("/man-hinh?trang=toan-xa&cach=2.5");
        await wall.Page.WaitForFunctionAsync(IsLive);
        await wall.MarkAsync();

        await browsed.EndCircuitAsync();

        await Expect(wall.Page.Locator("html[data-stale]")).ToHaveCountAsync(1);
        await wall.Page.WaitForFunctionAsync("() => !window.neverLoadedAnew");
        await wall.Page.WaitForFunctionAsync(IsLive);
        Assert.Contains(App.Log.Lines, line => line.Contains("Ended as a test wants it.", StringComparison.Ordinal));
        ForgetWarnings();
    }

    private static bool IsScript(string address) => new Uri(address).AbsolutePath is var path && path.StartsWith("/js/wall.", StringComparison.Ordinal);

    private static async Task<Func<int>> RefuseAsync(Window window, int times)
    {
        var asked = 0;
        await window.Page.RouteAsync(IsScript, route => Interlocked.Increment(ref asked) <= times ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        return () => Volatile.Read(ref asked);
    }
}

/// <summary>The program with walls whose circuit can be ended, as any exception that nothing catches ends it.</summary>
public sealed class MortalCircuitApp : BrowsedApp
{
    private Func<Task>? _end;

    internal Task EndCircuitAsync() => _end!();

    protected override void Change(IServiceCollection services) => services.AddScoped<IComponentActivator>(scope => new Activator(scope, this));

    private sealed class Activator(IServiceProvider scope, MortalCircuitApp app) : IComponentActivator
    {
        public IComponent CreateInstance(Type componentType) =>
            componentType == typeof(WallTools) ? new Tools(app) : (IComponent)ActivatorUtilities.CreateInstance(scope, componentType);
    }

    /// <summary>In the place of the wall's tools, which no error panel surrounds.</summary>
    private sealed class Tools(MortalCircuitApp app) : ComponentBase
    {
        [Parameter] public bool IsEnglish { get; set; }

        [Parameter] public bool HasExit { get; set; }

        protected override void OnInitialized() =>
            app._end = () => InvokeAsync(() => DispatchExceptionAsync(new InvalidOperationException("Ended as a test wants it.")));
    }
}
