using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>What is to be different; null leaves it as it is.</summary>
/// <param name="AccountId">Which account.</param>
internal sealed record AccountChange(string AccountId)
{
    public string? Name { get; init; }

    public ImmutableHashSet<Role>? Roles { get; init; }

    public ImmutableHashSet<string>? Units { get; init; }

    public bool? Disabled { get; init; }

    public string? Password { get; init; }

    // A record prints its properties; a password must not end in a log that way.
    public override string ToString() => $"{nameof(AccountChange)} {AccountId}";
}

/// <summary>
/// Use case: an administrator changes an account. Whoever is signed in with it must sign in again, so that nobody works on with rights
/// that they no longer have.
/// </summary>
internal sealed class ChangeAccount(AccountWork work, IPasswordHasher<Account> hasher)
{
    public async Task<AccountOutcome> ExecuteAsync(Person actor, AccountChange change, CancellationToken cancellationToken)
    {
        if (!actor.MayManageAccounts) return AccountOutcome.OnlyAdministrators;

        var hash = change.Password is null ? null : hasher.HashPassword(new Account(), change.Password);
        return await work.CommitAsync(actor, (transaction, token) => DecideAsync(transaction, change, hash, token), cancellationToken);
    }

    private static async Task<AccountOutcome> DecideAsync(
        AccountTransaction transaction, AccountChange change, string? hash, CancellationToken cancellationToken)
    {
        if (await transaction.FindAsync(change.AccountId) is not { } account)
            return AccountOutcome.RefusedFor(AccountField.Account, Phrase.Of("Không có tài khoản này."));
        if (account.IsDemo)
            return AccountOutcome.RefusedFor(AccountField.Account, Phrase.Of("Tài khoản dùng thử giữ nguyên như đã tạo."));

        var after = After.Of(account, change);
        ImmutableArray<AccountObjection> objections = [.. Objections(account, change, after)];
        if (!objections.IsEmpty) return new AccountOutcome.Refused(objections);
        if (await transaction.UnknownUnitsAsync(after.Units, cancellationToken) is { Count: > 0 } unknown) return CreateAccount.UnknownUnits(unknown);
        if (account.IsAdministrator && !after.IsAdministrator && !await transaction.Accounts.Where(a => a.Id != account.Id).AnyAsync(AccountReader.IsAdministrator, cancellationToken))
            return AccountOutcome.RefusedFor(AccountField.Roles, Phrase.Of("Phải còn ít nhất một người quản trị. Hãy giao vai trò này cho người khác trước."));

        var same = new AccountChanged { Account = account.Id, UserName = account.UserName! };
        var fact = same with
        {
            Name = after.Name == account.Name ? null : after.Name,
            Roles = after.Roles.SequenceEqual(account.Roles) ? null : after.Roles,
            Units = after.Units.SequenceEqual(account.Units) ? null : after.Units,
            Disabled = after.Disabled == account.Disabled ? null : after.Disabled,
            PasswordReset = hash is null ? null : true,
        };
        if (fact == same) return new AccountOutcome.Saved(account.Id);

        account.Name = after.Name;
        account.Roles = [.. after.Roles];
        account.Units = [.. after.Units];
        account.Disabled = after.Disabled;
        if (hash is not null)
        {
            account.PasswordHash = hash;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
        }
        await transaction.SaveAsync(account);
        transaction.Record(fact);
        return new AccountOutcome.Saved(account.Id);
    }

    private static IEnumerable<AccountObjection> Objections(Account account, AccountChange change, After after)
    {
        if (AccountRules.NameObjection(after.Name) is { } name) yield return new(AccountField.Name, name);
        if (change.Password is { } text && AccountRules.PasswordObjection(text, account.UserName!) is { } password)
            yield return new(AccountField.Password, password);
        if (AccountRules.RolesObjection(after.Roles) is { } roles) yield return new(AccountField.Roles, roles);
        if (AccountRules.UnitsObjection(after.Roles, after.Units) is { } units) yield return new(AccountField.Units, units);
    }

    private sealed record After(string Name, ImmutableArray<Role> Roles, ImmutableArray<string> Units, bool Disabled)
    {
        public bool IsAdministrator => !Disabled && Roles.Contains(Role.Admin);

        public static After Of(Account account, AccountChange change) => new(
            change.Name?.Trim() ?? account.Name,
            [.. RoleWords.All.Where(change.Roles is null ? account.Roles.Contains : change.Roles.Contains)],
            [.. (change.Units ?? account.Units.AsEnumerable()).Order(StringComparer.Ordinal)],
            change.Disabled ?? account.Disabled);
    }
}
