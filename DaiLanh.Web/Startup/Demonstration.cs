using DaiLanh.Core.Board;
using DaiLanh.Core.Progress;
using DaiLanh.Web.Demo;

namespace DaiLanh.Web.Startup;

internal static class Demonstration
{
    /// <summary>“Trình diễn” exists in Development only; elsewhere nothing of it is registered, whatever the settings say.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment()) return;
        // The product is shown as it is when installed: browsers keep its scripts and styles, whose addresses change with what is in them, instead of
        // asking for each of them on every page.
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] ??= "true";
        var seed = builder.Configuration.GetValue("Demo:Seed", 20230411);
        builder.Services.AddSingleton(provider => new DemoPlay(
            provider.GetRequiredService<LiveBoard>(), provider.GetRequiredService<ReportProgress>(), provider.GetRequiredService<Core.Ledger.Ledger>(),
            provider.GetRequiredService<TimeProvider>(), new Random(seed), provider.GetRequiredService<ILogger<DemoPlay>>()));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DemoPlay>());
    }
}
