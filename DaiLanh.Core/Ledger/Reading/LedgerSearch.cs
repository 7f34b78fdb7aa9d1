using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>A stretch of the rows that were asked for, newest first.</summary>
/// <param name="Lines">The rows.</param>
/// <param name="HasMore">Whether there are more in the direction that was asked for.</param>
/// <param name="Head">Where the ledger stood, read at the same moment.</param>
public sealed record LedgerStretch(ImmutableArray<LedgerLine> Lines, bool HasMore, LedgerPosition Head);

/// <summary>How many rows fit.</summary>
/// <param name="Rows">At most one above <see cref="LedgerSearch.MostCounted"/>.</param>
/// <param name="NotSearched">Rows that were not looked at, because the index is still being made; 0 in daily life.</param>
public sealed record LedgerCount(long Rows, long NotSearched);

/// <summary>
/// Finds rows of the ledger: by the index, and those that are not in it yet one by one, so that what was just saved is never missing. A place in the list is a sequence number, never a count of rows before it: the millionth row costs what the first costs.
/// Asks nobody for permission: whoever calls it has asked <see cref="People.Person.MayReadReports"/>. Thread-safe.
/// </summary>
public sealed class LedgerSearch(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>Where counting stops: beyond it people are told “more than”.</summary>
    public const int MostCounted = 10_000;

    /// <summary>
    /// Rows that are read one by one for a page or a count when the index does not have them yet. In daily life it lacks those of a second; only
    /// when a new version makes it anew are there more, and then the ones between are not looked at, which <see cref="LedgerCount.NotSearched"/> says.
    /// </summary>
    public const int MostScanned = 5_000;

    private const int Batch = 1_000;

    private const string Found = $"""
        FROM {LedgerIndex.Table} CROSS JOIN Ledger ON Ledger.Sequence = {LedgerIndex.Table}.rowid
        WHERE {LedgerIndex.Table} MATCH {"{0}"} AND {LedgerIndex.Table}.rowid > {"{1}"} AND {LedgerIndex.Table}.rowid < {"{2}"}
        """;

    private const string FoundDown = $"SELECT Ledger.* {Found} ORDER BY {LedgerIndex.Table}.rowid DESC LIMIT {"{3}"}";

    private const string FoundUp = $"SELECT Ledger.* {Found} ORDER BY {LedgerIndex.Table}.rowid ASC LIMIT {"{3}"}";

    private const string Counted = $"""
        SELECT COUNT(*) FROM (SELECT 1 FROM {LedgerIndex.Table}
        WHERE {LedgerIndex.Table} MATCH $query AND rowid > $above AND rowid < $below LIMIT $most)
        """;

    /// <summary>The newest rows before a place.</summary>
    /// <param name="filter">Which rows.</param>
    /// <param name="before">Only rows before this sequence number; null for the newest.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public Task<LedgerStretch> OlderAsync(LedgerFilter filter, long? before, int count, CancellationToken cancellationToken) =>
        StretchAsync(filter, above: 0, below: before ?? long.MaxValue, count, down: true, cancellationToken);

    /// <summary>The rows that follow a place, as near to it as there are.</summary>
    /// <param name="filter">Which rows.</param>
    /// <param name="after">Only rows after this sequence number.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public Task<LedgerStretch> NewerAsync(LedgerFilter filter, long after, int count, CancellationToken cancellationToken) =>
        StretchAsync(filter, above: after, below: long.MaxValue, count, down: false, cancellationToken);

    /// <summary>How many rows fit.</summary>
    public async Task<LedgerCount> CountAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var moment = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = moment.ConfigureAwait(false);

        const int most = MostCounted + 1;
        var (above, below) = await LedgerDays.BetweenAsync(db, filter, cancellationToken).ConfigureAwait(false);
        if (LedgerWords.Query(filter) is not { } query)
            return new(await Between(db, above, below, down: true).Take(most).LongCountAsync(cancellationToken).ConfigureAwait(false), 0);

        var index = await LedgerIndex.LastAsync(db, cancellationToken).ConfigureAwait(false);
        var scanned = await ScannedAsync(db, index, MostScanned, cancellationToken).ConfigureAwait(false);
        var rows = await ScanAsync(db, filter, Math.Max(above, scanned), below, down: true).Take(most).LongCountAsync(cancellationToken).ConfigureAwait(false);
        if (rows < most) rows = Math.Min(most, rows + await CountIndexedAsync(db, query, above, below, cancellationToken).ConfigureAwait(false));
        return new(rows, Math.Max(0, Math.Min(scanned, below - 1) - Math.Max(index, above)));
    }

    /// <summary>Every row that fits, newest first, read bit by bit; rows that are written meanwhile are not among them, and none is left out for the index.</summary>
    /// <param name="filter">Which rows.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async IAsyncEnumerable<LedgerRow> AllAsync(LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? before = null;
        while (true)
        {
            var (rows, _) = await ReadAsync(filter, 0, before ?? long.MaxValue, Batch, down: true, long.MaxValue, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows) yield return row;
            if (rows.Count < Batch) yield break;
            before = rows[^1].Sequence;
        }
    }

    /// <summary>Rows above this one are read one by one; those up to it by the index, as far as that is.</summary>
    internal static async Task<long> ScannedAsync(DaiLanhDb db, long index, long most, CancellationToken cancellationToken) =>
        Math.Max(index, (await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false)).Sequence - most);

    private async Task<LedgerStretch> StretchAsync(LedgerFilter filter, long above, long below, int count, bool down, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (rows, head) = await ReadAsync(filter, above, below, count + 1, down, MostScanned, cancellationToken).ConfigureAwait(false);
        var lines = rows.Take(count).Select(LedgerLine.Of);
        return new LedgerStretch([.. down ? lines : lines.Reverse()], rows.Count > count, head);
    }

    private async Task<(List<LedgerRow> Rows, LedgerPosition Head)> ReadAsync(
        LedgerFilter filter, long above, long below, int most, bool down, long mostScanned, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var moment = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = moment.ConfigureAwait(false);

        var head = await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
        var days = await LedgerDays.BetweenAsync(db, filter, cancellationToken).ConfigureAwait(false);
        (above, below) = (Math.Max(above, days.Above), Math.Min(below, days.Below));
        if (LedgerWords.Query(filter) is not { } query)
            return (await Between(db, above, below, down).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false), head);

        var index = await LedgerIndex.LastAsync(db, cancellationToken).ConfigureAwait(false);
        var scanned = Math.Max(above, await ScannedAsync(db, index, mostScanned, cancellationToken).ConfigureAwait(false));
        var byIndex = db.Ledger.FromSqlRaw(down ? FoundDown : FoundUp, query, above, below, most).AsAsyncEnumerable();
        var oneByOne = ScanAsync(db, filter, scanned, below, down);
        // One after the other, not both at once: what the first part has in plenty is not sought in the second.
        var found = down ? oneByOne.Concat(byIndex) : byIndex.Concat(oneByOne);
        return (await found.Take(most).ToListAsync(cancellationToken).ConfigureAwait(false), head);
    }

    private static IAsyncEnumerable<LedgerRow> ScanAsync(DaiLanhDb db, LedgerFilter filter, long above, long below, bool down) =>
        Between(db, above, below, down).AsAsyncEnumerable().Where(r => filter.Fits(r, r.TryReadFact()));

    private static IQueryable<LedgerRow> Between(DaiLanhDb db, long above, long below, bool down)
    {
        var rows = db.Ledger.Where(r => r.Sequence > above && r.Sequence < below);
        return down ? rows.OrderByDescending(r => r.Sequence) : rows.OrderBy(r => r.Sequence);
    }

    private static async Task<long> CountIndexedAsync(DaiLanhDb db, string query, long above, long below, CancellationToken cancellationToken)
    {
        var command = LedgerIndex.Command(db, Counted);
        await using var _ = command.ConfigureAwait(false);
        LedgerIndex.Parameter(command, "$query", query);
        LedgerIndex.Parameter(command, "$above", above);
        LedgerIndex.Parameter(command, "$below", below);
        LedgerIndex.Parameter(command, "$most", MostCounted + 1);
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }
}
