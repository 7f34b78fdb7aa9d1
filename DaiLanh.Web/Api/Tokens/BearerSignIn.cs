using System.Security.Claims;
using System.Text.Encodings.Web;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>
/// Lets a program in by <c>Authorization: Bearer …</c>, with the rights that its person has at this moment. Browsers cannot set that header
/// on a WebSocket, so the hub takes <c>?access_token=</c> as well (as SignalR's own clients send it).
/// </summary>
internal sealed class BearerSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenRegister tokens, TokenUse use, RefusedTokens refused, IUserClaimsPrincipalFactory<Account> claims)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>Claim with the number of the token.</summary>
    public const string TokenClaim = "dailanh.token";

    private static readonly object ObjectionKey = new();

    /// <summary>Why the token of a request opens nothing; null when it does, or when there is none.</summary>
    public static ApiProblem? ObjectionTo(HttpContext context) => context.Items[ObjectionKey] as ApiProblem;

    /// <summary>Number of the token by which a program came in; null for people.</summary>
    public static int? TokenOf(ClaimsPrincipal user) =>
        int.TryParse(user.FindFirst(TokenClaim)?.Value, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether a request brings a token at all.</summary>
    public static bool Brings(HttpContext context) => Secret(context.Request) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Secret(Request) is not { } secret) return AuthenticateResult.NoResult();
        if (refused.IsTooFast(secret)) return Object(ApiProblem.TooMany);
        var shown = await tokens.FindAsync(secret, Context.RequestAborted);
        if ((shown is null ? ApiProblem.TokenUnknown : shown.Objection) is { } objection)
        {
            refused.Count(secret);
            return Object(objection);
        }

        await use.NoteAsync(shown!.Id, Context.RequestAborted);
        var person = await claims.CreateAsync(shown.Account);
        var identity = new ClaimsIdentity(person.Claims, SchemeName, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(TokenClaim, shown.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var properties = new AuthenticationProperties { ExpiresUtc = shown.ExpiresAt };
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, SchemeName));
    }

    private AuthenticateResult Object(ApiProblem objection)
    {
        Context.Items[ObjectionKey] = objection;
        return AuthenticateResult.Fail(objection.Code);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (ObjectionTo(Context) == ApiProblem.TooMany)
        {
            Response.Headers.RetryAfter = "1";
            return ApiProblem.TooMany.Answer(Context).ExecuteAsync(Context);
        }
        Response.Headers.WWWAuthenticate = ObjectionTo(Context) is null ? SchemeName : SchemeName + " error=\"invalid_token\"";
        return (ObjectionTo(Context) ?? ApiProblem.TokenNeeded).Answer(Context).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblem.NotAllowed.Answer(Context).ExecuteAsync(Context);

    private static string? Secret(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(SchemeName, StringComparison.OrdinalIgnoreCase) && (header.Length == SchemeName.Length || header[SchemeName.Length] == ' '))
            return header[SchemeName.Length..].Trim();
        return request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase) && request.Query["access_token"] is [{ Length: > 0 } query] ? query : null;
    }
}
