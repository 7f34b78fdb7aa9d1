using System.Security.Claims;
using DaiLanh.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>How an account travels in the sign-in cookie, and how a <see cref="Person"/> comes out of it again.</summary>
internal sealed class PersonClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    private const string Id = ClaimTypes.NameIdentifier;
    private const string UserName = ClaimTypes.Name;
    private const string RoleName = ClaimTypes.Role;
    private const string DisplayName = "dailanh.name";
    private const string Unit = "dailanh.unit";

    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, UserName, RoleName);
        identity.AddClaim(new Claim(Id, user.Id));
        identity.AddClaim(new Claim(UserName, user.UserName!));
        identity.AddClaim(new Claim(DisplayName, user.Name));
        identity.AddClaim(new Claim(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!));
        identity.AddClaims(user.Roles.Select(role => new Claim(RoleName, role.ToString())));
        identity.AddClaims(user.Units.Select(unit => new Claim(Unit, unit)));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }

    /// <summary>Who is signed in; null for nobody. A role that this version does not know gives no right.</summary>
    public static Person? PersonOf(ClaimsPrincipal user)
    {
        if (user.Identity is not ClaimsIdentity { IsAuthenticated: true } identity || identity.FindFirst(Id) is not { } id) return null;
        return new Person(
            id.Value,
            identity.FindFirst(DisplayName)?.Value ?? identity.Name ?? id.Value,
            [.. identity.FindAll(RoleName).Select(claim => Known(claim.Value)).OfType<Role>()],
            [.. identity.FindAll(Unit).Select(claim => claim.Value)]);
    }

    // By name only: Enum.TryParse would also take “1”.
    private static Role? Known(string name) => RoleWords.All.Cast<Role?>().FirstOrDefault(role => role.ToString() == name);
}
