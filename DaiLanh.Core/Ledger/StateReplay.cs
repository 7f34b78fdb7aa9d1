using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using DaiLanh.Core.Units.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// Makes the plan – campaigns, movements, blocks, units, templates, targets – and the screens again from the facts, and compares them with the tables:
/// whoever lowers a target in the file is found as surely as whoever edits the ledger.
/// </summary>
internal sealed class StateReplay
{
    private readonly Dictionary<(Type Type, string Code), (long Sequence, object Entity)> _told = [];
    private readonly List<(Type Type, string Code)> _order = [];
    private readonly ScreenReplay _screens = new();

    /// <summary>Takes a fact in ledger order.</summary>
    /// <returns>False when it speaks of something that was never set up.</returns>
    public bool Hear(LedgerRow row, Fact fact)
    {
        switch (fact)
        {
            case CampaignDefined f: return Keep(row, f.Code, f.Campaign());
            case MovementDefined f: return Keep(row, f.Code, f.Movement());
            case BlockDefined f: return Keep(row, f.Code, f.Block());
            case TemplateDefined f: return Keep(row, f.Code, f.Template());
            case TemplateChanged f: return Told<TargetTemplate>(f.Code) is not null && Keep(row, f.Code, f.Template());
            case TemplateRetired f: return Again<TargetTemplate>(row, f.Code, t => t.Retire(f.From));
            case TemplateReturned f: return Again<TargetTemplate>(row, f.Code, t => t.Return());
            case UnitDefined f: return Told<Block>(f.Block) is { } block && Keep(row, f.Code, f.Unit(block));
            case TargetChanged f when Told<Target>(CodeIn(row, f.Code)) is null: return false;
            case TargetRetired f: return Again<Target>(row, CodeIn(row, f.Code), t => t.Retire(f.From));
            case TargetReturned f: return Again<Target>(row, CodeIn(row, f.Code), t => t.Return());
            case PlanDiscarded f: return f.Targets.All(code => _told.Remove((typeof(Target), CodeIn(row, code))));
            case TargetFact f: // set up, or changed: it holds all that the target is from then on
                return Told<Campaign>(row.Campaign) is { } campaign && Told<Unit>(f.Unit) is { } unit && Told<Movement>(f.Movement) is { } movement
                    && TargetPlanRules.FaultOf(f.ToPlan()) is null
                    && Keep(row, CodeIn(row, f.Code), f.Target(campaign, unit, movement));
            case CampaignChanged f: return Again<Campaign>(row, f.Code, c => c.Become(f.Details()));
            case CampaignMoved f: return Again<Campaign>(row, f.Code, c => c.MoveTo(f.To));
            case SettingSet f: return Keep(row, Setting.CodeOf(f.Name, f.From), f.Setting());
            case SettingWithdrawn f: return _told.Remove((typeof(Setting), Setting.CodeOf(f.Name, f.From)));
            case UnitChanged f:
                return Told<Block>(f.Block) is { } into && Again<Unit>(row, f.Code, u => f.ApplyTo(u, into));
            case UnitRetired f: return Again<Unit>(row, f.Code, u => u.Retire(f.From));
            case UnitReturned f: return Again<Unit>(row, f.Code, u => u.Return(f.Order));
            case UnitsOrdered f: return InOrder<Unit>(row, f.Units, (u, order) => u.MoveTo(order));
            case BlockChanged f: return Again<Block>(row, f.Code, f.ApplyTo);
            case BlockRetired f: return Again<Block>(row, f.Code, b => b.Retire(f.From));
            case BlockReturned f: return Again<Block>(row, f.Code, b => b.Return(f.Order));
            case BlocksOrdered f: return InOrder<Block>(row, f.Blocks, (b, order) => b.MoveTo(order));
            case MovementChanged f: return Again<Movement>(row, f.Code, m => m.Become(f.Name, f.ShortName));
            case MovementRetired f: return Again<Movement>(row, f.Code, m => m.Retire(f.From));
            case MovementReturned f: return Again<Movement>(row, f.Code, m => m.Return(f.Order));
            case MovementsOrdered f: return InOrder<Movement>(row, f.Movements, (m, order) => m.MoveTo(order));
            default: return _screens.Hear(row, fact);
        }
    }

    /// <summary>What the facts have told so far, in the order in which it was set up.</summary>
    public IEnumerable<T> All<T>()
        where T : class => _order.Where(k => k.Type == typeof(T) && _told.ContainsKey(k)).Distinct().Select(k => (T)_told[k].Entity);

    /// <summary>The first difference between what the facts tell and what the tables hold; null when there is none.</summary>
    public async Task<ChainFault?> CompareAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await CompareAsync(db, db.Campaigns, c => c.Code, cancellationToken).ConfigureAwait(false)
        ?? await CompareAsync(db, db.Movements, m => m.Code, cancellationToken).ConfigureAwait(false)
        ?? await CompareAsync(db, db.Blocks, b => b.Code, cancellationToken).ConfigureAwait(false)
        ?? await CompareAsync(db, db.Settings, s => s.Code, cancellationToken).ConfigureAwait(false)
        ?? await CompareAsync(db, db.Templates, t => t.Code, cancellationToken).ConfigureAwait(false)
        ?? await CompareAsync(db, db.Units.Include(u => u.Block), u => u.Code, cancellationToken).ConfigureAwait(false)
        ?? await CompareAsync(db, db.Targets.Include(t => t.Campaign).Include(t => t.Unit).Include(t => t.Movement), t => t.Campaign.Code + "/" + t.Code, cancellationToken)
            .ConfigureAwait(false)
        ?? await _screens.CompareAsync(db, cancellationToken).ConfigureAwait(false);

    private async Task<ChainFault?> CompareAsync<T>(DaiLanhDb db, IQueryable<T> table, Func<T, string> codeOf, CancellationToken cancellationToken)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var missing = _told.Where(t => t.Key.Type == typeof(T)).ToDictionary(t => t.Key.Code, t => t.Value);
        foreach (var stored in await table.ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!missing.Remove(codeOf(stored), out var told)) return new ChainFault(0, ChainFaultKind.StateInvents, $"{type.GetTableName()} {codeOf(stored)}");
            if (Difference(type, stored, told.Entity) is { } column)
                return new ChainFault(told.Sequence, ChainFaultKind.StateDiffers, $"{type.GetTableName()} {codeOf(stored)} {column}");
        }
        return missing.OrderBy(m => m.Value.Sequence)
            .Select(m => new ChainFault(m.Value.Sequence, ChainFaultKind.StateLacks, $"{type.GetTableName()} {m.Key}")).FirstOrDefault();
    }

    private static string? Difference(IEntityType type, object stored, object told)
    {
        // Keys are the database's own; what they point to is compared by its code.
        var column = type.GetProperties().FirstOrDefault(p => !p.IsPrimaryKey() && !p.IsForeignKey()
            && !p.GetValueComparer().Equals(p.PropertyInfo!.GetValue(stored), p.PropertyInfo.GetValue(told)));
        if (column is not null) return column.Name;
        return type.GetNavigations().FirstOrDefault(n => CodeOf(n, stored) != CodeOf(n, told))?.Name;
    }

    private static string? CodeOf(INavigation navigation, object entity) =>
        (string?)navigation.TargetEntityType.FindProperty("Code")!.PropertyInfo!.GetValue(navigation.PropertyInfo!.GetValue(entity));

    private bool Keep(LedgerRow row, string code, object entity)
    {
        var key = (entity.GetType(), code);
        if (!_told.ContainsKey(key)) _order.Add(key);
        _told[key] = (row.Sequence, entity);
        return true;
    }

    private static string CodeIn(LedgerRow row, string target) => row.Campaign + "/" + target;

    private bool Again<T>(LedgerRow row, string code, Action<T> change)
        where T : class
    {
        if (Told<T>(code) is not { } entity) return false;
        change(entity);
        return Keep(row, code, entity);
    }

    private bool InOrder<T>(LedgerRow row, IReadOnlyList<string> codes, Action<T, int> move)
        where T : class
    {
        for (var i = 0; i < codes.Count; i++)
        {
            var order = i + 1;
            if (!Again<T>(row, codes[i], e => move(e, order))) return false;
        }
        return true;
    }

    private T? Told<T>(string? code)
        where T : class => code is not null && _told.TryGetValue((typeof(T), code), out var told) ? (T)told.Entity : null;
}
