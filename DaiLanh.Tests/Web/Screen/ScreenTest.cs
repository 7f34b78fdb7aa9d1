using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Screen.Entrance;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>Screens on a real database: set up, opened without sign-in, steered.</summary>
public abstract class ScreenTest : PageTest
{
    private protected static readonly Person Office = new("office-1", "Chị Hoa", [Role.Office], []);
    private protected static readonly Person Council = new("council-1", "Anh Nam", [Role.Council], []);

    protected ScreenTest()
    {
        Services.AddSingleton(_ => Db.Get<ScreenReader>());
        Services.AddSingleton(_ => Db.Get<LiveScreens>());
        Services.AddSingleton(_ => Db.Get<SteerScreen>());
        Services.AddSingleton(Options.Create(new ScreenLinkSettings()));
        Services.AddSingleton<AddressGuesses>();
        Services.AddSingleton<ScreenFinder>();
        Services.AddScoped<ScreenLinks>();
    }

    private protected LiveScreen Wall => Db.Get<LiveScreens>().Of(1);

    private protected static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    private protected async Task<ScreenOutcome.Opened> SetUpAsync(string name = "Hội trường", ScreenSettings? settings = null, DateOnly? lastDay = null) =>
        Assert.IsType<ScreenOutcome.Opened>(await Db.Get<CreateScreen>().ExecuteAsync(
            Office, new ScreenWish(name, settings ?? ScreenSettings.Default with { Distance = 2.5m }, lastDay ?? Some.Today.AddDays(9)), Cancellation));

    private protected IRenderedComponent<TPage> OpenAt<TPage>(string key)
        where TPage : Microsoft.AspNetCore.Components.IComponent => Render<TPage>(p => p.TryAdd("Key", key));
}
