using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Changes;

/// <summary>The door of what all changes share.</summary>
public static class ChangesFeature
{
    /// <summary>Registers the search for who changed something last, and the count of what there is.</summary>
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<LastChanges>()
        .AddSingleton<PlanCountsReader>();
}
