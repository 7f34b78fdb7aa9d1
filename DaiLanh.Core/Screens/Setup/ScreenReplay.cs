using System.Collections.Immutable;
using System.Text.Json;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>
/// Makes the screens again from the facts and compares them with the table: whoever lengthens the life of a screen in the file, or brings a
/// revoked one back, is found. Facts never carry what opens a screen, so its two hashes cannot be compared.
/// </summary>
internal sealed class ScreenReplay
{
    private const string Table = "Screens";

    private readonly Dictionary<int, (long Sequence, ScreenLine Screen)> _told = [];

    /// <summary>Takes a fact in ledger order; one that is not about screens says nothing here.</summary>
    /// <returns>False when it speaks of a screen that was never set up, or sets one up twice.</returns>
    public bool Hear(LedgerRow row, Fact fact)
    {
        switch (fact)
        {
            case ScreenCreated f:
                return _told.TryAdd(f.Screen, (row.Sequence, new ScreenLine(f.Screen, f.Name, new ScreenSettings(f.Pages, f.DwellSeconds, f.Distance, f.Theme, f.IsEnglish), row.At, f.LastDay, null)));
            case ScreenChanged f:
                return Again(row, f.Screen, s => s with
                {
                    Name = f.Name,
                    Settings = new ScreenSettings(f.Pages ?? s.Settings.Pages, f.DwellSeconds ?? s.Settings.DwellSeconds, f.Distance ?? s.Settings.Distance, f.Theme ?? s.Settings.Theme, f.IsEnglish ?? s.Settings.IsEnglish),
                    LastDay = f.LastDay ?? s.LastDay,
                });
            case ScreenRenewed f: return Again(row, f.Screen, s => s with { LastDay = f.LastDay, RevokedAt = null });
            case ScreenRevoked f: return Again(row, f.Screen, s => s with { RevokedAt = s.RevokedAt ?? row.At });
            default: return true;
        }
    }

    /// <summary>The first difference between what the facts tell and what the table holds; null when there is none.</summary>
    public async Task<ChainFault?> CompareAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        var missing = new Dictionary<int, (long Sequence, ScreenLine Screen)>(_told);
        ImmutableArray<ScreenLine> stored;
        try
        {
            stored = [.. (await db.Screens.OrderBy(s => s.Number).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(s => s.Line)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            return new ChainFault(0, ChainFaultKind.StateDiffers, Table); // no version of this program writes that
        }
        foreach (var screen in stored)
        {
            if (!missing.Remove(screen.Number, out var told)) return new ChainFault(0, ChainFaultKind.StateInvents, Where(screen.Number));
            if (Difference(screen, told.Screen) is { } column) return new ChainFault(told.Sequence, ChainFaultKind.StateDiffers, $"{Where(screen.Number)} {column}");
        }
        return missing.OrderBy(m => m.Value.Sequence).Select(m => new ChainFault(m.Value.Sequence, ChainFaultKind.StateLacks, Where(m.Key))).FirstOrDefault();
    }

    private static string Where(int screen) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Table} {screen}");

    private static string? Difference(ScreenLine stored, ScreenLine told) =>
        stored.Name != told.Name ? nameof(StoredScreen.Name)
        : !stored.Settings.SameAs(told.Settings) ? nameof(StoredScreen.Settings)
        : stored.CreatedAt != told.CreatedAt ? nameof(StoredScreen.CreatedAt)
        : stored.LastDay != told.LastDay ? nameof(StoredScreen.LastDay)
        : stored.RevokedAt != told.RevokedAt ? nameof(StoredScreen.RevokedAt)
        : null;

    private bool Again(LedgerRow row, int screen, Func<ScreenLine, ScreenLine> change)
    {
        if (!_told.TryGetValue(screen, out var told)) return false;
        _told[screen] = (row.Sequence, change(told.Screen));
        return true;
    }
}
