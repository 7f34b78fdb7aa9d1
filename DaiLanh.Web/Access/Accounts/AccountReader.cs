using System.Collections.Immutable;
using System.Linq.Expressions;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>An account as a page shows it.</summary>
internal sealed record AccountLine(
    string Id, string UserName, string Name, ImmutableArray<Role> Roles, ImmutableArray<string> Units, bool Disabled, bool IsDemo, DateTimeOffset? LockedUntil);

/// <summary>Reads accounts for pages.</summary>
internal sealed class AccountReader(IDbContextFactory<AccessDb> databases)
{
    /// <summary>As <see cref="Account.IsAdministrator"/>, for the database.</summary>
    public static readonly Expression<Func<Account, bool>> IsAdministrator = a => !a.Disabled && !a.IsDemo && a.Roles.Contains(Role.Admin);

    /// <summary>All accounts by user name.</summary>
    public async Task<ImmutableArray<AccountLine>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Users.OrderBy(a => a.NormalizedUserName).ToListAsync(cancellationToken);
        return [.. accounts.Select(a => new AccountLine(a.Id, a.UserName!, a.Name, [.. a.Roles], [.. a.Units], a.Disabled, a.IsDemo, a.LockoutEnd))];
    }

    /// <summary>Whether somebody is there who can let others in; without one the first start goes on.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(IsAdministrator, cancellationToken);
    }
}
