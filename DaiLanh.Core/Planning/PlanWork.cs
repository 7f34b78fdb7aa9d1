using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning;

/// <summary>The plan of the running campaign inside one transaction of the ledger: what use cases of planning look up and how they record.</summary>
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

    /// <summary>Ledger sequence number of what was recorded last; null when nothing was.</summary>
    public long? Last { get; private set; }

    /// <summary>The running campaign as boards show it; null when none is running.</summary>
    public static async Task<PlanWork?> OpenAsync(LedgerTransaction work, CancellationToken cancellationToken)
    {
        var campaign = await work.Db.Campaigns.AsTracking().Where(c => c.State == CampaignState.Running)
            .OrderByDescending(c => c.Start).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (campaign is null) return null;
        var movements = await work.Db.Movements.AsTracking().ToDictionaryAsync(m => m.Code, cancellationToken).ConfigureAwait(false);
        return new PlanWork(work, campaign, movements);
    }

    public static PlanOutcome NoCampaign { get; } =
        PlanOutcome.RefusedFor(null, TargetField.Target, Phrase.Of("Chưa có đợt thi đua nào đang chạy, nên chưa giao được chỉ tiêu."));

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
