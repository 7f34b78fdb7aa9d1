using DaiLanh.Core.Units.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Units;

/// <summary>The door of units and blocks.</summary>
public static class UnitsFeature
{
    /// <summary>Registers the use cases that change units and blocks, and the reader of the working lists.</summary>
    public static IServiceCollection AddUnits(this IServiceCollection services) => services
        .AddSingleton<ChangeUnits>()
        .AddSingleton<ChangeBlocks>()
        .AddSingleton<UnitList>();
}
