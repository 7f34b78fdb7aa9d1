using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>One target to be copied to one other unit.</summary>
/// <param name="Source">Code of the target.</param>
/// <param name="Unit">Code of the unit that is to have one like it.</param>
/// <param name="Numbers">Its figures there, see <see cref="CopiedNumbers"/>.</param>
public sealed record TargetCopy(string Source, string Unit, CopiedNumbers Numbers)
{
    /// <summary>How objections call it.</summary>
    public string Row => RowOf(Source, Unit);

    /// <summary>How objections call a copy.</summary>
    public static string RowOf(string source, string unit) => source + "→" + unit;
}

/// <summary>
/// Use case: the standing office gives other units the same targets as one unit has – name, measure, days, steps, weight – with figures of
/// their own. All of it or nothing; a unit that has such a target already is named.
/// </summary>
public sealed class CopyTargets(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="campaign">Code of the campaign, running or a draft; null for the running one.</param>
    /// <param name="copies">What is to be copied where.</param>
    /// <param name="reason">Why, if there is something to say.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<PlanOutcome> ExecuteAsync(
        Person actor, string? campaign, IReadOnlyList<TargetCopy> copies, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(copies);
        return ledger.CommitAsync(actor, (work, token) => PlanWork.DoAsync(work, campaign, plan => DecideAsync(plan, copies, reason, token), token), cancellationToken);
    }

    private static async Task<PlanOutcome> DecideAsync(PlanWork plan, IReadOnlyList<TargetCopy> copies, string? reason, CancellationToken cancellationToken)
    {
        if (copies.Count == 0)
            return PlanOutcome.RefusedFor(null, TargetField.Target, Phrase.Of("Chưa chọn chỉ tiêu hoặc đơn vị nào. Hãy đánh dấu ít nhất một ô."));

        var sources = await plan.TargetsAsync(copies.Select(c => c.Source), cancellationToken).ConfigureAwait(false);
        var objections = ImmutableArray.CreateBuilder<TargetObjection>();
        var ready = new List<NewTargets>();
        foreach (var inUnit in copies.GroupBy(c => c.Unit))
        {
            if (await plan.UnitAsync(inUnit.Key, cancellationToken).ConfigureAwait(false) is not { } unit)
            {
                objections.Add(new TargetObjection(inUnit.First().Row, TargetField.Unit, Phrase.Of("Không có đơn vị mã “{0}”. Hãy chọn trong danh sách.", inUnit.Key)));
                continue;
            }
            var targets = await NewTargets.ForAsync(plan, unit, cancellationToken).ConfigureAwait(false);
            foreach (var copy in inUnit)
            {
                if (sources.GetValueOrDefault(copy.Source) is not { RetiredFrom: null } source)
                    objections.Add(new TargetObjection(copy.Row, TargetField.Target, Phrase.Of("Chỉ tiêu {0} không còn. Hãy bỏ dòng này.", copy.Source)));
                else
                    targets.Take(new NewTarget(copy.Row, source.TemplateCode, copy.Numbers.In(source.Values)));
            }
            objections.AddRange(targets.Objections);
            ready.Add(targets);
        }
        return objections.Count > 0 ? new PlanOutcome.Refused(objections.ToImmutable()) : plan.Saved(ready.SelectMany(t => t.Add(reason)).ToList());
    }
}
