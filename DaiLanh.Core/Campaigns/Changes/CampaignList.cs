using System.Collections.Immutable;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>Reads campaigns for those who maintain them, also drafts.</summary>
public sealed class CampaignList(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>All campaigns, the latest first.</summary>
    public async Task<ImmutableArray<CampaignLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var snapshot = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = snapshot.ConfigureAwait(false);

        var campaigns = await db.Campaigns.OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var targets = await db.Targets.Where(t => t.RetiredFrom == null && t.Unit.RetiredFrom == null).GroupBy(t => t.CampaignId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        var planned = await db.Targets.GroupBy(t => t.CampaignId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        var entries = await db.ProgressEntries.Join(db.Targets, e => e.TargetId, t => t.Id, (e, t) => t.CampaignId).GroupBy(id => id)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        return
        [
            .. campaigns.Select(c => new CampaignLine(
                CampaignDetails.Of(c), c.State, c.HasDemoFigures, targets.GetValueOrDefault(c.Id), entries.GetValueOrDefault(c.Id), planned.GetValueOrDefault(c.Id))),
        ];
    }
}
