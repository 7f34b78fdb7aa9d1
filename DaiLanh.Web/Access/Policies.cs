using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Screen.Entrance;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Access;

/// <summary>
/// Who may open what. Pages name one of these in <c>[Authorize]</c>, endpoints in <c>RequireAuthorization</c>; what names none needs sign-in.
/// A policy opens a page, no more: use cases ask again.
/// </summary>
internal static class Policies
{
    /// <summary>Everybody with an account.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Everybody with an account; everybody at all when <see cref="AccessSettings.AnonymousBoard"/> is on.</summary>
    public const string BoardReader = nameof(BoardReader);

    /// <summary>Everybody with a role: reports and the ledger.</summary>
    public const string Reports = nameof(Reports);

    public const string Admin = nameof(Role.Admin);
    public const string Office = nameof(Role.Office);
    public const string Council = nameof(Role.Council);
    public const string Unit = nameof(Role.Unit);
    public const string Outreach = nameof(Role.Outreach);

    /// <summary>Whoever reports progress: officers of units, and the standing office for units without a computer.</summary>
    public const string Progress = nameof(Progress);

    /// <summary>Whoever sets something up: the standing office and administrators. What each may change there is asked again.</summary>
    public const string Administration = nameof(Administration);

    /// <summary>Whoever steers such a screen from another device.</summary>
    public const string Steering = nameof(Steering);

    /// <summary>Whoever reads the board, and walls that came in by the address of a screen: what a circuit shows is decided page by page.</summary>
    public const string Circuits = nameof(Circuits);

    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(BoardReader, policy => policy.AddRequirements(new ReadsBoard()));
        options.AddPolicy(Reports, policy => policy.RequireAssertion(context => PersonClaims.PersonOf(context.User) is { MayReadReports: true }));
        options.AddPolicy(Progress, policy => policy.RequireRole(Unit, Office));
        options.AddPolicy(Administration, policy => policy.RequireRole(Office, Admin));
        options.AddPolicy(Steering, policy => policy.RequireRole(Office, Council));
        options.AddPolicy(Circuits, policy => policy.AddRequirements(new ReadsBoard { OrHoldsPass = true }));
        foreach (var role in (string[])[Admin, Office, Council, Unit, Outreach]) options.AddPolicy(role, policy => policy.RequireRole(role));
        options.FallbackPolicy = options.GetPolicy(SignedIn);
    }

    /// <summary>Who may, for the panel that says “not you”.</summary>
    public static Phrase WhoMay(string? policy) => policy switch
    {
        Reports => Phrase.Of("người có ít nhất một vai trò"),
        Progress => RoleWords.NamesOf([Role.Unit, Role.Office]),
        Administration => RoleWords.NamesOf([Role.Office, Role.Admin]),
        Steering => RoleWords.NamesOf([Role.Office, Role.Council]),
        Admin or Office or Council or Unit or Outreach => RoleWords.NameOf(Enum.Parse<Role>(policy)),
        _ => Phrase.Of("người đã đăng nhập"),
    };

    private sealed class ReadsBoard : IAuthorizationRequirement
    {
        public bool OrHoldsPass { get; init; }
    }

    /// <summary>Whether the board is open for this user.</summary>
    internal sealed class ReadsBoardHandler(IOptions<AccessSettings> settings, IHostEnvironment environment) : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            if (context.PendingRequirements.OfType<ReadsBoard>().FirstOrDefault() is { } requirement
                && (context.User.Identity is { IsAuthenticated: true } || settings.Value.AllowsAnonymousBoard(environment)
                    || (requirement.OrHoldsPass && context.Resource is HttpContext request && request.RequestServices.GetRequiredService<ScreenPass>().Read(request) is { IsEmpty: false })))
            {
                context.Succeed(requirement);
            }
            return Task.CompletedTask;
        }
    }
}
