using System.Collections.Immutable;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Planning.Library;

/// <summary>A template as tables show it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Values">What it says.</param>
/// <param name="RetiredFrom">First day on which it is not offered; null while it is.</param>
/// <param name="Uses">How many running targets of all campaigns were made from it.</param>
public sealed record TemplateLine(string Code, TemplateValues Values, DateOnly? RetiredFrom, int Uses);

/// <summary>Reads the library for pages.</summary>
public sealed class LibraryReader(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>All templates, movement by movement in display order, then by code.</summary>
    public async Task<ImmutableArray<TemplateLine>> AllAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var order = await db.Movements.OrderBy(m => m.Order).ThenBy(m => m.Id).Select(m => m.Code).ToListAsync(cancellationToken).ConfigureAwait(false);
        var uses = await db.Targets.Where(t => t.TemplateCode != null && t.RetiredFrom == null).GroupBy(t => t.TemplateCode!)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken).ConfigureAwait(false);
        var templates = await db.Templates.ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. templates.OrderBy(t => order.IndexOf(t.MovementCode)).ThenBy(t => t.Code.Length).ThenBy(t => t.Code, StringComparer.Ordinal)
                .Select(t => new TemplateLine(t.Code, t.Values, t.RetiredFrom, uses.GetValueOrDefault(t.Code))),
        ];
    }

    /// <summary>Kind of a unit, for which some templates suit better than others; null when there is no such unit.</summary>
    public async Task<Units.UnitKind?> KindOfAsync(string unit, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        return await db.Units.Where(u => u.Code == unit).Select(u => (Units.UnitKind?)u.Kind).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }
}
