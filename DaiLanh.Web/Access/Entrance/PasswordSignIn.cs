using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Access.Entrance;

/// <summary>What became of an attempt to sign in. A closed set.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome() { }

    public sealed record SignedIn : SignInOutcome;

    /// <summary>No such user name, or not its password: which of the two stays unsaid.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>Too many wrong passwords.</summary>
    public sealed record Locked(DateTimeOffset Until) : SignInOutcome;

    /// <summary>The password is right, and the account may not be used.</summary>
    public sealed record Disabled : SignInOutcome;
}

/// <summary>Use case: a person comes in with user name and password.</summary>
internal sealed class PasswordSignIn(
    AccountSignIn signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, IOptions<AccessSettings> settings)
{
    private static string? _nobodysHash;

    public async Task<SignInOutcome> ExecuteAsync(string userName, string password, bool remember)
    {
        if (await accounts.FindByNameAsync(userName) is not { } account)
        {
            // As slow as for an account that exists, so that the time of the answer does not tell which names do.
            hasher.VerifyHashedPassword(new Account(), _nobodysHash ??= hasher.HashPassword(new Account(), Guid.NewGuid().ToString()), password);
            return new SignInOutcome.Wrong();
        }

        var result = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (result.IsLockedOut && account.LockoutEnd is { } until) return new SignInOutcome.Locked(until);
        if (result.IsNotAllowed) return await OfDisabledAsync(account, password);
        if (!result.Succeeded) return new SignInOutcome.Wrong();

        // Remembered: the cookie outlives the browser. Not remembered: it ends with it.
        var properties = new AuthenticationProperties { IsPersistent = remember };
        if (remember) properties.ExpiresUtc = TimeProvider.System.GetUtcNow() + settings.Value.RememberedFor;
        await signIn.SignInAsync(account, properties);
        return new SignInOutcome.SignedIn();
    }

    // Identity counts and locks only where signing in is allowed; here, too, nobody may try passwords without end.
    private async Task<SignInOutcome> OfDisabledAsync(Account account, string password)
    {
        if (await accounts.IsLockedOutAsync(account) && account.LockoutEnd is { } until) return new SignInOutcome.Locked(until);
        if (await accounts.CheckPasswordAsync(account, password)) return new SignInOutcome.Disabled();
        await accounts.AccessFailedAsync(account);
        return await accounts.IsLockedOutAsync(account) && account.LockoutEnd is { } end ? new SignInOutcome.Locked(end) : new SignInOutcome.Wrong();
    }
}
