using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Units;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>
/// Changes accounts and tells the ledger, both or neither: Identity's tables lie in the ledger's file, so they are written in the
/// ledger's own transaction. Two transactions one after the other would need an answer to “the account is there and the fact is not”.
/// </summary>
internal sealed class AccountWork(IServiceScopeFactory scopes, Core.Ledger.Ledger ledger)
{
    /// <summary>
    /// Runs a decision that reads and changes accounts and records facts. Hash passwords before: others wait meanwhile, and a hash takes
    /// tens of milliseconds by design.
    /// </summary>
    public async Task<TOutcome> CommitAsync<TOutcome>(
        Person actor, Func<AccountTransaction, CancellationToken, Task<TOutcome>> decide, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await ledger.CommitAsync(
            actor,
            async (work, token) =>
            {
                await db.JoinAsync(work, token);
                return await decide(new AccountTransaction(accounts, work), token);
            },
            cancellationToken);
    }
}

/// <summary>One decision about accounts on its way into the ledger. Lives inside <see cref="AccountWork.CommitAsync"/>.</summary>
internal sealed class AccountTransaction(UserManager<Account> accounts, LedgerTransaction work)
{
    public IQueryable<Account> Accounts => accounts.Users;

    public IQueryable<Unit> Units => work.Db.Units;

    public Task<Account?> FindAsync(string id) => accounts.FindByIdAsync(id);

    public async Task<bool> HasUserNameAsync(string userName) => await accounts.FindByNameAsync(userName) is not null;

    /// <summary>Codes that are no unit's.</summary>
    public async Task<IReadOnlyList<string>> UnknownUnitsAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var known = await Units.Where(u => codes.Contains(u.Code)).Select(u => u.Code).ToListAsync(cancellationToken);
        return [.. codes.Except(known).Order(StringComparer.Ordinal)];
    }

    public async Task AddAsync(Account account) => Check(await accounts.CreateAsync(account));

    /// <summary>Saves a changed account; what its open pages and cookies still believe ends with the next look (<see cref="AccessSettings.RecheckEvery"/>).</summary>
    public async Task SaveAsync(Account account) => Check(await accounts.UpdateSecurityStampAsync(account));

    public void Record(Fact fact) => work.Record(fact, campaign: null);

    // Whatever a person can get wrong was asked before, under the same gate; what Identity still refuses is a bug.
    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("Identity refused: " + string.Join(", ", result.Errors.Select(e => e.Code)));
    }
}
