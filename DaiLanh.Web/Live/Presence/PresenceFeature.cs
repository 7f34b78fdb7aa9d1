using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DaiLanh.Web.Live.Presence;

/// <summary>The door of presence.</summary>
internal static class PresenceFeature
{
    public static void AddPresence(this IServiceCollection services)
    {
        services.AddSingleton<Places>();
        services.AddScoped<CircuitPlaces>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitPlaces>());
    }
}
