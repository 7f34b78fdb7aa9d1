using DaiLanh.Core.Kernel;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>
/// Where days begin in the ledger. Its instants never run backwards, so that the first row of a day is found by halving – twenty looks by key
/// in a million rows – and needs no index of its own.
/// </summary>
internal static class LedgerDays
{
    private static readonly Func<DaiLanhDb, long, IAsyncEnumerable<Stand>> AtOrAfter = EF.CompileAsyncQuery((DaiLanhDb db, long sequence) =>
        db.Ledger.Where(r => r.Sequence >= sequence).OrderBy(r => r.Sequence).Take(1).Select(r => new Stand(r.Sequence, r.At)));

    /// <summary>The sequence numbers between which the rows of a filter's days lie, both ends left out.</summary>
    public static async Task<(long Above, long Below)> BetweenAsync(DaiLanhDb db, LedgerFilter filter, CancellationToken cancellationToken)
    {
        var above = filter.From is { } from ? await FirstAsync(db, CommuneTime.StartOf(from), cancellationToken).ConfigureAwait(false) - 1 : 0;
        var below = filter.To is { } to && to < DateOnly.MaxValue
            ? await FirstAsync(db, CommuneTime.StartOf(to.AddDays(1)), cancellationToken).ConfigureAwait(false)
            : long.MaxValue;
        return (above, below);
    }

    /// <summary>The sequence number of the last row up to the end of a day; 0 when there is none.</summary>
    public static async Task<long> LastAsync(DaiLanhDb db, DateOnly day, CancellationToken cancellationToken) =>
        await FirstAsync(db, CommuneTime.StartOf(day.AddDays(1)), cancellationToken).ConfigureAwait(false) - 1;

    // The first row that is not older than an instant; one beyond the last when all are.
    private static async Task<long> FirstAsync(DaiLanhDb db, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var (low, high) = (1L, (await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false)).Sequence + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (await FindAsync(db, middle, cancellationToken).ConfigureAwait(false) is { } row && row.At < instant) low = row.Sequence + 1;
            else high = middle;
        }
        return low;
    }

    private static async Task<Stand?> FindAsync(DaiLanhDb db, long sequence, CancellationToken cancellationToken)
    {
        await foreach (var row in AtOrAfter(db, sequence).WithCancellation(cancellationToken).ConfigureAwait(false)) return row;
        return null;
    }

    internal sealed record Stand(long Sequence, DateTimeOffset At);
}
