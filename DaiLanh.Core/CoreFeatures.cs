using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DaiLanh.Core;

/// <summary>Table of contents of Core: every feature with a door is listed here.</summary>
public static class CoreFeatures
{
    /// <summary>Registers everything that Core offers, on a data folder that was prepared before.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="folder">Where everything that must be saved lies.</param>
    /// <param name="seeds">Where the seeds lie; read only when somebody loads them.</param>
    public static IServiceCollection AddCore(this IServiceCollection services, DataFolder folder, SeedFolder seeds)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStorage(folder)
            .AddLedger()
            .AddChanges()
            .AddCampaigns()
            .AddUnits()
            .AddSettings()
            .AddProgress()
            .AddPlanning()
            .AddSeeding(seeds)
            .AddBoard()
            .AddReports()
            .AddScreens();
    }
}
