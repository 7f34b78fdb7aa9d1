using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace DaiLanh.Web.Startup;

internal static class Health
{
    /// <summary>Tag of checks that must pass before people are let in.</summary>
    public const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks();

    /// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it can also serve people.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
