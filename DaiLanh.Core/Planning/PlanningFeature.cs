using DaiLanh.Core.Planning.Library;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Planning;

/// <summary>The door of planning.</summary>
public static class PlanningFeature
{
    /// <summary>Registers the use cases that make and change plans, and their readers.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services
        .AddSingleton<DefineTarget>()
        .AddSingleton<ChangeTargets>()
        .AddSingleton<RetireTargets>()
        .AddSingleton<CopyTargets>()
        .AddSingleton<TakeFromLibrary>()
        .AddSingleton<PlanReader>()
        .AddSingleton<DefineTemplate>()
        .AddSingleton<ChangeTemplates>()
        .AddSingleton<RetireTemplate>()
        .AddSingleton<LibraryReader>();
}
