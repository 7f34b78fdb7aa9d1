using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Units.Changes;

/// <summary>Use case: add blocks, rename them, say who leads them, take them out of use and back, put them in order.</summary>
public sealed class ChangeBlocks(Ledger.Ledger ledger, LastChanges last) : PlanChange<BlockDetails, Block>(ledger, last)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<DetailField<BlockDetails>> Fields => BlockDetails.Fields;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> Kinds { get; } = [nameof(BlockChanged), nameof(BlockRetired), nameof(BlockReturned)];

    /// <inheritdoc/>
    protected override string CodeOf(BlockDetails details) => details.Code;

    /// <inheritdoc/>
    protected override BlockDetails DetailsOf(Block entity) => BlockDetails.Of(entity);

    /// <inheritdoc/>
    protected override DateOnly? RetiredFrom(Block entity) => entity.RetiredFrom;

    /// <inheritdoc/>
    protected override BlockDetails Tidied(BlockDetails details) => details with
    {
        Code = Faults.Tidy(details.Code),
        Name = Faults.Tidy(details.Name),
        ShortName = Faults.Tidy(details.ShortName),
        Heads = [.. details.Heads.Where(h => h.Head is not null || h.Deputy is not null).OrderBy(h => h.Year)],
    };

    /// <inheritdoc/>
    protected override Task<Block?> FindAsync(DaiLanhDb db, string code, CancellationToken cancellationToken) =>
        db.Blocks.AsTracking().FirstOrDefaultAsync(b => b.Code == code, cancellationToken);

    private protected override async Task<Faults> FaultsAsync(LedgerTransaction work, BlockDetails details, BlockDetails? before, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.Text(nameof(details.Name), details.Name, Faults.LongestName);
        faults.Text(nameof(details.ShortName), details.ShortName, Faults.LongestShortName);
        if (await work.Db.Blocks.AnyAsync(b => b.Code != details.Code && b.RetiredFrom == null && b.ShortName == details.ShortName, cancellationToken).ConfigureAwait(false))
            faults.Add(nameof(details.ShortName), Phrase.Of("Đã có khối tên ngắn “{0}”.", details.ShortName));
        await CheckHeadsAsync(faults, work.Db, details, before, cancellationToken).ConfigureAwait(false);
        if (before is not null) return faults;

        faults.Code(nameof(details.Code), details.Code);
        if (await work.Db.Blocks.AnyAsync(b => b.Code == details.Code, cancellationToken).ConfigureAwait(false))
            faults.Add(nameof(details.Code), Phrase.Of("Mã “{0}” đã có khối dùng, kể cả khối đã ngừng.", details.Code));
        return faults;
    }

    /// <inheritdoc/>
    protected override async Task<long> AddAsync(LedgerTransaction work, BlockDetails details, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(details);
        var fact = new BlockDefined
        {
            Code = details.Code,
            Name = details.Name,
            ShortName = details.ShortName,
            Order = await LastPlaceAsync(work.Db, cancellationToken).ConfigureAwait(false) + 1,
            Heads = details.Heads,
            Reason = reason,
        };
        work.Db.Blocks.Add(fact.Block());
        return work.Record(fact, campaign);
    }

    /// <inheritdoc/>
    protected override Task<long> ChangeAsync(
        LedgerTransaction work, Block entity, BlockDetails after, ImmutableArray<FieldChange> changes, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        var fact = new BlockChanged { Code = after.Code, Name = after.Name, ShortName = after.ShortName, Heads = after.Heads, Changes = changes, Reason = reason };
        fact.ApplyTo(entity);
        return Task.FromResult(work.Record(fact, campaign));
    }

    /// <inheritdoc/>
    protected override async Task<Phrase?> WhyNotRetireAsync(DaiLanhDb db, Block entity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(entity);
        var left = await db.Units.CountAsync(u => u.BlockId == entity.Id && u.RetiredFrom == null, cancellationToken).ConfigureAwait(false);
        return left == 0 ? null : Phrase.Of("Khối còn {0} đơn vị. Hãy chuyển các đơn vị sang khối khác hoặc ngừng trước.", left);
    }

    /// <inheritdoc/>
    protected override async Task<long> RetireAsync(LedgerTransaction work, Block entity, DateOnly? from, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        if (from is { } day)
        {
            entity.Retire(day);
            return work.Record(new BlockRetired { Code = entity.Code, Name = entity.Name, From = day, Reason = reason }, campaign);
        }
        var fact = new BlockReturned { Code = entity.Code, Name = entity.Name, Order = await LastPlaceAsync(work.Db, cancellationToken).ConfigureAwait(false) + 1, Reason = reason };
        entity.Return(fact.Order);
        return work.Record(fact, campaign);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<Block>> ListAsync(DaiLanhDb db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Blocks.AsTracking().OrderBy(b => b.Order).ThenBy(b => b.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override long Put(LedgerTransaction work, IReadOnlyList<Block> inOrder, string? campaign, string? reason)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(inOrder);
        for (var i = 0; i < inOrder.Count; i++) inOrder[i].MoveTo(i + 1);
        return work.Record(new BlocksOrdered { Code = inOrder[0].Code, Blocks = [.. inOrder.Select(b => b.Code)], Reason = reason }, campaign);
    }

    private static async Task<int> LastPlaceAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Blocks.MaxAsync(b => (int?)b.Order, cancellationToken).ConfigureAwait(false) ?? 0;

    // Only what is new must be right: who led a block once may have left it since.
    private static async Task CheckHeadsAsync(Faults faults, DaiLanhDb db, BlockDetails details, BlockDetails? before, CancellationToken cancellationToken)
    {
        if (details.Heads.GroupBy(h => h.Year).FirstOrDefault(g => g.Count() > 1) is { } twice)
            faults.Add(nameof(details.Heads), Phrase.Of("Năm {0} ghi hai lần.", Year(twice.Key)));
        if (details.Heads.FirstOrDefault(h => h.Year is < 2000 or > 2100) is { } odd)
            faults.Add(nameof(details.Heads), Phrase.Of("Năm {0} không đúng; hãy ghi bốn chữ số, như 2023.", Year(odd.Year)));
        if (details.Heads.FirstOrDefault(h => h.Head is not null && h.Head == h.Deputy) is { } both)
            faults.Add(nameof(details.Heads), Phrase.Of("Năm {0}: trưởng khối và phó khối phải là hai đơn vị khác nhau.", Year(both.Year)));
        var units = await db.Units.Where(u => u.Block.Code == details.Code && u.RetiredFrom == null).Select(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false);
        var known = before?.Heads ?? [];
        foreach (var heads in details.Heads.Where(h => !known.Contains(h)))
        {
            if (new[] { heads.Head, heads.Deputy }.OfType<string>().FirstOrDefault(u => !units.Contains(u)) is { } stranger)
                faults.Add(nameof(details.Heads), Phrase.Of("“{0}” không thuộc khối này.", stranger));
        }
    }

    private static string Year(int year) => year.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
