using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Reports;

/// <summary>The door of reports.</summary>
public static class ReportsFeature
{
    /// <summary>Registers the use case; the <see cref="ReportFrame"/> comes from whoever has the settings.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<PrepareReport>();
}
