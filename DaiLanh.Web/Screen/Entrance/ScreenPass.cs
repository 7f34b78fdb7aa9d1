using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>
/// The cookie of a browser that came in by the address of a screen. It lets the browser open a circuit and says with each pulse which wall is
/// there; it opens no page: the wall itself asks for its address again and again.
/// </summary>
internal sealed class ScreenPass(IDataProtectionProvider protection)
{
    public const string Cookie = "dailanh.screen";

    private readonly IDataProtector _protector = protection.CreateProtector(Cookie);

    /// <summary>Lets the browser in. A wall that is loaded anew stays the same wall.</summary>
    public void Give(HttpContext context, int screen)
    {
        var wall = Read(context) is { } before && before.Screen == screen ? before.Wall : Guid.NewGuid().ToString("N");
        context.Response.Cookies.Append(Cookie, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{screen} {wall}")), Options(context));
    }

    /// <summary>Whoever looks at a preview is no wall.</summary>
    public static void Take(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(Cookie)) context.Response.Cookies.Delete(Cookie, Options(context));
    }

    /// <summary>By which screen the browser came in, and which of its walls it is; null when by none, or when somebody made the cookie up.</summary>
    public (int Screen, string Wall)? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie) return null;
        try
        {
            return _protector.Unprotect(cookie).Split(' ') is [var screen, var wall] ? (int.Parse(screen, CultureInfo.InvariantCulture), wall) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // made up, or from before the keys were lost: as good as none
        }
    }

    private static CookieOptions Options(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
}
