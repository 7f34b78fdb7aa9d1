using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>Signs in and out; keeps disabled accounts out everywhere, and demo accounts out of everything but Development.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, IHostEnvironment environment)
    : SignInManager<Account>(accounts, context, claims, options, logger, schemes, confirmation)
{
    public override Task<bool> CanSignInAsync(Account user) =>
        Task.FromResult(user.MayBeUsed(environment));

    /// <summary>Asked again and again for whoever is signed in already.</summary>
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } account && await CanSignInAsync(account) ? account : null;
}
