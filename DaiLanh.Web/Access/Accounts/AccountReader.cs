using System.Collections.Immutable;
using System.Linq.Expressions;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>An account as a page shows it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="Name">Name as shown to others.</param>
/// <param name="Roles">Roles held.</param>
/// <param name="Units">Codes of the units that it reports for.</param>
/// <param name="Disabled">May no longer sign in.</param>
/// <param name="IsDemo">For trying the product out.</param>
/// <param name="LockedUntil">Locked after wrong passwords until then; may lie in the past.</param>
public sealed record AccountLine(
    string Id, string UserName, string Name, ImmutableArray<Role> Roles, ImmutableArray<string> Units, bool Disabled, bool IsDemo, DateTimeOffset? LockedUntil);

/// <summary>Reads accounts for pages.</summary>
internal sealed class AccountReader(IDbContextFactory<AccessDb> databases)
{
    /// <summary>As <see cref="Account.IsAdministrator"/>, for the database.</summary>
    public static readonly Expression<Func<Account, bool>> IsAdministrator = a => !a.Disabled && !a.IsDemo && a.Roles.Contains(Role.Admin);

    /// <summary>All accounts by user name, those for trying out last.</summary>
    public async Task<ImmutableArray<AccountLine>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Users.OrderBy(a => a.IsDemo).ThenBy(a => a.NormalizedUserName).ToListAsync(cancellationToken);
        return [.. accounts.Select(a => new AccountLine(a.Id, a.UserName!, a.Name, [.. a.Roles], [.. a.Units], a.Disabled, a.IsDemo, a.LockoutEnd))];
    }

    /// <summary>Whether somebody is there who can let others in; without one the first start goes on.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(IsAdministrator, cancellationToken);
    }
}
