using DaiLanh.Core.Reports.Making;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Reports;

/// <summary>The door of reports.</summary>
public static class ReportsFeature
{
    /// <summary>Registers the use cases; the <see cref="ReportFrame"/> comes from whoever has the settings.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportFrames>()
        .AddSingleton<ReportDiary>()
        .AddSingleton<PrepareReport>()
        .AddSingleton<WriteReport>()
        .AddSingleton<MadeReports>()
        .AddSingleton<PastBoards>()
        .AddSingleton<RemakeReport>()
        .AddSingleton<ReportJobs>()
        .AddHostedService(provider => provider.GetRequiredService<ReportJobs>());
}
