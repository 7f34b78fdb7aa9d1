using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Units.Changes;

/// <summary>A unit in the working list.</summary>
/// <param name="Details">What a form shows.</param>
/// <param name="RetiredFrom">First day without it; null while it takes part.</param>
/// <param name="Targets">How many targets it has in the running campaign.</param>
public sealed record UnitLine(UnitDetails Details, DateOnly? RetiredFrom, int Targets);

/// <summary>A block in the working list.</summary>
/// <param name="Details">What a form shows.</param>
/// <param name="RetiredFrom">First day out of use; null while in use.</param>
/// <param name="Units">Its units in their order, also those that no longer take part.</param>
public sealed record BlockLine(BlockDetails Details, DateOnly? RetiredFrom, ImmutableArray<UnitLine> Units);

/// <summary>Reads blocks and units for those who maintain them, with everything that is out of use.</summary>
public sealed class UnitList(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>All blocks in their order with all units.</summary>
    public async Task<ImmutableArray<BlockLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var snapshot = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = snapshot.ConfigureAwait(false);

        var blocks = await db.Blocks.OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var units = await db.Units.Include(u => u.Block).OrderBy(u => u.Order).ThenBy(u => u.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var targets = await db.Targets.Where(t => t.Campaign.State == CampaignState.Running && t.RetiredFrom == null).GroupBy(t => t.UnitId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        var byBlock = units.ToLookup(u => u.BlockId, u => new UnitLine(UnitDetails.Of(u), u.RetiredFrom, targets.GetValueOrDefault(u.Id)));
        return [.. blocks.Select(b => new BlockLine(BlockDetails.Of(b), b.RetiredFrom, [.. byBlock[b.Id]]))];
    }
}
