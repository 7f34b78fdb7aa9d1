using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning.Library;

/// <summary>A template as somebody wishes it.</summary>
/// <param name="Template">Its code.</param>
/// <param name="BasedOn">What they saw when they began.</param>
/// <param name="Wanted">What they made of it.</param>
public sealed record TemplateChange(string Template, TemplateValues BasedOn, TemplateValues Wanted);

/// <summary>Use case: the standing office changes templates, all of them or none. Targets that were made from them stay as they are.</summary>
public sealed class ChangeTemplates(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits.</summary>
    public Task<TemplateOutcome> ExecuteAsync(Person actor, IReadOnlyList<TemplateChange> changes, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(changes);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, changes, reason, token), cancellationToken);
    }

    private static async Task<TemplateOutcome> DecideAsync(
        LedgerTransaction work, IReadOnlyList<TemplateChange> changes, string reason, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return TemplateOutcome.OnlyTheOffice;
        var checks = await TemplateChecks.OpenAsync(work.Db, cancellationToken).ConfigureAwait(false);
        var objections = ImmutableArray.CreateBuilder<TargetObjection>();
        if (TargetValueRules.ReasonFault(reason) is { } fault) objections.Add(new TargetObjection(null, TargetField.Reason, fault));
        var wishes = new List<(TargetTemplate Template, TemplateValues Now)>();
        var contested = ImmutableArray.CreateBuilder<string>();
        foreach (var change in changes)
        {
            var wanted = TemplateChecks.Tidied(change.Wanted);
            if (checks.Templates.Find(t => t.Code == change.Template) is not { } template)
                objections.Add(new TargetObjection(change.Template, TargetField.Template, Phrase.Of("Thư viện không có mẫu mã “{0}”.", change.Template)));
            else if (template.RetiredFrom is { } day)
                objections.Add(new TargetObjection(change.Template, TargetField.Template, Phrase.Of("Mẫu này đã ngừng dùng từ ngày {0}. Hãy dùng lại trước khi sửa.", day)));
            else if (IsSame(template.Values, wanted))
                continue;
            else if (!IsSame(template.Values, TemplateChecks.Tidied(change.BasedOn)))
                contested.Add(change.Template);
            else
                wishes.Add((template, wanted));
        }
        foreach (var (template, now) in wishes) objections.AddRange(checks.ObjectionsTo(template.Code, now));
        if (contested.Count > 0) return new TemplateOutcome.ChangedMeanwhile(contested.ToImmutable());
        if (objections.Count > 0) return new TemplateOutcome.Refused(objections.ToImmutable());

        var campaign = await TemplateChecks.CampaignAsync(work.Db, cancellationToken).ConfigureAwait(false);
        foreach (var (template, now) in wishes)
        {
            template.Change(now);
            work.Record(new TemplateChanged(template.Code, now, reason.Trim()), campaign);
        }
        return new TemplateOutcome.Saved([.. wishes.Select(w => w.Template.Code)]);
    }

    // Records that hold lists are equal to themselves only; what the ledger would write says it.
    private static bool IsSame(TemplateValues a, TemplateValues b) => CanonicalJson.Write(a) == CanonicalJson.Write(b);
}
