using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Changes;

/// <summary>How much there is of everything that the commune has set up, without what is out of use.</summary>
/// <param name="Campaigns">Campaigns, of any state.</param>
/// <param name="Units">Units that take part.</param>
/// <param name="Blocks">Blocks.</param>
/// <param name="Movements">Movements.</param>
/// <param name="Targets">Targets of the running campaign.</param>
/// <param name="Templates">Templates of the library.</param>
public sealed record PlanCounts(int Campaigns, int Units, int Blocks, int Movements, int Targets, int Templates);

/// <summary>Counts it.</summary>
public sealed class PlanCountsReader(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>Counts it as it is now.</summary>
    public async Task<PlanCounts> ReadAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        return new PlanCounts(
            await db.Campaigns.CountAsync(cancellationToken).ConfigureAwait(false),
            await db.Units.CountAsync(u => u.RetiredFrom == null, cancellationToken).ConfigureAwait(false),
            await db.Blocks.CountAsync(b => b.RetiredFrom == null, cancellationToken).ConfigureAwait(false),
            await db.Movements.CountAsync(m => m.RetiredFrom == null, cancellationToken).ConfigureAwait(false),
            await db.Targets.CountAsync(t => t.RetiredFrom == null && t.Unit.RetiredFrom == null && t.Campaign.State == CampaignState.Running, cancellationToken).ConfigureAwait(false),
            await db.Templates.CountAsync(t => t.RetiredFrom == null, cancellationToken).ConfigureAwait(false));
    }
}
