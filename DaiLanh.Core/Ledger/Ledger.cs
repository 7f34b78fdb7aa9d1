using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// The only writer. State and facts go into one transaction under the writer gate: sequence numbers have no gaps and are in the order
/// of commits, each row carries the hash of the one before. Thread-safe.
/// </summary>
public sealed class Ledger(IDbContextFactory<DaiLanhDb> databases, WriterGate gate, LedgerSignal signal, TimeProvider clock)
{
    private static readonly Func<DaiLanhDb, IAsyncEnumerable<LedgerPosition>> Head = EF.CompileAsyncQuery((DaiLanhDb db) =>
        db.Ledger.OrderByDescending(r => r.Sequence).Take(1).Select(r => new LedgerPosition(r.Sequence, r.Hash, r.At)));

    /// <summary>
    /// Runs a use case's decision and commits what it recorded. A decision that records nothing and changes nothing is a refusal and leaves no trace.
    /// </summary>
    /// <typeparam name="TOutcome">What the use case answers.</typeparam>
    /// <param name="actor">Who does it.</param>
    /// <param name="decide">Reads, decides, changes entities and records facts. Runs alone: no other write happens meanwhile.</param>
    /// <param name="cancellationToken">Cancels before the commit, never half of it.</param>
    /// <returns>The outcome, after the commit.</returns>
    /// <exception cref="InvalidOperationException">Entities were changed without a fact: a bug in the use case.</exception>
    public async Task<TOutcome> CommitAsync<TOutcome>(
        Person actor, Func<LedgerTransaction, CancellationToken, Task<TOutcome>> decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(decide);
        TOutcome outcome;
        using (await gate.EnterAsync(cancellationToken).ConfigureAwait(false))
        {
            var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = db.ConfigureAwait(false);
            // Immediate, not deferred: a transaction that reads first and then finds another writer fails at once with SQLITE_BUSY.
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var __ = transaction.ConfigureAwait(false);
            // Whatever fails undoes the whole transaction; nobody comes back to a savepoint.
            db.Database.AutoSavepointsEnabled = false;

            var head = await HeadAsync(db, cancellationToken).ConfigureAwait(false);
            // A clock that was set back must not make history run backwards.
            var now = clock.GetUtcNow();
            var work = new LedgerTransaction(db, actor, head, head.At > now ? head.At.Value : now);
            outcome = await decide(work, cancellationToken).ConfigureAwait(false);
            if (work.Recorded == 0)
            {
                if (db.ChangeTracker.HasChanges())
                    throw new InvalidOperationException("A use case changed data without recording a fact.");
                return outcome;
            }

            using (db.AllowSaving()) await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
        signal.Raise();
        return outcome;
    }

    /// <summary>Where the ledger stands.</summary>
    public async Task<LedgerPosition> PositionAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        return await HeadAsync(db, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<LedgerPosition> HeadAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        await foreach (var head in Head(db).WithCancellation(cancellationToken).ConfigureAwait(false)) return head;
        return LedgerPosition.Empty;
    }
}
