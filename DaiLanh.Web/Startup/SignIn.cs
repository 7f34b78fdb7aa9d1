using DaiLanh.Web.Access;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Access.Demo;
using DaiLanh.Web.Access.Entrance;
using DaiLanh.Web.Screen.Entrance;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Startup;

internal static class SignIn
{
    public const string Cookie = "dailanh.person";

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAccess();
        services.AddScreenDoor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization(Policies.Add);
        services.AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = AccountRules.UserNameCharacters;
                // AccountRules asks for more, in the reader's language; these only stand behind it.
                options.Password = new PasswordOptions
                {
                    RequiredLength = AccountRules.ShortestPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = AccountRules.WrongPasswords;
                options.Lockout.DefaultLockoutTimeSpan = AccountRules.LockedFor;
            })
            .AddEntityFrameworkStores<AccessDb>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<PersonClaims>();

        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<AccessSettings>>((options, settings) =>
        {
            options.Cookie.Name = Cookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            // An intranet without certificates is served over http; where there is https the cookie stays on it.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = Addresses.SignIn;
            options.LogoutPath = Addresses.SignOut;
            options.AccessDeniedPath = Addresses.NoPermission;
            options.ReturnUrlParameter = Addresses.Return;
            options.ExpireTimeSpan = settings.Value.SignedInFor;
            options.SlidingExpiration = true;
            // Browsers keep cookies by the real clock, whatever the demonstration's clock shows.
            options.TimeProvider = TimeProvider.System;
        });
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<AccessSettings>>((options, settings) =>
        {
            options.ValidationInterval = settings.Value.RecheckEvery;
            options.TimeProvider = TimeProvider.System;
        });
    }

    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseScreenDoor();
    }

    public static void MapSignIn(this WebApplication app)
    {
        SignOutEndpoint.Map(app);
        // Not mapped elsewhere, so that in Production there is nothing to find.
        if (app.Environment.IsDevelopment()) DemoSignIn.Map(app);
    }

    /// <summary>Circuits show the board: they open for whoever may read it, and for walls. Without this they would ask for sign-in.</summary>
    public static void OpenCircuitsToWhoMay(this IEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } address } && address.StartsWith("/_blazor", StringComparison.Ordinal))
            endpoint.Metadata.Add(new AuthorizeAttribute(Policies.Circuits));
    });
}
