using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>Use case: the standing office gives a unit one more target in a campaign that runs or is a draft. Its code is made from the unit's prefix.</summary>
public sealed class DefineTarget(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="campaign">Code of the campaign, running or a draft; null for the running one.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="values">What the target is to be.</param>
    /// <param name="reason">Why, if there is something to say.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<PlanOutcome> ExecuteAsync(
        Person actor, string? campaign, string unit, TargetValues values, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(values);
        return ledger.CommitAsync(actor, (work, token) => PlanWork.DoAsync(work, campaign, plan => DecideAsync(plan, unit, values, reason, token), token), cancellationToken);
    }

    private static async Task<PlanOutcome> DecideAsync(PlanWork plan, string code, TargetValues values, string? reason, CancellationToken cancellationToken)
    {
        if (await plan.UnitAsync(code, cancellationToken).ConfigureAwait(false) is not { } unit)
            return PlanOutcome.RefusedFor(null, TargetField.Unit, Phrase.Of("Không có đơn vị mã “{0}”. Hãy chọn trong danh sách.", code));

        var targets = await NewTargets.ForAsync(plan, unit, cancellationToken).ConfigureAwait(false);
        targets.Take(new NewTarget("", null, values));
        return targets.Objections.IsEmpty ? plan.Saved(targets.Add(reason)) : new PlanOutcome.Refused(targets.Objections);
    }
}
