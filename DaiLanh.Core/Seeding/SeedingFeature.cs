using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Seeding;

/// <summary>The door of seeding.</summary>
public static class SeedingFeature
{
    /// <summary>Registers the use case that loads a campaign.</summary>
    public static IServiceCollection AddSeeding(this IServiceCollection services, SeedFolder folder) => services
        .AddSingleton(folder)
        .AddSingleton<LoadCampaign>();
}
