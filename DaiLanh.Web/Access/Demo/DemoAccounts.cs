using System.Collections.Immutable;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Demo;

/// <summary>
/// Accounts for trying the product out, one per role and one per unit, named after what they do and not after invented people. They have no
/// password: they open by one click on the sign-in page in Development, and nowhere else.
/// </summary>
internal sealed class DemoAccounts(AccountWork work, AccountReader accounts)
{
    private static readonly ImmutableArray<(string UserName, Role Role)> ByRole =
    [
        ("quantri", Role.Admin), ("thuongtruc", Role.Office), ("hoidong", Role.Council), ("tuyentruyen", Role.Outreach), ("nguoixem", Role.Viewer),
    ];

    /// <summary>User names of the accounts per role, in the order in which they are shown.</summary>
    public static IEnumerable<string> RoleUserNames => ByRole.Select(a => a.UserName);

    /// <summary>Creates those that are not there yet: all of them at first, later those of new units.</summary>
    public Task CreateMissingAsync(CancellationToken cancellationToken) => work.CommitAsync(Person.System, async (transaction, token) =>
    {
        var there = await transaction.Accounts.Select(a => a.UserName).ToListAsync(token);
        var units = await transaction.Units.OrderBy(u => u.Block.Order).ThenBy(u => u.Order).Select(u => new { u.Code, u.ShortName }).ToListAsync(token);
        List<Account> missing =
        [
            .. ByRole.Select(a => Demo(a.UserName, RoleWords.NameOf(a.Role).ToString(), a.Role)),
            .. units.Select(u => Demo(u.Code, "Cán bộ " + u.ShortName, Role.Unit, u.Code)),
        ];
        missing.RemoveAll(a => there.Contains(a.UserName));
        if (missing.Count == 0) return false;

        foreach (var account in missing) await transaction.AddAsync(account);
        transaction.Record(new DemoAccountsCreated { UserNames = [.. missing.Select(a => a.UserName!)] });
        return true;
    }, cancellationToken);

    /// <summary>Demo accounts by user name.</summary>
    public async Task<IReadOnlyDictionary<string, AccountLine>> ReadAsync(CancellationToken cancellationToken) =>
        (await accounts.AllAsync(cancellationToken)).Where(a => a is { IsDemo: true, Disabled: false }).ToDictionary(a => a.UserName);

    private static Account Demo(string userName, string name, Role role, params string[] units) => new()
    {
        // The same in every store, so that links and pictures made with it stay true.
        Id = "demo-" + userName,
        UserName = userName,
        Name = name,
        Roles = [role],
        Units = [.. units],
        IsDemo = true,
    };
}
