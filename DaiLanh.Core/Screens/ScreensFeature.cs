using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Screens;

/// <summary>The door of the screens.</summary>
public static class ScreensFeature
{
    /// <summary>Registers the live part of the screens.</summary>
    public static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddSingleton<LiveScreens>();
}
