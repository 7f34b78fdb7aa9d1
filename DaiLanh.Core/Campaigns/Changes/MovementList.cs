using System.Collections.Immutable;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>Reads movements for those who maintain them, with everything that is out of use.</summary>
public sealed class MovementList(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>All movements in their order.</summary>
    public async Task<ImmutableArray<MovementLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var targets = await db.Targets.Where(t => t.Campaign.State == CampaignState.Running && t.Unit.RetiredFrom == null && t.RetiredFrom == null).GroupBy(t => t.MovementId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        var movements = await db.Movements.OrderBy(m => m.Order).ThenBy(m => m.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. movements.Select(m => new MovementLine(new MovementDetails(m.Code, m.Name, m.ShortName), m.RetiredFrom, targets.GetValueOrDefault(m.Id)))];
    }
}
