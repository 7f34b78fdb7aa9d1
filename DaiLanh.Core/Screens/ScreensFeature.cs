using DaiLanh.Core.Screens.Remote;
using DaiLanh.Core.Screens.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Screens;

/// <summary>The door of the screens.</summary>
public static class ScreensFeature
{
    /// <summary>Registers the use cases of setting up and steering, and the live part of the screens.</summary>
    public static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddSingleton<LiveScreens>()
        .AddSingleton<ScreenReader>()
        .AddSingleton<CreateScreen>()
        .AddSingleton<ChangeScreen>()
        .AddSingleton<RenewScreen>()
        .AddSingleton<RevokeScreen>()
        .AddSingleton<SteerScreen>()
        .AddHostedService<ScreenKeeper>();
}
