using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns;

/// <summary>
/// Which campaigns everybody may know of: those that run or have run. A draft is its planners' until it is launched. Reads once for each
/// place of the ledger, whoever many ask. One for the process; thread-safe.
/// </summary>
public sealed class AnnouncedCampaigns(IDbContextFactory<DaiLanhDb> databases, LedgerTail tail)
{
    private Known? _known;

    /// <summary>Their codes, at the newest place that the tail of the ledger has reached or a later one.</summary>
    public async ValueTask<IReadOnlySet<string>> CodesAsync(CancellationToken cancellationToken)
    {
        // The place first, the state second: what is launched in between is asked for once more rather than missed.
        var place = tail.Last;
        if (Volatile.Read(ref _known) is { } known && known.Place == place) return known.Codes;

        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var codes = await db.Campaigns.Where(c => c.State != CampaignState.Draft).Select(c => c.Code).ToHashSetAsync(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _known, new Known(place, codes));
        return codes;
    }

    private sealed record Known(long Place, IReadOnlySet<string> Codes);
}
