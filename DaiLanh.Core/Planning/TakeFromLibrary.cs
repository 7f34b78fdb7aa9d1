using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning;

/// <summary>A template that a unit is to have as a target.</summary>
/// <param name="Template">Code of the template; objections call the row so.</param>
/// <param name="Baseline">Where an amount stands at the start.</param>
/// <param name="Plan">Assigned level, total or limit.</param>
/// <param name="Pledged">Pledged value beside the assigned one.</param>
/// <param name="Weight">Greater than 0.</param>
/// <param name="Start">First day.</param>
/// <param name="Due">Last day; steps are spread evenly up to it.</param>
public sealed record TemplateTaken(string Template, decimal? Baseline, decimal? Plan, decimal? Pledged, decimal Weight, DateOnly Start, DateOnly Due);

/// <summary>Use case: the standing office makes a unit's plan from the library: templates with their amounts, all in one transaction.</summary>
public sealed class TakeFromLibrary(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="campaign">Code of the campaign, running or a draft; null for the running one.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="taken">The templates, in the order in which codes are given.</param>
    /// <param name="reason">Why, if there is something to say.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<PlanOutcome> ExecuteAsync(
        Person actor, string? campaign, string unit, IReadOnlyList<TemplateTaken> taken, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(taken);
        return ledger.CommitAsync(actor, (work, token) => PlanWork.DoAsync(work, campaign, plan => DecideAsync(work, plan, unit, taken, reason, token), token), cancellationToken);
    }

    private static async Task<PlanOutcome> DecideAsync(
        LedgerTransaction work, PlanWork plan, string code, IReadOnlyList<TemplateTaken> taken, string? reason, CancellationToken cancellationToken)
    {
        if (taken.Count == 0)
            return PlanOutcome.RefusedFor(null, TargetField.Template, Phrase.Of("Chưa chọn chỉ tiêu nào. Hãy ghi số hoặc đánh dấu ít nhất một dòng."));
        if (await plan.UnitAsync(code, cancellationToken).ConfigureAwait(false) is not { } unit)
            return PlanOutcome.RefusedFor(null, TargetField.Unit, Phrase.Of("Không có đơn vị mã “{0}”. Hãy chọn trong danh sách.", code));

        var asked = taken.Select(t => t.Template).ToList();
        var templates = await work.Db.Templates.Where(t => asked.Contains(t.Code)).ToDictionaryAsync(t => t.Code, cancellationToken).ConfigureAwait(false);
        var gone = ImmutableArray.CreateBuilder<TargetObjection>();
        var targets = await NewTargets.ForAsync(plan, unit, cancellationToken).ConfigureAwait(false);
        foreach (var item in taken)
        {
            if (templates.GetValueOrDefault(item.Template) is not { RetiredFrom: null } template)
                gone.Add(new TargetObjection(item.Template, TargetField.Template, Phrase.Of("Mẫu {0} không còn trong thư viện. Hãy bỏ dòng này.", item.Template)));
            else
                targets.Take(new NewTarget(item.Template, template.Code, TemplateRules.Filled(template.Values, item)));
        }
        ImmutableArray<TargetObjection> objections = [.. gone, .. targets.Objections];
        return objections.IsEmpty ? plan.Saved(targets.Add(reason)) : new PlanOutcome.Refused(objections);
    }
}
