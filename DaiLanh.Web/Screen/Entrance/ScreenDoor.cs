using Microsoft.AspNetCore.Components.Endpoints;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>
/// The door of the walls without sign-in. A right address gives the browser a pass and its page a circuit; a wrong one gives a black page
/// without a circuit, so that nobody opens one by trying addresses.
/// </summary>
internal static class ScreenDoor
{
    private static readonly object TurnedAway = new();

    public static void AddScreenDoor(this IServiceCollection services)
    {
        services.AddOptions<ScreenLinkSettings>().BindConfiguration(ScreenLinkSettings.Section);
        services.AddSingleton<ScreenPass>();
        services.AddSingleton<AddressGuesses>();
        services.AddSingleton<ScreenFinder>();
        services.AddScoped<ScreenLinks>();
    }

    public static void UseScreenDoor(this WebApplication app) => app.Use(async (context, next) =>
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        if (page == typeof(HallPage) && context.Request.RouteValues[nameof(HallPage.Key)] is string address) await LookAsync(context, address);
        await next(context);
    });

    /// <summary>Whether the request came to a wall by a wrong address.</summary>
    public static bool IsTurnedAway(this HttpContext context) => context.Items.ContainsKey(TurnedAway);

    private static async Task LookAsync(HttpContext context, string address)
    {
        // The long address must not travel on in a Referer.
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var (screen, mustWait) = await context.RequestServices.GetRequiredService<ScreenFinder>().FindAsync(address, context);
        if (screen is not null)
        {
            context.RequestServices.GetRequiredService<ScreenPass>().Give(context, screen.Number);
            return;
        }
        context.Items[TurnedAway] = true;
        // Not 404: the framework writes no page under that status.
        context.Response.StatusCode = mustWait ? StatusCodes.Status429TooManyRequests : StatusCodes.Status403Forbidden;
    }
}
