using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>Use case: add movements, rename them, take them out of use and back, put them in order.</summary>
public sealed class ChangeMovements(Ledger.Ledger ledger, LastChanges last) : PlanChange<MovementDetails, Movement>(ledger, last)
{
    /// <summary>Longest short name of a movement: it stands above columns and on a page of the wall with room for two lines.</summary>
    public const int LongestShortName = 32;

    /// <inheritdoc/>
    protected override IReadOnlyList<DetailField<MovementDetails>> Fields => MovementDetails.Fields;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> Kinds { get; } = [nameof(MovementChanged), nameof(MovementRetired), nameof(MovementReturned)];

    /// <inheritdoc/>
    protected override string CodeOf(MovementDetails details) => details.Code;

    /// <inheritdoc/>
    protected override MovementDetails DetailsOf(Movement entity) => new(entity.Code, entity.Name, entity.ShortName);

    /// <inheritdoc/>
    protected override DateOnly? RetiredFrom(Movement entity) => entity.RetiredFrom;

    /// <inheritdoc/>
    protected override MovementDetails Tidied(MovementDetails details) =>
        new(Faults.Tidy(details.Code), Faults.Tidy(details.Name), Faults.Tidy(details.ShortName));

    /// <inheritdoc/>
    protected override Task<Movement?> FindAsync(DaiLanhDb db, string code, CancellationToken cancellationToken) =>
        db.Movements.AsTracking().FirstOrDefaultAsync(m => m.Code == code, cancellationToken);

    private protected override async Task<Faults> FaultsAsync(LedgerTransaction work, MovementDetails details, MovementDetails? before, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.Text(nameof(details.Name), details.Name, Faults.LongestName);
        faults.Text(nameof(details.ShortName), details.ShortName, LongestShortName);
        if (await work.Db.Movements.AnyAsync(m => m.Code != details.Code && m.RetiredFrom == null && m.ShortName == details.ShortName, cancellationToken).ConfigureAwait(false))
            faults.Add(nameof(details.ShortName), Phrase.Of("Đã có phong trào tên ngắn “{0}”.", details.ShortName));
        if (before is not null) return faults;

        faults.Code(nameof(details.Code), details.Code);
        if (await work.Db.Movements.AnyAsync(m => m.Code == details.Code, cancellationToken).ConfigureAwait(false))
            faults.Add(nameof(details.Code), Phrase.Of("Mã “{0}” đã có phong trào dùng, kể cả phong trào đã ngừng.", details.Code));
        return faults;
    }

    /// <inheritdoc/>
    protected override async Task<long> AddAsync(LedgerTransaction work, MovementDetails details, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(details);
        var order = await LastPlaceAsync(work.Db, cancellationToken).ConfigureAwait(false) + 1;
        var fact = new MovementDefined { Code = details.Code, Name = details.Name, ShortName = details.ShortName, Order = order, Reason = reason };
        work.Db.Movements.Add(fact.Movement());
        return work.Record(fact, campaign);
    }

    /// <inheritdoc/>
    protected override Task<long> ChangeAsync(
        LedgerTransaction work, Movement entity, MovementDetails after, ImmutableArray<FieldChange> changes, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        entity.Become(after.Name, after.ShortName);
        return Task.FromResult(work.Record(
            new MovementChanged { Code = after.Code, Name = after.Name, ShortName = after.ShortName, Changes = changes, Reason = reason }, campaign));
    }

    /// <inheritdoc/>
    protected override async Task<Phrase?> WhyNotRetireAsync(DaiLanhDb db, Movement entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entity);
        var left = await db.Targets.CountAsync(
            t => t.MovementId == entity.Id && t.Campaign.State == CampaignState.Running && t.Unit.RetiredFrom == null && t.RetiredFrom == null, cancellationToken).ConfigureAwait(false);
        return left == 0 ? null : Phrase.Of("Phong trào còn {0} chỉ tiêu trong đợt đang chạy. Hãy ngừng các chỉ tiêu đó trước.", left);
    }

    /// <inheritdoc/>
    protected override async Task<long> RetireAsync(LedgerTransaction work, Movement entity, DateOnly? from, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        if (from is { } day)
        {
            entity.Retire(day);
            return work.Record(new MovementRetired { Code = entity.Code, ShortName = entity.ShortName, From = day, Reason = reason }, campaign);
        }
        var order = await LastPlaceAsync(work.Db, cancellationToken).ConfigureAwait(false) + 1;
        entity.Return(order);
        return work.Record(new MovementReturned { Code = entity.Code, ShortName = entity.ShortName, Order = order, Reason = reason }, campaign);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Movement>> ListAsync(DaiLanhDb db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Movements.AsTracking().OrderBy(m => m.Order).ThenBy(m => m.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override long Put(LedgerTransaction work, IReadOnlyList<Movement> inOrder, string? campaign, string? reason)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(inOrder);
        for (var i = 0; i < inOrder.Count; i++) inOrder[i].MoveTo(i + 1);
        return work.Record(new MovementsOrdered { Code = inOrder[0].Code, Movements = [.. inOrder.Select(m => m.Code)], Reason = reason }, campaign);
    }

    private static async Task<int> LastPlaceAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Movements.MaxAsync(m => (int?)m.Order, cancellationToken).ConfigureAwait(false) ?? 0;
}
