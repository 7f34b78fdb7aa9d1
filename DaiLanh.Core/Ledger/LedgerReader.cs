using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger;

/// <summary>A fact as people read it.</summary>
/// <param name="Sequence">Ledger sequence number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="ActorName">Who did it; not for the wall.</param>
/// <param name="Kind">Kind of fact.</param>
/// <param name="UnitCode">Unit touched, if one.</param>
/// <param name="UnitName">Its short name then.</param>
/// <param name="TargetCode">Target touched, if one.</param>
/// <param name="Says">What happened.</param>
/// <param name="Hash">Hash of the row, lower-case hex.</param>
public sealed record LedgerLine(
    long Sequence, DateTimeOffset At, string ActorName, string Kind, string? UnitCode, string? UnitName, string? TargetCode, Phrase Says, string Hash)
{
    /// <summary>Reads a stored row; one that this version cannot read says so.</summary>
    public static LedgerLine Of(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var fact = row.TryReadFact();
        return new LedgerLine(
            row.Sequence, row.At, row.ActorName, row.Kind, fact?.TouchesUnit, fact?.TouchesUnitName, fact?.TouchesTarget,
            fact?.Say() ?? Phrase.Of("Dòng này không đọc được: phiên bản mới hơn đã ghi, hoặc đã bị sửa"), row.Hash);
    }
}

/// <summary>Reads the newest rows of the ledger, for reports.</summary>
public sealed class LedgerReader(IDbContextFactory<DaiLanhDb> databases)
{
    /// <summary>The latest facts up to a sequence number, newest first.</summary>
    /// <param name="count">At most so many.</param>
    /// <param name="upTo">Only up to this sequence number; null for the newest.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<ImmutableArray<LedgerLine>> LatestAsync(int count, long? upTo, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var rows = await db.Ledger.Where(r => upTo == null || r.Sequence <= upTo)
            .OrderByDescending(r => r.Sequence).Take(count).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(LedgerLine.Of)];
    }
}
