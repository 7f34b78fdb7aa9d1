using DaiLanh.Core.Board;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger;

/// <summary>What a check of the ledger found.</summary>
/// <param name="Position">The last row that is right; all before it are.</param>
/// <param name="Fault">The first bad row; null when the whole chain holds.</param>
public sealed record LedgerCheckResult(LedgerPosition Position, ChainFault? Fault);

/// <summary>
/// Walks the whole chain, and compares the tables of the state – plans, units, targets, progress, screens – with what the ledger says of them.
/// Reads one state of the file; writers are not held up.
/// </summary>
public sealed class LedgerCheck(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>Walks from the first row to the last, or to the first bad one.</summary>
    /// <param name="mark">A position noted earlier, which must still be there; null to check the chain by itself.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<LedgerCheckResult> RunAsync(LedgerMark? mark, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var snapshot = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = snapshot.ConfigureAwait(false);

        var state = new StateReplay();
        var walk = new Walk(await TargetCodesAsync(db, cancellationToken).ConfigureAwait(false), mark, state);

        // Both are read in the order of their sequence numbers and must meet at each progress fact.
        var rows = db.Ledger.OrderBy(r => r.Sequence).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        await using var ___ = rows.ConfigureAwait(false);
        var entries = db.ProgressEntries.OrderBy(e => e.Sequence).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        await using var ____ = entries.ConfigureAwait(false);

        var entry = await NextAsync(entries).ConfigureAwait(false);
        while (true)
        {
            var row = await NextAsync(rows).ConfigureAwait(false);
            if (row.Broken) return walk.Stop(ChainFaultKind.Unreadable);
            if (row.Value is null) break;
            if (walk.FaultOf(row.Value, entry.Value, entry.Broken) is { } fault) return new LedgerCheckResult(walk.Position, fault);
            if (walk.Met) entry = await NextAsync(entries).ConfigureAwait(false);
        }
        if (entry.Value is not null || entry.Broken) return walk.Stop(ChainFaultKind.Gap); // the end of the ledger was cut off, its entries are still there
        if (mark is not null && walk.Position.Sequence < mark.Sequence) return new LedgerCheckResult(walk.Position, new ChainFault(mark.Sequence, ChainFaultKind.CutOff));
        return new LedgerCheckResult(walk.Position, await state.CompareAsync(db, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<Dictionary<int, string>> TargetCodesAsync(DaiLanhDb db, CancellationToken cancellationToken) =>
        await db.Targets.Select(t => new { t.Id, t.Code }).ToDictionaryAsync(t => t.Id, t => t.Code, cancellationToken).ConfigureAwait(false);

    // What was written into the file by other hands may not even be of the right type.
    private static async Task<(T? Value, bool Broken)> NextAsync<T>(IAsyncEnumerator<T> source)
        where T : class
    {
        try
        {
            return (await source.MoveNextAsync().ConfigureAwait(false) ? source.Current : null, false);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            return (null, true);
        }
    }

    private sealed class Walk(Dictionary<int, string> targets, LedgerMark? mark, StateReplay state)
    {
        public LedgerPosition Position { get; private set; } = LedgerPosition.Empty;

        /// <summary>Whether the last row met its progress entry.</summary>
        public bool Met { get; private set; }

        public ChainFault? FaultOf(LedgerRow row, ProgressEntry? entry, bool entryBroken)
        {
            if (HashChain.FaultOf(Position.Sequence, Position.Hash, row) is { } fault) return fault;
            if (mark?.Sequence == row.Sequence && !string.Equals(mark.Hash, row.Hash, StringComparison.OrdinalIgnoreCase))
                return new ChainFault(row.Sequence, ChainFaultKind.NotAsNoted);
            if (row.TryReadFact() is not { } fact) return new ChainFault(row.Sequence, ChainFaultKind.Unreadable);

            Met = fact is ProgressReported;
            if (fact is ProgressReported reported)
            {
                var code = entry is not null && targets.TryGetValue(entry.TargetId, out var found) ? found : null;
                if (entryBroken || entry is null || !reported.Describes(row, entry, code))
                    return new ChainFault(row.Sequence, ChainFaultKind.StateDiffers, "ProgressEntries");
            }
            else if (entry?.Sequence <= row.Sequence)
            {
                return new ChainFault(entry.Sequence, ChainFaultKind.StateDiffers, "ProgressEntries");
            }
            if (!Tell(row, fact)) return new ChainFault(row.Sequence, ChainFaultKind.Unreadable);
            Position = new LedgerPosition(row.Sequence, row.Hash, row.At);
            return null;
        }

        public LedgerCheckResult Stop(ChainFaultKind kind) => new(Position, new ChainFault(Position.Sequence + 1, kind));

        private bool Tell(LedgerRow row, Fact fact)
        {
            try
            {
                return state.Hear(row, fact);
            }
            catch (ArgumentException)
            {
                return false; // a campaign that ends before it starts, and the like: no version writes that
            }
        }
    }
}
