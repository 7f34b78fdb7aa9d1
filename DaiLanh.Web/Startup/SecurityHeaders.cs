using System.Security.Cryptography;

namespace DaiLanh.Web.Startup;

internal static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    /// <summary>Nothing is loaded from anywhere but this server, and no page of it is shown inside another site.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceKey] = nonce;

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>The nonce of this answer, for the import map: the one inline script of the page, written by the framework.</summary>
    public static string? ScriptNonce(this HttpContext context) => context.Items[NonceKey] as string;

    // style-src needs 'unsafe-inline': MudBlazor writes style attributes and a style element with its theme, and bars carry
    // their length in one. img-src needs data: for MudBlazor's icons in css and blob: for photos shown before they are sent.
    private static string Policy(string nonce) =>
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        $"style-src 'self' 'unsafe-inline'; script-src 'self' 'nonce-{nonce}'";
}
