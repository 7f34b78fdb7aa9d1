using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>Remembers, account by account, who has been shown round. A small write of the account's own: it changes nothing that the ledger would have to know.</summary>
internal sealed class FirstDay(IDbContextFactory<AccessDb> databases)
{
    /// <summary>Whether this person has not been shown round yet.</summary>
    public async Task<bool> IsItForAsync(Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(a => a.Id == person.Id && !a.WasShownRound, cancellationToken);
    }

    /// <summary>They have seen it, or do not want to.</summary>
    public async Task RememberAsync(Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Users.AsTracking().FirstOrDefaultAsync(a => a.Id == person.Id && !a.WasShownRound, cancellationToken) is not { } account) return;
        account.WasShownRound = true;
        await db.SaveChangesAsync(cancellationToken);
    }
}
