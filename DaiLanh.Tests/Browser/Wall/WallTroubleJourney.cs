using DaiLanh.Tests.Support.Browsers;
using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Screen.Wall.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>A page of the wall that cannot be drawn, in a real browser: the clock goes on, nobody has to touch anything.</summary>
public sealed class WallTroubleJourney(Chromium chromium, BrokenPageApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrokenPageApp>
{
    private const string Sentence = "Trang này tạm thời không hiển thị được; màn hình sẽ tự thử lại.";

    [Fact]
    public async Task A_page_that_cannot_be_drawn_says_so_is_loaded_anew_and_comes_back()
    {
        var wall = await OpenAsync(Hall.Projector);
        await wall.OpenWallAsync("/man-hinh?trang=phong-trao&dung=300&cach=2.5");
        await Expect(wall.Page.Locator(".drawn")).ToHaveCountAsync(1);
        await wall.MarkAsync();

        browsed.IsBroken = true;
        await wall.Page.SetViewportSizeAsync(1024, 768);
        await Expect(wall.Page.GetByText(Sentence)).ToBeVisibleAsync();
        await wall.Page.WaitForFunctionAsync("() => document.querySelector('.wall--trouble [data-clock]')?.textContent.length === 5");
        // The server is there: nothing is said about a lost connection, and nothing is called live.
        await Expect(wall.Page.Locator("[data-age]")).ToBeEmptyAsync();
        Assert.Contains(App.Log.Lines, line => line.Contains("could not be drawn", StringComparison.Ordinal));

        // By the watchdog: the page is another one, in the same trouble.
        await wall.Page.WaitForFunctionAsync("() => !window.neverLoadedAnew && document.querySelector('.wall--trouble [data-clock]')?.textContent");
        browsed.IsBroken = false;
        await Expect(wall.Page.Locator(".drawn")).ToHaveCountAsync(1);
        await Expect(wall.Page.GetByText(Sentence)).ToHaveCountAsync(0);
        ForgetWarnings();
    }
}

/// <summary>The program with a page of movements that can be broken.</summary>
public sealed class BrokenPageApp : BrowsedApp
{
    /// <summary>Whether it throws when it is drawn.</summary>
    internal bool IsBroken { get; set; }

    protected override void Change(IServiceCollection services) => services.AddScoped<IComponentActivator>(scope => new Activator(scope, this));

    private sealed class Activator(IServiceProvider scope, BrokenPageApp app) : IComponentActivator
    {
        public IComponent CreateInstance(Type componentType) =>
            componentType == typeof(WallMovements) ? new Movements(app) : (IComponent)ActivatorUtilities.CreateInstance(scope, componentType);
    }

    private sealed class Movements(BrokenPageApp app) : ComponentBase
    {
        [Parameter] public WallScene Scene { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (app.IsBroken) throw new InvalidOperationException("Broken as a test wants it.");
            builder.AddMarkupContent(0, "<p class='drawn'></p>");
        }
    }
}
