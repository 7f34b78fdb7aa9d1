using Microsoft.AspNetCore.Http.HttpResults;

namespace DaiLanh.Web.Access;

/// <summary>The addresses around sign-in, and the way back from there.</summary>
internal static class Addresses
{
    public const string SignIn = "/dang-nhap";
    public const string DemoSignIn = "/dang-nhap/dung-thu";
    public const string SignOut = "/dang-xuat";
    public const string NoPermission = "/khong-duoc-phep";
    public const string Setup = "/thiet-lap";

    /// <summary>Query parameter that says where to go after signing in.</summary>
    public const string Return = "ve";

    /// <summary>Sign-in that comes back to a page of this site.</summary>
    public static string SignInAndReturn(string address) => $"{SignIn}?{Return}={Uri.EscapeDataString(address)}";

    /// <summary>
    /// The address to go to after signing in: a page of this site, else the start. Anything else would let a link lead from our
    /// sign-in page to a copy of it elsewhere; and the pages of sign-in itself are no place to come back to.
    /// </summary>
    public static string SafeReturn(string? address) =>
        RedirectHttpResult.IsLocalUrl(address) && address is { } local && local[0] == '/' && !IsAboutSignIn(local) ? local : "/";

    private static bool IsAboutSignIn(string address)
    {
        var path = address.AsSpan()[..(address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length)];
        foreach (var own in (string[])[SignIn, SignOut, NoPermission, Setup])
        {
            if (path.StartsWith(own, StringComparison.OrdinalIgnoreCase) && (path.Length == own.Length || path[own.Length] == '/')) return true;
        }
        return false;
    }
}
