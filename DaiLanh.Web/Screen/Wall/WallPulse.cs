using DaiLanh.Core.Board;
using DaiLanh.Core.Screens;
using DaiLanh.Web.Screen.Entrance;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>
/// <c>/man-hinh/nhip</c>: a wall asks every two seconds whether the server lives, whether it is still the same one, what time it is, and
/// how far the board has come; from that it knows by itself when it is stale, when to come back and when it has stopped rendering.
/// </summary>
internal static class WallPulse
{
    private static readonly string Process = Guid.NewGuid().ToString("N");

    public static void MapWallPulse(this WebApplication app) => app.MapGet("/man-hinh/nhip", (int? so, LiveBoard board, TimeProvider clock, ScreenPass pass, LiveScreens screens, HttpContext context) =>
    {
        // A wall that came in without sign-in is there: its screen, which it names, is open now. A preview names none.
        foreach (var (screen, wall) in pass.Read(context).Where(w => w.Screen == so)) screens.Of(screen).Seen(wall, clock.GetUtcNow());
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Pulse(Process, clock.GetUtcNow().ToUnixTimeMilliseconds(), board.Current?.Position.Sequence ?? 0));
    }).AllowAnonymous();

    /// <summary>Says nothing that is not on the wall.</summary>
    /// <param name="Process">Another one after a restart: its circuits are gone.</param>
    /// <param name="Now">Unix milliseconds.</param>
    /// <param name="Sequence">Of the board.</param>
    private sealed record Pulse(string Process, long Now, long Sequence);
}
