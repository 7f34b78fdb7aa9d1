using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning.Library;

/// <summary>The library inside a transaction, with what a new or changed template is held against.</summary>
internal sealed class TemplateChecks
{
    private readonly HashSet<string> _movements;

    private TemplateChecks(List<TargetTemplate> templates, HashSet<string> movements)
    {
        Templates = templates;
        _movements = movements;
    }

    /// <summary>All templates, also retired ones, ready to be changed.</summary>
    public List<TargetTemplate> Templates { get; }

    public static async Task<TemplateChecks> OpenAsync(DaiLanhDb db, CancellationToken cancellationToken) => new(
        await db.Templates.AsTracking().ToListAsync(cancellationToken).ConfigureAwait(false),
        [.. await db.Movements.Select(m => m.Code).ToListAsync(cancellationToken).ConfigureAwait(false)]);

    /// <summary>The campaign under which changes of the library stand in the ledger: the running one, none without.</summary>
    public static async Task<string?> CampaignAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Campaigns.Where(c => c.State == CampaignState.Running).OrderByDescending(c => c.Start).ThenByDescending(c => c.Id)
            .Select(c => c.Code).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    public static TemplateValues Tidied(TemplateValues values) => values with
    {
        Name = values.Name.Trim(),
        MeasureUnit = values.MeasureUnit.Trim(),
        Source = string.IsNullOrWhiteSpace(values.Source) ? "UBND xã" : values.Source.Trim(),
        Note = string.IsNullOrWhiteSpace(values.Note) ? null : values.Note.Trim(),
        IsCumulative = values.IsCumulative && values.Kind == MeasureKind.Amount,
        Direction = values.Kind switch { MeasureKind.Amount => values.Direction, MeasureKind.Limit => Direction.Lower, _ => Direction.Higher },
        Steps = values.Kind == MeasureKind.Milestones ? values.Steps : [],
    };

    /// <summary>What stands against a template of that code; "" for a new one.</summary>
    public ImmutableArray<TargetObjection> ObjectionsTo(string code, TemplateValues values)
    {
        var found = TemplateRules.ObjectionsTo(values).Select(o => new TargetObjection(code, o.Field, o.Why)).ToList();
        if (!_movements.Contains(values.Movement))
            found.Add(new TargetObjection(code, TargetField.Movement, Phrase.Of("Không có phong trào này. Hãy chọn trong danh sách.")));
        if (Templates.Find(t => t.Code != code && t.RetiredFrom is null && string.Equals(t.Name, values.Name, StringComparison.OrdinalIgnoreCase)) is { } twin)
            found.Add(new TargetObjection(code, TargetField.Name, Phrase.Of("Thư viện đã có mẫu này: {0}. Hãy dùng mẫu đó, hoặc đặt tên khác.", twin.Code)));
        return [.. found];
    }
}
