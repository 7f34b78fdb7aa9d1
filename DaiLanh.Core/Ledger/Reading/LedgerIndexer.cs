using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>
/// Brings the index up to the ledger: what was just saved, or all rows when a new version makes it anew. The only one who writes it, a stretch
/// at a time, and whoever wants to save goes first. Meanwhile <see cref="LedgerSearch"/> reads the rows that are not in it yet. One for the process.
/// </summary>
public sealed partial class LedgerIndexer(
    IDbContextFactory<DaiLanhDb> databases, WriterGate gate, LedgerTail tail, TimeProvider clock, ILogger<LedgerIndexer> logger) : BackgroundService
{
    /// <summary>Rows that are read at once and, when nobody else saves, added in one transaction.</summary>
    private const int Stretch = 2_000;

    /// <summary>What people save within this time is added together.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>Adds all rows that are missing.</summary>
    /// <returns>The last row that it knows then.</returns>
    public async Task<long> CatchUpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = db.ConfigureAwait(false);
            await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            var last = await LedgerIndex.LastAsync(db, cancellationToken).ConfigureAwait(false);
            // Finding the words is most of the work, and nobody waits for it.
            var rows = await db.Ledger.Where(r => r.Sequence > last).OrderBy(r => r.Sequence).Take(Stretch)
                .AsAsyncEnumerable().Select(LedgerIndex.Of).ToArrayAsync(cancellationToken).ConfigureAwait(false);
            await AddAsync(db, last, rows, cancellationToken).ConfigureAwait(false);
            if (rows.Length < Stretch) return await LedgerIndex.LastAsync(db, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var last = await TryAsync(stoppingToken).ConfigureAwait(false);
                await tail.WaitAsync(last ?? tail.Last, last is null ? AfterFailure : Timeout.InfiniteTimeSpan, stoppingToken).ConfigureAwait(false);
                await Task.Delay(Gathering, clock, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is missing is added when it starts again.
        }
    }

    private async Task<long?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CatchUpAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            CannotFollow(logger, e); // rows are found without it, only slower
            return null;
        }
    }

    private async Task AddAsync(DaiLanhDb db, long last, ReadOnlyMemory<IndexedRow> rows, CancellationToken cancellationToken)
    {
        while (!rows.IsEmpty)
        {
            using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = transaction.ConfigureAwait(false);
            // Another process may have been here, or put an older ledger in place.
            if (await LedgerIndex.LastAsync(db, cancellationToken).ConfigureAwait(false) != last) return;
            var added = await LedgerIndex.AddAsync(db, rows, () => !gate.IsWanted, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            last = rows.Span[added - 1].Sequence;
            rows = rows[added..];
        }
    }

    [LoggerMessage(LogLevel.Error, "The index of the ledger could not be written; trying again.")]
    private static partial void CannotFollow(ILogger logger, Exception exception);
}
