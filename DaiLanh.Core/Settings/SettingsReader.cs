using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Settings;

/// <summary>What the server was installed with: holds until somebody sets something else.</summary>
/// <param name="Values">Values from the beginning of time.</param>
public sealed record FirstSettings(IReadOnlyList<SettingValue> Values)
{
    /// <summary>Nothing.</summary>
    public static FirstSettings None { get; } = new([]);
}

/// <summary>Reads settings.</summary>
public sealed class SettingsReader(IDbContextFactory<DaiLanhDb> databases, FirstSettings first)
{
    /// <summary>All settings over time.</summary>
    public async Task<SettingsOfTime> ReadAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        return new SettingsOfTime(first.Values.Concat(await StoredAsync(db, cancellationToken).ConfigureAwait(false)));
    }

    internal static async Task<List<SettingValue>> StoredAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Settings.Select(s => new SettingValue(s.Name, s.From, s.Value, s.IsUnverified)).ToListAsync(cancellationToken).ConfigureAwait(false);
}
