using System.ComponentModel.DataAnnotations;
using DaiLanh.Web.Admin.Planning;
using DaiLanh.Web.Shell;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace DaiLanh.Web.Startup;

/// <summary>Section <c>Circuits</c>: what one open page may cost and how long it is kept when its connection is gone.</summary>
internal sealed record CircuitSettings
{
    public const string Section = "Circuits";

    /// <summary>Circuits without a connection that are kept for their browser to return. Each holds its page in memory.</summary>
    [Range(0, 10_000)]
    public int DisconnectedCircuitMaxRetained { get; init; } = 50;

    /// <summary>How long such a circuit is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan DisconnectedCircuitRetention { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Compression costs about 260 KiB a circuit and saves little on a LAN; turn it on where the line is thin.</summary>
    public bool CompressWebSockets { get; init; }

    /// <summary>Largest message a browser may send, in bytes. Photos travel in pieces and stay below it.</summary>
    [Range(32 * 1024, 4 * 1024 * 1024)]
    public long MaximumReceiveMessageSize { get; init; } = 64 * 1024;

    /// <summary>Silence after which a browser counts as gone.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan ClientTimeout { get; init; } = TimeSpan.FromSeconds(30);
}

internal static class Circuits
{
    public static void AddCircuits(this IServiceCollection services)
    {
        services.AddOptions<CircuitSettings>().BindConfiguration(CircuitSettings.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddOptions<CircuitOptions>().Configure<IOptions<CircuitSettings>, IHostEnvironment>((options, settings, environment) =>
        {
            options.DisconnectedCircuitMaxRetained = settings.Value.DisconnectedCircuitMaxRetained;
            options.DisconnectedCircuitRetentionPeriod = settings.Value.DisconnectedCircuitRetention;
            options.DetailedErrors = environment.IsDevelopment();
        });
        services.AddOptions<HubOptions>().Configure<IOptions<CircuitSettings>>((options, settings) =>
        {
            options.MaximumReceiveMessageSize = settings.Value.MaximumReceiveMessageSize;
            options.ClientTimeoutInterval = settings.Value.ClientTimeout;
        });

        // Open pages hold their connections; they come back to the new server by themselves, so a restart need not wait 30 s for them.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));

        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddPlanDesks();
    }

    public static void MapPages(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<CircuitSettings>>().Value;
        var pages = app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            options.DisableWebSocketCompression = !settings.CompressWebSockets;
            // SecurityHeaders says who may frame us; a second policy would only repeat it.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
        pages.OpenCircuitsToWhoMay();
    }
}
