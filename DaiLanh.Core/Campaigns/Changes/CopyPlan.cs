using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>
/// Use case: give a new campaign the targets of an earlier one: same codes, names, measures, weights and assigned values; days at the same share of the
/// new time; pledges left open, because they are made anew. What was retired is left out.
/// </summary>
public sealed class CopyPlan(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits: all of it or nothing.</summary>
    /// <param name="actor">The standing office.</param>
    /// <param name="from">Code of the earlier campaign.</param>
    /// <param name="to">Code of a draft without targets.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<ChangeOutcome<CampaignDetails>> ExecuteAsync(Person actor, string from, string to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, from, to, token), cancellationToken);
    }

    private static async Task<ChangeOutcome<CampaignDetails>> DecideAsync(LedgerTransaction work, string from, string to, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return new ChangeOutcome<CampaignDetails>.NotAllowed(Phrase.Of("Chỉ {0} thay đổi được mục này.", RoleWords.NameOf(Role.Office)));
        var old = await work.Db.Campaigns.FirstOrDefaultAsync(c => c.Code == from, cancellationToken).ConfigureAwait(false);
        var next = await work.Db.Campaigns.AsTracking().FirstOrDefaultAsync(c => c.Code == to, cancellationToken).ConfigureAwait(false);
        if (old is null || next is null || old.Code == next.Code) return Refused(Phrase.Of("Hãy chọn một đợt trước để sao chép."));
        if (next.State != CampaignState.Draft) return Refused(Phrase.Of("Chỉ sao chép được kế hoạch vào đợt còn là bản nháp."));
        if (await work.Db.Targets.AnyAsync(t => t.CampaignId == next.Id, cancellationToken).ConfigureAwait(false))
            return Refused(Phrase.Of("Đợt này đã có chỉ tiêu. Hãy bỏ kế hoạch đang có của bản nháp trước, rồi chép lại."));

        var targets = await work.Db.Targets.AsTracking().Include(t => t.Unit).Include(t => t.Movement)
            .Where(t => t.CampaignId == old.Id && t.RetiredFrom == null && t.Unit.RetiredFrom == null && t.Movement.RetiredFrom == null)
            .OrderBy(t => t.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (targets.Count == 0) return Refused(Phrase.Of("Đợt “{0}” không có chỉ tiêu nào để sao chép.", old.ShortName));

        long sequence = 0;
        foreach (var target in targets)
        {
            var values = InTime(target.Values, (old.Start, old.End), (next.Start, next.End));
            work.Db.Targets.Add(new Target(next, target.Unit, target.Movement, target.Code, values) { TemplateCode = target.TemplateCode });
            sequence = work.Record(new TargetDefined(target.Code, target.TemplateCode, target.Unit, values), next.Code);
        }
        return new ChangeOutcome<CampaignDetails>.Saved(sequence, CampaignDetails.Of(next));
    }

    private static TargetValues InTime(TargetValues values, (DateOnly Start, DateOnly End) old, (DateOnly Start, DateOnly End) next) => values with
    {
        Pledged = null,
        Start = CampaignRules.DayIn(values.Start, old, next),
        Due = CampaignRules.DayIn(values.Due, old, next),
        // In a shorter time two points of a curve may fall on one day: the later one holds.
        Curve = [.. values.Curve.Select(p => p with { Day = CampaignRules.DayIn(p.Day, old, next) }).GroupBy(p => p.Day).Select(g => g.Last())],
        Milestones = [.. values.Milestones.Select(m => m with { Due = CampaignRules.DayIn(m.Due, old, next) })],
    };

    private static ChangeOutcome<CampaignDetails>.Refused Refused(Phrase why) => new([new FieldFault("", why)]);
}
