using DaiLanh.Web.Access;
using DaiLanh.Web.Api.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace DaiLanh.Web.Api;

/// <summary>Who may call what. Reading takes a token or the cookie of somebody at a browser; writing takes a token, so that no other site can write through a browser.</summary>
internal static class ApiPolicies
{
    private const string TokenOrCookie = nameof(TokenOrCookie);
    private const string NoBadToken = nameof(NoBadToken);

    public static void AddBearerSignIn(this IServiceCollection services)
    {
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BearerSignIn>(BearerSignIn.SchemeName, _ => { })
            .AddPolicyScheme(TokenOrCookie, null, options =>
            {
                options.ForwardDefaultSelector = context => BearerSignIn.Brings(context) ? BearerSignIn.SchemeName : IdentityConstants.ApplicationScheme;
                // A program is told what it needs; it cannot use a page to sign in on.
                options.ForwardChallenge = options.ForwardForbid = BearerSignIn.SchemeName;
            });
        // Who shows a token that opens nothing is told so, also where everybody may read: quietly served less, a program would go on for weeks.
        services.AddAuthorizationBuilder().AddPolicy(NoBadToken, policy => policy.RequireAssertion(
            context => context.Resource is not HttpContext http || BearerSignIn.ObjectionTo(http) is null));
    }

    /// <summary>For whoever may read the board.</summary>
    public static TBuilder ForBoardReaders<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(
            new AuthorizeAttribute(Policies.BoardReader) { AuthenticationSchemes = TokenOrCookie }, new AuthorizeAttribute(NoBadToken));

    /// <summary>For whoever may take reports.</summary>
    public static TBuilder ForReportReaders<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(
            new AuthorizeAttribute(Policies.Reports) { AuthenticationSchemes = TokenOrCookie }, new AuthorizeAttribute(NoBadToken));

    /// <summary>For programs with a token.</summary>
    public static TBuilder ForPrograms<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(
            new AuthorizeAttribute(Policies.SignedIn) { AuthenticationSchemes = BearerSignIn.SchemeName });
}
