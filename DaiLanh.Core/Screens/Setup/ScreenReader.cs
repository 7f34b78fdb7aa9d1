using System.Collections.Immutable;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>Reads screens. Always from the database, so that a screen that was revoked is revoked for everybody who asks from then on.</summary>
public sealed class ScreenReader(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>All screens: those in use first, then those that were revoked; each by name.</summary>
    public async Task<ImmutableArray<ScreenLine>> AllAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var all = await db.Screens.OrderBy(s => s.RevokedAt != null).ThenBy(s => s.Name).ThenBy(s => s.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. all.Select(s => s.Line)];
    }

    /// <summary>A screen by its number; null when there is none.</summary>
    public async Task<ScreenLine?> FindAsync(int number, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        return (await db.Screens.FirstOrDefaultAsync(s => s.Number == number, cancellationToken).ConfigureAwait(false))?.Line;
    }

    /// <summary>
    /// The screen that an address names, long or short, whether it is open or not; null when it names none. Whoever lets strangers ask counts
    /// the wrong short ones (<see cref="ScreenSecret.TidyAddress"/>).
    /// </summary>
    public Task<ScreenLine?> FindByAddressAsync(string address, CancellationToken cancellationToken) => FindByAddressAsync(address, null, cancellationToken);

    /// <summary>
    /// A screen that an address led to before, if it still does; null when the address was replaced. Says nothing about any other screen, so
    /// nobody guesses with it and nothing is counted.
    /// </summary>
    /// <param name="number">Which screen.</param>
    /// <param name="address">Its address, long or short.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public Task<ScreenLine?> FindAgainAsync(int number, string address, CancellationToken cancellationToken) => FindByAddressAsync(address, number, cancellationToken);

    private async Task<ScreenLine?> FindByAddressAsync(string address, int? number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isToken = ScreenSecret.IsToken(address);
        if ((isToken ? address : ScreenSecret.TidyAddress(address)) is not { } secret) return null;
        var hash = ScreenSecret.HashOf(secret);
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var named = number is { } known ? db.Screens.Where(s => s.Number == known) : db.Screens;
        return (await named.FirstOrDefaultAsync(s => isToken ? s.TokenHash == hash : s.AddressHash == hash, cancellationToken).ConfigureAwait(false))?.Line;
    }
}
