using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>Use case: an administrator lets another program act for a person.</summary>
internal sealed class CreateToken(
    IDbContextFactory<AccessDb> databases, Core.Ledger.Ledger ledger, TokenClock clock, ILookupNormalizer names, IHostEnvironment environment)
{
    /// <summary>Token and fact in one transaction.</summary>
    /// <param name="actor">Who decides.</param>
    /// <param name="userName">Name with which the person signs in for whom it acts.</param>
    /// <param name="days">How long it is good, 1…<see cref="ApiToken.MostDays"/>.</param>
    /// <param name="purpose">What it is for; nothing is fine.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<TokenOutcome> ExecuteAsync(Person actor, string userName, int days, string? purpose, CancellationToken cancellationToken)
    {
        if (!actor.MayManageAccounts) return TokenOutcome.OnlyAdministrators;
        if (days is < 1 or > ApiToken.MostDays)
            return new TokenOutcome.Refused(Phrase.Of("Số ngày phải từ 1 đến {0}.", ApiToken.MostDays));
        purpose = string.IsNullOrWhiteSpace(purpose) ? null : purpose.Trim();
        if (purpose?.Length > ApiToken.LongestPurpose)
            return new TokenOutcome.Refused(Phrase.Of("Mục đích dài quá {0} ký tự. Hãy rút ngắn lại.", ApiToken.LongestPurpose));

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ledger.CommitAsync<TokenOutcome>(actor, async (work, token) =>
        {
            await db.JoinAsync(work, token);
            var normalized = names.NormalizeName(userName.Trim());
            if (await db.Users.FirstOrDefaultAsync(a => a.NormalizedUserName == normalized, token) is not { } account)
                return new TokenOutcome.Refused(Phrase.Of("Không có tài khoản “{0}”. Hãy xem lại tên đăng nhập.", userName.Trim()));
            if (!account.MayBeUsed(environment))
                return new TokenOutcome.Refused(Phrase.Of("Tài khoản “{0}” không còn dùng được.", account.UserName));

            var secret = TokenSecret.Make();
            var now = clock.Time.GetUtcNow();
            var made = new ApiToken
            {
                AccountId = account.Id,
                Hash = TokenSecret.HashOf(secret),
                Purpose = purpose,
                CreatedAt = now,
                ExpiresAt = now.AddDays(days),
            };
            db.Add(made);
            await db.SaveChangesAsync(token);
            work.Record(
                new ApiTokenCreated { Token = made.Id, Account = account.Id, UserName = account.UserName!, Purpose = purpose, ExpiresAt = made.ExpiresAt },
                campaign: null);
            return new TokenOutcome.Created(made.Id, account.UserName!, secret, made.ExpiresAt);
        }, cancellationToken);
    }
}
