using System.Collections.Concurrent;
using DaiLanh.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>
/// Notes when a token was last used, so that one that nobody needs any more is seen in the list. Not more than once in a while for each: a program
/// that asks twenty times a second must not write twenty times a second. For the list only, so it is no fact.
/// </summary>
internal sealed class TokenUse(IDbContextFactory<AccessDb> databases, TokenClock clock)
{
    /// <summary>How exactly it is known.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, DateTimeOffset> _noted = [];

    public async Task NoteAsync(int id, CancellationToken cancellationToken)
    {
        var now = clock.Time.GetUtcNow();
        if (_noted.TryGetValue(id, out var noted) && now - noted < Grain) return;
        _noted[id] = now;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Set<ApiToken>().FindAsync([id], cancellationToken) is not { } token || now - token.LastUsedAt < Grain) return;
        token.Use(now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
