using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning.Library;

/// <summary>Use case: the standing office takes a template out of what is offered, or offers it again. Targets made from it stay.</summary>
public sealed class RetireTemplate(Ledger.Ledger ledger)
{
    /// <summary>Takes it out, or offers it again.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="code">Code of the template.</param>
    /// <param name="isReturn">True: offers it again.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public Task<TemplateOutcome> ExecuteAsync(Person actor, string code, bool isReturn, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, code, isReturn, reason, token), cancellationToken);
    }

    private static async Task<TemplateOutcome> DecideAsync(LedgerTransaction work, string code, bool isReturn, string reason, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return TemplateOutcome.OnlyTheOffice;
        if (TargetValueRules.ReasonFault(reason) is { } fault) return TemplateOutcome.RefusedFor(null, TargetField.Reason, fault);
        var checks = await TemplateChecks.OpenAsync(work.Db, cancellationToken).ConfigureAwait(false);
        if (checks.Templates.Find(t => t.Code == code) is not { } template)
            return TemplateOutcome.RefusedFor(code, TargetField.Template, Phrase.Of("Thư viện không có mẫu mã “{0}”.", code));
        if (template.RetiredFrom is null == isReturn) return new TemplateOutcome.Saved([]);

        var campaign = await TemplateChecks.CampaignAsync(work.Db, cancellationToken).ConfigureAwait(false);
        if (isReturn)
        {
            if (checks.ObjectionsTo(code, template.Values) is { Length: > 0 } objections) return new TemplateOutcome.Refused(objections);
            template.Return();
            work.Record(new TemplateReturned { Code = code, Name = template.Name, Reason = reason.Trim() }, campaign);
        }
        else
        {
            var today = CommuneTime.DayOf(work.Now);
            template.Retire(today);
            work.Record(new TemplateRetired { Code = code, Name = template.Name, From = today, Reason = reason.Trim() }, campaign);
        }
        return new TemplateOutcome.Saved([code]);
    }
}
