using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Units.Changes;

/// <summary>Use case: add units, change them, move them to another block, take them out of use and back, put them in order.</summary>
public sealed class ChangeUnits(Ledger.Ledger ledger, LastChanges last) : PlanChange<UnitDetails, Unit>(ledger, last)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<DetailField<UnitDetails>> Fields => UnitDetails.Fields;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> Kinds { get; } = [nameof(UnitChanged), nameof(UnitRetired), nameof(UnitReturned)];

    /// <inheritdoc/>
    protected override string CodeOf(UnitDetails details) => details.Code;

    /// <inheritdoc/>
    protected override UnitDetails DetailsOf(Unit entity) => UnitDetails.Of(entity);

    /// <inheritdoc/>
    protected override DateOnly? RetiredFrom(Unit entity) => entity.RetiredFrom;

    /// <inheritdoc/>
    protected override UnitDetails Tidied(UnitDetails details) => details with
    {
        Code = Faults.Tidy(details.Code),
        Prefix = Faults.Tidy(details.Prefix).ToUpperInvariant(),
        Name = Faults.Tidy(details.Name),
        ShortName = Faults.Tidy(details.ShortName),
        Contact = Faults.TidyOrNull(details.Contact),
    };

    /// <inheritdoc/>
    protected override Task<Unit?> FindAsync(DaiLanhDb db, string code, CancellationToken cancellationToken) =>
        db.Units.AsTracking().Include(u => u.Block).FirstOrDefaultAsync(u => u.Code == code, cancellationToken);

    private protected override async Task<Faults> FaultsAsync(LedgerTransaction work, UnitDetails details, UnitDetails? before, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.Text(nameof(details.Name), details.Name, Faults.LongestName);
        faults.Text(nameof(details.ShortName), details.ShortName, Faults.LongestShortName);
        faults.MayBeText(nameof(details.Contact), details.Contact, Faults.LongestName);
        if (!Enum.IsDefined(details.Kind)) faults.Add(nameof(details.Kind), Phrase.Of("Chưa chọn loại đơn vị."));

        var others = await work.Db.Units.Where(u => u.Code != details.Code).Select(u => new { u.Prefix, u.ShortName, u.RetiredFrom }).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (others.Find(u => u.RetiredFrom is null && string.Equals(u.ShortName, details.ShortName, StringComparison.OrdinalIgnoreCase)) is { } same)
            faults.Add(nameof(details.ShortName), Phrase.Of("Đã có đơn vị tên ngắn “{0}”. Trên màn hình hai đơn vị phải phân biệt được.", same.ShortName));
        var block = await work.Db.Blocks.FirstOrDefaultAsync(b => b.Code == details.Block, cancellationToken).ConfigureAwait(false);
        if (block is null || (block.RetiredFrom is not null && before?.Block != details.Block))
            faults.Add(nameof(details.Block), Phrase.Of("Chọn một khối đang dùng."));
        else if (before is not null && before.Block != details.Block && await HeadsIn(work.Db, details.Code, cancellationToken).ConfigureAwait(false) is { } headed)
            faults.Add(nameof(details.Block), Phrase.Of("Đơn vị đang là trưởng hoặc phó {0}. Hãy đổi trưởng khối, phó khối trước.", headed));
        if (before is not null) return faults;

        faults.Code(nameof(details.Code), details.Code);
        if (await work.Db.Units.AnyAsync(u => u.Code == details.Code, cancellationToken).ConfigureAwait(false))
            faults.Add(nameof(details.Code), Phrase.Of("Mã “{0}” đã có đơn vị dùng, kể cả đơn vị đã ngừng.", details.Code));
        if (details.Prefix.Length is < 2 or > CodeText.Longest || !details.Prefix.All(char.IsAsciiLetterOrDigit))
            faults.Add(nameof(details.Prefix), Phrase.Of("Đầu mã chỉ tiêu gồm 2 đến 6 chữ cái không dấu hoặc chữ số, như “THON5”."));
        else if (others.Exists(u => string.Equals(u.Prefix, details.Prefix, StringComparison.OrdinalIgnoreCase)))
            faults.Add(nameof(details.Prefix), Phrase.Of("Đầu mã “{0}” đã có đơn vị khác dùng.", details.Prefix));
        return faults;
    }

    /// <inheritdoc/>
    protected override async Task<long> AddAsync(LedgerTransaction work, UnitDetails details, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        var block = await BlockAsync(work.Db, details.Block, cancellationToken).ConfigureAwait(false);
        var fact = new UnitDefined
        {
            Code = details.Code,
            Prefix = details.Prefix,
            Name = details.Name,
            ShortName = details.ShortName,
            Kind = details.Kind,
            Block = block.Code,
            BlockName = block.Name,
            Order = await LastPlaceAsync(work.Db, block, cancellationToken).ConfigureAwait(false) + 1,
            Contact = details.Contact,
            IsPlaceholder = details.IsPlaceholder,
            Reason = reason,
        };
        work.Db.Units.Add(fact.Unit(block));
        return work.Record(fact, campaign);
    }

    /// <inheritdoc/>
    protected override async Task<long> ChangeAsync(
        LedgerTransaction work, Unit entity, UnitDetails after, ImmutableArray<FieldChange> changes, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        var block = await BlockAsync(work.Db, after.Block, cancellationToken).ConfigureAwait(false);
        var isMoved = block.Id != entity.BlockId;
        var fact = new UnitChanged
        {
            Code = after.Code,
            Name = after.Name,
            ShortName = after.ShortName,
            Kind = after.Kind,
            Block = block.Code,
            Order = isMoved ? await LastPlaceAsync(work.Db, block, cancellationToken).ConfigureAwait(false) + 1 : entity.Order,
            Contact = after.Contact,
            IsPlaceholder = after.IsPlaceholder,
            // People know a block by its name.
            Changes = [.. changes.Select(c => c.Field == nameof(UnitDetails.Block) ? c with { From = entity.Block.Name, To = block.Name } : c)],
            Reason = reason,
        };
        fact.ApplyTo(entity, block);
        return work.Record(fact, campaign);
    }

    /// <inheritdoc/>
    protected override async Task<Phrase?> WhyNotRetireAsync(DaiLanhDb db, Unit entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await HeadsIn(db, entity.Code, cancellationToken).ConfigureAwait(false) is { } headed
            ? Phrase.Of("Đơn vị đang là trưởng hoặc phó {0}. Hãy đổi trưởng khối, phó khối trước.", headed)
            : null;
    }

    /// <inheritdoc/>
    protected override async Task<long> RetireAsync(LedgerTransaction work, Unit entity, DateOnly? from, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        if (from is { } day)
        {
            entity.Retire(day);
            return work.Record(new UnitRetired { Code = entity.Code, ShortName = entity.ShortName, From = day, Reason = reason }, campaign);
        }
        var fact = new UnitReturned
        {
            Code = entity.Code,
            ShortName = entity.ShortName,
            Order = await LastPlaceAsync(work.Db, entity.Block, cancellationToken).ConfigureAwait(false) + 1,
            Reason = reason,
        };
        entity.Return(fact.Order);
        return work.Record(fact, campaign);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Unit>> ListAsync(DaiLanhDb db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var blocks = await db.Units.Where(u => codes.Contains(u.Code)).Select(u => u.BlockId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        if (blocks.Count != 1) return [];
        return await db.Units.AsTracking().Include(u => u.Block).Where(u => u.BlockId == blocks[0]).OrderBy(u => u.Order).ThenBy(u => u.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override long Put(LedgerTransaction work, IReadOnlyList<Unit> inOrder, string? campaign, string? reason)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(inOrder);
        for (var i = 0; i < inOrder.Count; i++) inOrder[i].MoveTo(i + 1);
        var block = inOrder[0].Block;
        return work.Record(new UnitsOrdered { Code = block.Code, BlockName = block.Name, Units = [.. inOrder.Select(u => u.Code)], Reason = reason }, campaign);
    }

    // Units that are out of use keep their place, so that what returns does not collide with what came since.
    private static async Task<int> LastPlaceAsync(DaiLanhDb db, Block block, CancellationToken cancellationToken) =>
        await db.Units.Where(u => u.BlockId == block.Id).MaxAsync(u => (int?)u.Order, cancellationToken).ConfigureAwait(false) ?? 0;

    private static Task<Block> BlockAsync(DaiLanhDb db, string code, CancellationToken cancellationToken) =>
        db.Blocks.AsTracking().FirstAsync(b => b.Code == code, cancellationToken);

    // Only this year and later: who led a block once stays in its history.
    private static async Task<string?> HeadsIn(DaiLanhDb db, string unit, CancellationToken cancellationToken)
    {
        var latest = await db.Campaigns.Where(c => c.State == CampaignState.Running).Select(c => (int?)c.End.Year).MaxAsync(cancellationToken).ConfigureAwait(false) ?? 0;
        var blocks = await db.Blocks.ToListAsync(cancellationToken).ConfigureAwait(false);
        return blocks.Find(b => b.Heads.Any(h => h.Year >= latest && (h.Head == unit || h.Deputy == unit)))?.Name;
    }
}
