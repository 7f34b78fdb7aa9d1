using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Changes;

/// <summary>The campaign under which changes that concern all campaigns stand in the ledger.</summary>
internal static class Running
{
    /// <summary>Its code; null when none is running.</summary>
    public static async Task<string?> CodeAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Campaigns.Where(c => c.State == CampaignState.Running).OrderByDescending(c => c.Start).ThenByDescending(c => c.Id)
            .Select(c => c.Code).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
}
