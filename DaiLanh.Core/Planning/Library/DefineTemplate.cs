using System.Globalization;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning.Library;

/// <summary>Use case: the standing office puts a template into the library. Its code follows the last one (“L97”).</summary>
public sealed class DefineTemplate(Ledger.Ledger ledger)
{
    private const string Prefix = "L";

    /// <summary>Checks, decides and commits.</summary>
    public Task<TemplateOutcome> ExecuteAsync(Person actor, TemplateValues values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(values);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, TemplateChecks.Tidied(values), token), cancellationToken);
    }

    private static async Task<TemplateOutcome> DecideAsync(LedgerTransaction work, TemplateValues values, CancellationToken cancellationToken)
    {
        if (!work.Actor.MayManageCampaigns) return TemplateOutcome.OnlyTheOffice;
        var checks = await TemplateChecks.OpenAsync(work.Db, cancellationToken).ConfigureAwait(false);
        if (checks.ObjectionsTo("", values) is { Length: > 0 } objections) return new TemplateOutcome.Refused(objections);

        var number = checks.Templates.Max(t => (int?)NumberOf(t.Code)) ?? 0;
        var code = Prefix + (number + 1).ToString("00", CultureInfo.InvariantCulture);
        work.Db.Templates.Add(new TargetTemplate(code, values));
        work.Record(new TemplateDefined(code, values), await TemplateChecks.CampaignAsync(work.Db, cancellationToken).ConfigureAwait(false));
        return new TemplateOutcome.Saved([code]);
    }

    private static int NumberOf(string code) => code.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(code.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
