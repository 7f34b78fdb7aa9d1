using DaiLanh.Core.Board;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger;

/// <summary>What a check of the ledger found.</summary>
/// <param name="Rows">Rows that were read and are right.</param>
/// <param name="Position">The last right row.</param>
/// <param name="Fault">The first bad row; null when the whole chain holds.</param>
public sealed record LedgerCheckResult(long Rows, LedgerPosition Position, ChainFault? Fault);

/// <summary>Walks the whole chain, and compares the progress entries of the state with what the ledger says.</summary>
public sealed class LedgerCheck(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>Walks from the first row to the last, or to the first bad one.</summary>
    public async Task<LedgerCheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);

        // Both are read in the order of their sequence numbers and must meet at each progress fact.
        var entries = db.ProgressEntries.OrderBy(e => e.Sequence).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        await using var __ = entries.ConfigureAwait(false);
        var hasEntry = await entries.MoveNextAsync().ConfigureAwait(false);

        var position = LedgerPosition.Empty;
        await foreach (var row in db.Ledger.OrderBy(r => r.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (HashChain.FaultOf(position.Sequence, position.Hash, row) is { } fault)
                return new LedgerCheckResult(position.Sequence, position, fault);

            if (hasEntry && entries.Current.Sequence < row.Sequence)
                return new LedgerCheckResult(position.Sequence, position, new ChainFault(entries.Current.Sequence, ChainFaultKind.StateDiffers));
            if (row.ReadFact() is ProgressReported reported)
            {
                if (!hasEntry || entries.Current.Sequence != row.Sequence || !reported.Describes(entries.Current))
                    return new LedgerCheckResult(position.Sequence, position, new ChainFault(row.Sequence, ChainFaultKind.StateDiffers));
                hasEntry = await entries.MoveNextAsync().ConfigureAwait(false);
            }
            position = new LedgerPosition(row.Sequence, row.Hash, row.At);
        }

        // Entries beyond the last row: the end of the ledger was cut off.
        var cut = hasEntry ? new ChainFault(position.Sequence + 1, ChainFaultKind.Gap) : null;
        return new LedgerCheckResult(position.Sequence, position, cut);
    }
}
