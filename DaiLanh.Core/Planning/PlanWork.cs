using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning;

/// <summary>The plan of a campaign – the running one or a draft – inside one transaction of the ledger: what use cases of planning look up and how they record.</summary>
internal sealed class PlanWork
{
    private readonly LedgerTransaction _work;

    private PlanWork(LedgerTransaction work, Campaign campaign, IReadOnlyDictionary<string, Movement> movements)
    {
        _work = work;
        Campaign = campaign;
        Movements = movements;
    }

    public Campaign Campaign { get; }

    public IReadOnlyDictionary<string, Movement> Movements { get; }

    public DateOnly Today => CommuneTime.DayOf(_work.Now);

    /// <summary>The first day without what is retired now: today. In a draft nothing ever counted, so there it is no later than the campaign's first day.</summary>
    public DateOnly RetiredFrom => Campaign.State == CampaignState.Draft && Campaign.Start < Today ? Campaign.Start : Today;

    /// <summary>Ledger sequence number of what was recorded last; null when nothing was.</summary>
    public long? Last { get; private set; }

    /// <summary>Opens the plan of a campaign for somebody who may change plans, and lets a use case decide; says why not when it cannot be changed.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="campaign">Code of a campaign that runs or is a draft; null for the running one.</param>
    /// <param name="decide">The use case.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public static async Task<PlanOutcome> DoAsync(
        LedgerTransaction work, string? campaign, Func<PlanWork, Task<PlanOutcome>> decide, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return PlanOutcome.OnlyTheOffice;
        var found = await work.Db.Campaigns.AsTracking().Where(c => campaign == null ? c.State == CampaignState.Running : c.Code == campaign)
            .OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (found is not { State: not CampaignState.Closed }) return NotOpen(campaign, found);
        var movements = await work.Db.Movements.AsTracking().ToDictionaryAsync(m => m.Code, cancellationToken).ConfigureAwait(false);
        return await decide(new PlanWork(work, found, movements)).ConfigureAwait(false);
    }

    private static PlanOutcome.Refused NotOpen(string? campaign, Campaign? closed) => PlanOutcome.RefusedFor(null, TargetField.Target, (campaign, closed) switch
    {
        (null, _) => Phrase.Of("Chưa có đợt thi đua nào đang chạy, nên chưa giao được chỉ tiêu."),
        (_, null) => Phrase.Of("Không có đợt thi đua mã “{0}”.", campaign),
        _ => Phrase.Of("Đợt “{0}” đã kết thúc, nên không giao hay sửa chỉ tiêu được nữa. Cần sửa: mở lại đợt ở trang Đợt thi đua.", closed.ShortName),
    });

    /// <summary>Targets by code, with unit and movement, ready to be changed; codes that name none are left out.</summary>
    public async Task<Dictionary<string, Target>> TargetsAsync(IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var asked = codes.Distinct().ToList();
        return await _work.Db.Targets.AsTracking().Include(t => t.Unit).Include(t => t.Movement)
            .Where(t => t.CampaignId == Campaign.Id && asked.Contains(t.Code))
            .ToDictionaryAsync(t => t.Code, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All targets of a unit, also those that are retired.</summary>
    public async Task<List<Target>> TargetsOfAsync(Unit unit, CancellationToken cancellationToken) =>
        await _work.Db.Targets.Where(t => t.CampaignId == Campaign.Id && t.UnitId == unit.Id).ToListAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>A unit that takes part; null for one that does not, or no more.</summary>
    public async Task<Unit?> UnitAsync(string code, CancellationToken cancellationToken) =>
        await _work.Db.Units.AsTracking().FirstOrDefaultAsync(u => u.Code == code && u.RetiredFrom == null, cancellationToken).ConfigureAwait(false);

    /// <summary>Why a target cannot belong to a movement; null when it can.</summary>
    public Phrase? MovementFault(string code) => Movements.GetValueOrDefault(code) switch
    {
        null => Phrase.Of("Không có phong trào này. Hãy chọn trong danh sách."),
        { RetiredFrom: { } day } => Phrase.Of("Phong trào này đã ngừng từ ngày {0}. Hãy chọn phong trào khác.", day),
        _ => null,
    };

    public void Record(Fact fact) => Last = _work.Record(fact, Campaign.Code);

    public void Add(Target target) => _work.Db.Targets.Add(target);

    public PlanOutcome.Saved Saved(IEnumerable<string> targets) => new([.. targets], Last);
}
