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

/// <summary>
/// Finds rows of the ledger. A place in the list is a sequence number, never a count of rows before it: the millionth row costs what the first costs.
/// Asks nobody for permission: whoever calls it has asked <see cref="People.Person.MayReadReports"/>. Thread-safe.
/// </summary>
public sealed class LedgerSearch(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>Where counting stops: beyond it people are told “more than”.</summary>
    public const int MostCounted = 10_000;

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

    /// <summary>How many rows fit; no more than one above <see cref="MostCounted"/>.</summary>
    public async Task<long> CountAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var moment = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = moment.ConfigureAwait(false);

        var (above, below) = await LedgerDays.BetweenAsync(db, filter, cancellationToken).ConfigureAwait(false);
        if (LedgerWords.Query(filter) is not { } query)
            return await db.Ledger.Where(r => r.Sequence > above && r.Sequence < below).Take(MostCounted + 1).LongCountAsync(cancellationToken).ConfigureAwait(false);
        var command = LedgerIndex.Command(db, Counted);
        await using var ___ = command.ConfigureAwait(false);
        LedgerIndex.Parameter(command, "$query", query);
        LedgerIndex.Parameter(command, "$above", above);
        LedgerIndex.Parameter(command, "$below", below);
        LedgerIndex.Parameter(command, "$most", MostCounted + 1);
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>Every row that fits, newest first, read bit by bit; rows that are written meanwhile are not among them.</summary>
    /// <param name="filter">Which rows.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async IAsyncEnumerable<LedgerRow> AllAsync(LedgerFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? before = null;
        while (true)
        {
            var (rows, _) = await ReadAsync(filter, 0, before ?? long.MaxValue, Batch, down: true, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows) yield return row;
            if (rows.Count < Batch) yield break;
            before = rows[^1].Sequence;
        }
    }

    private async Task<LedgerStretch> StretchAsync(LedgerFilter filter, long above, long below, int count, bool down, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (rows, head) = await ReadAsync(filter, above, below, count + 1, down, cancellationToken).ConfigureAwait(false);
        var lines = rows.Take(count).Select(LedgerLine.Of);
        return new LedgerStretch([.. down ? lines : lines.Reverse()], rows.Count > count, head);
    }

    private async Task<(List<LedgerRow> Rows, LedgerPosition Head)> ReadAsync(
        LedgerFilter filter, long above, long below, int most, bool down, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var moment = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = moment.ConfigureAwait(false);

        var head = await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
        var days = await LedgerDays.BetweenAsync(db, filter, cancellationToken).ConfigureAwait(false);
        (above, below) = (Math.Max(above, days.Above), Math.Min(below, days.Below));
        if (LedgerWords.Query(filter) is { } query)
            return (await db.Ledger.FromSqlRaw(down ? FoundDown : FoundUp, query, above, below, most).ToListAsync(cancellationToken).ConfigureAwait(false), head);

        var all = db.Ledger.Where(r => r.Sequence > above && r.Sequence < below);
        var ordered = down ? all.OrderByDescending(r => r.Sequence) : all.OrderBy(r => r.Sequence);
        return (await ordered.Take(most).ToListAsync(cancellationToken).ConfigureAwait(false), head);
    }
}
