using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>
/// The cookie of a browser that came in by the address of a screen, or of several: one computer may serve two projectors. It lets the browser
/// open a circuit and says with each pulse which wall is there; it opens no page: the wall itself asks for its address again and again.
/// </summary>
internal sealed class ScreenPass(IDataProtectionProvider protection)
{
    public const string Cookie = "dailanh.screen";

    /// <summary>More than a computer has outputs; those that came first are forgotten, as they do not fit a cookie for ever.</summary>
    private const int MostScreens = 8;

    private readonly IDataProtector _protector = protection.CreateProtector(Cookie);

    /// <summary>Lets the browser in. A wall that is loaded anew stays the same wall.</summary>
    public void Give(HttpContext context, int screen)
    {
        var before = Read(context);
        var wall = before.FirstOrDefault(w => w.Screen == screen).Wall ?? Guid.NewGuid().ToString("N");
        var after = before.Where(w => w.Screen != screen).TakeLast(MostScreens - 1).Append((Screen: screen, Wall: wall));
        var text = string.Join('|', after.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Screen} {w.Wall}")));
        context.Response.Cookies.Append(Cookie, _protector.Protect(text), Options(context));
    }

    /// <summary>By which screens the browser came in, the latest last, and which of their walls it is; empty when by none, or when somebody made the cookie up.</summary>
    public ImmutableArray<(int Screen, string Wall)> Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie) return [];
        try
        {
            return [.. from wall in _protector.Unprotect(cookie).Split('|')
                       let parts = wall.Split(' ')
                       where parts.Length == 2
                       select (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return []; // made up, or from before the keys were lost: as good as none
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
}
