using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Progress;

/// <summary>The door of progress.</summary>
public static class ProgressFeature
{
    /// <summary>Registers the use cases of reporting and the reader of entries.</summary>
    public static IServiceCollection AddProgress(this IServiceCollection services) => services
        .AddSingleton<ReportProgress>()
        .AddSingleton<UndoReport>()
        .AddSingleton<ProgressReader>();
}
