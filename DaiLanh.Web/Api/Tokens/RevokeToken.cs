using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>Use case: an administrator, or the person for whom it acts, ends a token. From the next request on it opens nothing.</summary>
internal sealed class RevokeToken(IDbContextFactory<AccessDb> databases, Core.Ledger.Ledger ledger, TokenClock clock)
{
    /// <summary>Revoking twice is no mistake: the first time counts.</summary>
    public async Task<TokenOutcome> ExecuteAsync(Person actor, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ledger.CommitAsync<TokenOutcome>(actor, async (work, token) =>
        {
            await db.JoinAsync(work, token);
            if (await db.Set<ApiToken>().FindAsync([id], token) is not { } found)
                return new TokenOutcome.Refused(Phrase.Of("Không có mã truy cập số {0}. Danh sách có ở trang Mã truy cập và trong lệnh token list.", id));
            if (!actor.MayManageAccounts && found.AccountId != actor.Id) return TokenOutcome.OnlyOwn;
            var account = await db.Users.FirstAsync(a => a.Id == found.AccountId, token);
            var revoked = new TokenOutcome.Revoked(id, account.UserName!);
            if (found.RevokedAt is not null) return revoked;

            found.Revoke(clock.Time.GetUtcNow());
            await db.SaveChangesAsync(token);
            work.Record(new ApiTokenRevoked { Token = id, Account = account.Id, UserName = account.UserName! }, campaign: null);
            return revoked;
        }, cancellationToken);
    }
}
