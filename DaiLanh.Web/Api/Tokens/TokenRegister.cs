using System.Collections.Immutable;
using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>A token as people see it in a list.</summary>
/// <param name="Id">By which people name it.</param>
/// <param name="AccountId">The account for which it acts.</param>
/// <param name="UserName">Name with which that person signs in.</param>
/// <param name="Name">Name as shown to others.</param>
/// <param name="Purpose">What it is for, if somebody said so.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="RevokedAt">When it was revoked, if it was.</param>
/// <param name="LastUsedAt">When it last opened something, about; null when it never did.</param>
public sealed record TokenLine(
    int Id, string AccountId, string UserName, string Name, string? Purpose, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt);

/// <summary>A token that was shown at the door.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">For whom it acts.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="Objection">Why it opens nothing; null when it does.</param>
internal sealed record ShownToken(int Id, Account Account, DateTimeOffset ExpiresAt, ApiProblem? Objection);

/// <summary>
/// The clock by which tokens expire: always the real one. The demonstration's clock begins anew with each start, and a token must not.
/// </summary>
internal sealed record TokenClock(TimeProvider Time);

/// <summary>Reads tokens. Each request asks the database, so that a token made or revoked by the command line beside the running server counts at once.</summary>
internal sealed class TokenRegister(IDbContextFactory<AccessDb> databases, TokenClock clock, IHostEnvironment environment)
{
    private static readonly Func<AccessDb, string, IAsyncEnumerable<Found>> ByHash = EF.CompileAsyncQuery((AccessDb db, string hash) =>
        db.Set<ApiToken>().AsNoTracking().Where(t => t.Hash == hash)
            .Join(db.Users.AsNoTracking(), t => t.AccountId, a => a.Id, (t, a) => new Found(t, a)));

    /// <summary>The instant by which tokens are good or not.</summary>
    public DateTimeOffset Now => clock.Time.GetUtcNow();

    /// <summary>The token of a secret; null when there is none.</summary>
    public async Task<ShownToken?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await foreach (var found in ByHash(db, TokenSecret.HashOf(secret)).WithCancellation(cancellationToken))
            return new ShownToken(found.Token.Id, found.Account, found.Token.ExpiresAt, ObjectionTo(found));
        return null;
    }

    /// <summary>The security stamp of the account behind a token, which is another after every change; null when the token opens nothing now.</summary>
    public async Task<string?> StampAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<ApiToken>().AsNoTracking().Where(t => t.Id == id)
            .Join(db.Users.AsNoTracking(), t => t.AccountId, a => a.Id, (t, a) => new Found(t, a)).FirstOrDefaultAsync(cancellationToken);
        return found is not null && ObjectionTo(found) is null ? found.Account.SecurityStamp : null;
    }

    /// <summary>All tokens, the newest first.</summary>
    public Task<ImmutableArray<TokenLine>> AllAsync(CancellationToken cancellationToken) => ListAsync(null, cancellationToken);

    /// <summary>Those that act for an account, the newest first.</summary>
    public Task<ImmutableArray<TokenLine>> OfAsync(string accountId, CancellationToken cancellationToken) => ListAsync(accountId, cancellationToken);

    private async Task<ImmutableArray<TokenLine>> ListAsync(string? accountId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var all = await db.Set<ApiToken>().AsNoTracking().Where(t => accountId == null || t.AccountId == accountId).OrderByDescending(t => t.Id)
            .Join(db.Users.AsNoTracking(), t => t.AccountId, a => a.Id, (t, a) => new Found(t, a)).ToListAsync(cancellationToken);
        return [.. all.Select(f => new TokenLine(
            f.Token.Id, f.Account.Id, f.Account.UserName!, f.Account.Name, f.Token.Purpose, f.Token.CreatedAt, f.Token.ExpiresAt, f.Token.RevokedAt, f.Token.LastUsedAt))];
    }

    private ApiProblem? ObjectionTo(Found found) =>
        found.Token.RevokedAt is not null ? ApiProblem.TokenRevoked
        : found.Token.ExpiresAt <= Now ? ApiProblem.TokenExpired
        : !found.Account.MayBeUsed(environment) ? ApiProblem.AccountClosed
        : null;

    private sealed record Found(ApiToken Token, Account Account);
}
