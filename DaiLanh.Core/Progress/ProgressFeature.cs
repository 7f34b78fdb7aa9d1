using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Progress;

/// <summary>The door of progress.</summary>
public static class ProgressFeature
{
    /// <summary>Registers the use cases of reporting.</summary>
    public static IServiceCollection AddProgress(this IServiceCollection services) => services
        .AddSingleton<ReportProgress>()
        .AddSingleton<UndoReport>();
}
