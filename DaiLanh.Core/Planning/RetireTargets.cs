using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>
/// Use case: the standing office takes targets out of a campaign from today on, or brings them back. Nothing is deleted: boards of earlier
/// days still hold them, and their reports stay.
/// </summary>
public sealed class RetireTargets(Ledger.Ledger ledger)
{
    /// <summary>Takes targets out. All of them or none.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="campaign">Code of the campaign, running or a draft; null for the running one.</param>
    /// <param name="codes">Which targets.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<PlanOutcome> ExecuteAsync(Person actor, string? campaign, IReadOnlyList<string> codes, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(codes);
        return ledger.CommitAsync(actor, (work, token) => PlanWork.DoAsync(work, campaign, plan => DecideAsync(plan, codes, reason, isReturn: false, token), token), cancellationToken);
    }

    /// <summary>Brings retired targets back. All of them or none.</summary>
    /// <inheritdoc cref="ExecuteAsync"/>
    public Task<PlanOutcome> ReturnAsync(Person actor, string? campaign, IReadOnlyList<string> codes, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(codes);
        return ledger.CommitAsync(actor, (work, token) => PlanWork.DoAsync(work, campaign, plan => DecideAsync(plan, codes, reason, isReturn: true, token), token), cancellationToken);
    }

    private static async Task<PlanOutcome> DecideAsync(
        PlanWork plan, IReadOnlyList<string> codes, string reason, bool isReturn, CancellationToken cancellationToken)
    {
        var targets = await plan.TargetsAsync(codes, cancellationToken).ConfigureAwait(false);
        var objections = codes.Distinct().Select(code => Objection(code, targets.GetValueOrDefault(code), isReturn)).OfType<TargetObjection>().ToList();
        if (TargetValueRules.ReasonFault(reason) is { } fault) objections.Add(new TargetObjection(null, TargetField.Reason, fault));
        if (objections.Count > 0) return new PlanOutcome.Refused([.. objections]);

        foreach (var target in codes.Distinct().Select(code => targets[code]))
        {
            if (isReturn) Return(plan, target, reason.Trim());
            else Retire(plan, target, reason.Trim());
        }
        return plan.Saved(codes.Distinct());
    }

    private static TargetObjection? Objection(string code, Target? target, bool isReturn) => target switch
    {
        null => new TargetObjection(code, TargetField.Target, Phrase.Of("Không có chỉ tiêu mã “{0}” trong đợt thi đua này.", code)),
        { RetiredFrom: { } day } when !isReturn => new TargetObjection(code, TargetField.Target, Phrase.Of("Chỉ tiêu này đã ngừng từ ngày {0}.", day)),
        { RetiredFrom: null } when isReturn => new TargetObjection(code, TargetField.Target, Phrase.Of("Chỉ tiêu này đang thực hiện, không cần đưa trở lại.")),
        { Unit.RetiredFrom: { } day } when isReturn =>
            new TargetObjection(code, TargetField.Unit, Phrase.Of("{0} đã ngừng tham gia thi đua từ {1}. Hãy đưa đơn vị trở lại trước.", target.Unit.ShortName, day)),
        { Movement.RetiredFrom: { } day } when isReturn =>
            new TargetObjection(code, TargetField.Movement, Phrase.Of("Phong trào của chỉ tiêu này đã ngừng từ ngày {0}. Hãy đưa phong trào trở lại trước.", day)),
        _ => null,
    };

    private static void Retire(PlanWork plan, Target target, string reason)
    {
        target.Retire(plan.RetiredFrom);
        plan.Record(new TargetRetired
        {
            Code = target.Code,
            Name = target.Name,
            Unit = target.Unit.Code,
            UnitName = target.Unit.ShortName,
            From = plan.RetiredFrom,
            Reason = reason,
        });
    }

    private static void Return(PlanWork plan, Target target, string reason)
    {
        target.Return();
        plan.Record(new TargetReturned { Code = target.Code, Name = target.Name, Unit = target.Unit.Code, UnitName = target.Unit.ShortName, Reason = reason });
    }
}
