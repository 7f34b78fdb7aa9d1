using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Changes;

/// <summary>Finds in the ledger who changed something last. Only asked when two people meet, so it may read from the end until it finds it.</summary>
public sealed class LastChanges(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>The latest fact of these kinds that is about the thing; null when there is none.</summary>
    /// <param name="kinds">Names of kinds of facts.</param>
    /// <param name="isAbout">Whether a fact is about the thing.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<LastChange?> FindAsync(IReadOnlyCollection<string> kinds, Func<Fact, bool> isAbout, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var rows = db.Ledger.Where(r => kinds.Contains(r.Kind)).OrderByDescending(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (isAbout(row.ReadFact())) return new LastChange(row.ActorName, row.At);
        }
        return null;
    }
}
