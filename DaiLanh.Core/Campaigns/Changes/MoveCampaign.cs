using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>Use case: launch a campaign, close it, or take it back to an earlier state, which needs a reason. One campaign runs at a time.</summary>
public sealed class MoveCampaign(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits.</summary>
    /// <param name="actor">The standing office.</param>
    /// <param name="code">Code of the campaign.</param>
    /// <param name="seen">The state that the page showed.</param>
    /// <param name="to">The state that is wanted.</param>
    /// <param name="reason">Why; needed to go back.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<ChangeOutcome<CampaignDetails>> ExecuteAsync(
        Person actor, string code, CampaignState seen, CampaignState to, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, code, seen, to, Faults.TidyOrNull(reason), token), cancellationToken);
    }

    private static async Task<ChangeOutcome<CampaignDetails>> DecideAsync(
        LedgerTransaction work, string code, CampaignState seen, CampaignState to, string? reason, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return new ChangeOutcome<CampaignDetails>.NotAllowed(Phrase.Of("Chỉ {0} thay đổi được mục này.", RoleWords.NameOf(Role.Office)));
        if (await work.Db.Campaigns.AsTracking().FirstOrDefaultAsync(c => c.Code == code, cancellationToken).ConfigureAwait(false) is not { } campaign)
            return Refused("", Phrase.Of("Không có mục nào mã “{0}”.", code));
        if (campaign.State == to) return new ChangeOutcome<CampaignDetails>.Nothing();
        if (campaign.State != seen || !CampaignRules.NextOf(campaign.State).Contains(to))
            return Refused("", Phrase.Of("Trạng thái của đợt vừa được người khác thay đổi. Hãy xem lại rồi chọn tiếp."));
        if (Faults.OfReason(reason, CampaignRules.IsReturn(campaign.State, to)) is { } fault) return new ChangeOutcome<CampaignDetails>.Refused([fault]);
        if (to == CampaignState.Running && await work.Db.Campaigns.FirstOrDefaultAsync(c => c.State == CampaignState.Running, cancellationToken).ConfigureAwait(false) is { } other)
            return Refused("", Phrase.Of("Đợt “{0}” đang chạy. Hãy kết thúc đợt đó trước.", other.ShortName));
        if (to == CampaignState.Draft && await work.Db.ProgressEntries.AnyAsync(
                e => work.Db.Targets.Any(t => t.Id == e.TargetId && t.CampaignId == campaign.Id), cancellationToken).ConfigureAwait(false))
            return Refused("", Phrase.Of("Đợt đã có số liệu tiến độ nên không về bản nháp được. Hãy kết thúc đợt."));

        var fact = new CampaignMoved { Code = code, ShortName = campaign.ShortName, From = campaign.State, To = to, Reason = reason };
        campaign.MoveTo(to);
        return new ChangeOutcome<CampaignDetails>.Saved(work.Record(fact, code), CampaignDetails.Of(campaign));
    }

    private static ChangeOutcome<CampaignDetails>.Refused Refused(string field, Phrase why) => new([new FieldFault(field, why)]);
}
