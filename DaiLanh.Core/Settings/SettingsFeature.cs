using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DaiLanh.Core.Settings;

/// <summary>The door of settings.</summary>
public static class SettingsFeature
{
    /// <summary>Registers the reader and the use case; <see cref="FirstSettings"/> come from whoever knows how the server was installed.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.TryAddSingleton(FirstSettings.None);
        return services.AddSingleton<SettingsReader>().AddSingleton<ChangeSettings>();
    }
}
