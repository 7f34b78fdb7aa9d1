using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>
/// Use case: take the whole plan out of a draft again, so that another one can be copied or made. A draft's targets have no history on any board,
/// so nothing of them is kept but the ledger's word; one with a report is never among them.
/// </summary>
public sealed class DiscardPlan(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits: all of it or nothing.</summary>
    /// <param name="actor">The standing office.</param>
    /// <param name="code">Code of a draft.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<ChangeOutcome<CampaignDetails>> ExecuteAsync(Person actor, string code, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, code, Faults.TidyOrNull(reason), token), cancellationToken);
    }

    private static async Task<ChangeOutcome<CampaignDetails>> DecideAsync(LedgerTransaction work, string code, string? reason, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return new ChangeOutcome<CampaignDetails>.NotAllowed(Phrase.Of("Chỉ {0} thay đổi được mục này.", RoleWords.NameOf(Role.Office)));
        if (await work.Db.Campaigns.FirstOrDefaultAsync(c => c.Code == code, cancellationToken).ConfigureAwait(false) is not { } campaign)
            return Refused("", Phrase.Of("Không có mục nào mã “{0}”.", code));
        if (campaign.State != CampaignState.Draft) return Refused("", Phrase.Of("Chỉ bỏ được kế hoạch của đợt còn là bản nháp. Ở đợt đã phát động, hãy ngừng từng chỉ tiêu."));
        if (Faults.OfReason(reason) is { } fault) return new ChangeOutcome<CampaignDetails>.Refused([fault]);

        var targets = await work.Db.Targets.AsTracking().Where(t => t.CampaignId == campaign.Id).OrderBy(t => t.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (targets.Count == 0) return new ChangeOutcome<CampaignDetails>.Nothing();
        if (await work.Db.ProgressEntries.AnyAsync(
                e => work.Db.Targets.Any(t => t.Id == e.TargetId && t.CampaignId == campaign.Id), cancellationToken).ConfigureAwait(false))
            return Refused("", Phrase.Of("Đợt đã có số liệu tiến độ nên không bỏ kế hoạch được. Hãy ngừng từng chỉ tiêu."));

        work.Db.Targets.RemoveRange(targets);
        var fact = new PlanDiscarded { Code = code, ShortName = campaign.ShortName, Targets = [.. targets.Select(t => t.Code)], Reason = reason! };
        return new ChangeOutcome<CampaignDetails>.Saved(work.Record(fact, code), CampaignDetails.Of(campaign));
    }

    private static ChangeOutcome<CampaignDetails>.Refused Refused(string field, Phrase why) => new([new FieldFault(field, why)]);
}
