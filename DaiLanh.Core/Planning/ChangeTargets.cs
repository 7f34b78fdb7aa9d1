using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning;

/// <summary>A target as somebody wishes it.</summary>
/// <param name="Target">Its code.</param>
/// <param name="BasedOn">What they saw when they began.</param>
/// <param name="Wanted">What they made of it; fields that are as seen are not touched.</param>
public sealed record TargetChange(string Target, TargetValues BasedOn, TargetValues Wanted);

/// <summary>
/// Use case: the standing office changes targets – one field of one, or the weights of all – with one reason. All of them or none; one fact a
/// target. Somebody else's change of another field stays; of the same field it is asked about.
/// </summary>
public sealed class ChangeTargets(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="campaign">Code of the campaign, running or a draft; null for the running one.</param>
    /// <param name="changes">What is to be other than it is.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    /// <exception cref="OperationCanceledException">Cancelled before the commit.</exception>
    public Task<PlanOutcome> ExecuteAsync(
        Person actor, string? campaign, IReadOnlyList<TargetChange> changes, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(changes);
        return ledger.CommitAsync(actor, (work, token) => PlanWork.DoAsync(work, campaign, plan => DecideAsync(work, plan, changes, reason, token), token), cancellationToken);
    }

    private static async Task<PlanOutcome> DecideAsync(
        LedgerTransaction work, PlanWork plan, IReadOnlyList<TargetChange> changes, string reason, CancellationToken cancellationToken)
    {
        var targets = await plan.TargetsAsync(changes.Select(c => c.Target), cancellationToken).ConfigureAwait(false);
        var reported = await ReportedSoFar.OnAsync(work.Db, targets.Values, cancellationToken).ConfigureAwait(false);
        var objections = ImmutableArray.CreateBuilder<TargetObjection>();
        if (TargetValueRules.ReasonFault(reason) is { } fault) objections.Add(new TargetObjection(null, TargetField.Reason, fault));
        var contested = ImmutableArray.CreateBuilder<ContestedTarget>();
        var wishes = new List<(Target Target, TargetValues Was, TargetValues Now)>();
        foreach (var change in changes)
        {
            if (!targets.TryGetValue(change.Target, out var target))
                objections.Add(new TargetObjection(change.Target, TargetField.Target, Phrase.Of("Không có chỉ tiêu mã “{0}” trong đợt thi đua này.", change.Target)));
            else if (target.RetiredFrom is { } day)
                objections.Add(new TargetObjection(change.Target, TargetField.Target, Phrase.Of("Chỉ tiêu này đã ngừng từ ngày {0}. Hãy đưa trở lại trước khi sửa.", day)));
            else
            {
                var was = target.Values;
                var (merged, fields) = TargetFields.Merge(was, change.BasedOn, change.Wanted);
                var now = Tidied(merged).Fitted();
                if (!fields.IsEmpty) contested.Add(await ContestedAsync(work, plan, target, fields, cancellationToken).ConfigureAwait(false));
                else if (!TargetFields.Changed(was, now).IsEmpty) wishes.Add((target, was, now));
            }
        }

        foreach (var (target, _, now) in wishes)
        {
            objections.AddRange(TargetValueRules.ObjectionsTo(now, plan.Campaign.Start, plan.Campaign.End)
                .Concat(reported.ObjectionsTo(target, now)).Select(o => new TargetObjection(target.Code, o.Field, o.Why)));
            if (now.Movement != target.Movement.Code && plan.MovementFault(now.Movement) is { } movement)
                objections.Add(new TargetObjection(target.Code, TargetField.Movement, movement));
        }
        if (contested.Count > 0) return new PlanOutcome.ChangedMeanwhile(contested.ToImmutable());
        if (objections.Count > 0) return new PlanOutcome.Refused(objections.ToImmutable());

        foreach (var (target, was, now) in wishes)
        {
            target.Change(now, plan.Movements[now.Movement]);
            plan.Record(new TargetChanged(target.Code, target.TemplateCode, target.Unit, now, was, reason.Trim()));
        }
        return plan.Saved(wishes.Select(w => w.Target.Code));
    }

    private static TargetValues Tidied(TargetValues values) => values with { Name = values.Name.Trim(), MeasureUnit = values.MeasureUnit.Trim() };

    private static async Task<ContestedTarget> ContestedAsync(
        LedgerTransaction work, PlanWork plan, Target target, ImmutableArray<TargetField> fields, CancellationToken cancellationToken)
    {
        // Happens when two people work at the same cell, so the walk back through the ledger may cost something.
        var named = $"\"code\":\"{target.Code}\"";
        var last = await work.Db.Ledger.Where(r => r.Campaign == plan.Campaign.Code && r.Kind == nameof(TargetChanged) && r.Body.Contains(named))
            .OrderByDescending(r => r.Sequence).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return new ContestedTarget(target.Code, fields, target.Values, last?.ActorName, last?.At);
    }
}
