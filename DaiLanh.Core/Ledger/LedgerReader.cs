using System.Collections.Immutable;
using DaiLanh.Core.Board;
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
    /// <summary>Reads a stored row.</summary>
    public static LedgerLine Of(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var fact = row.ReadFact();
        return new LedgerLine(row.Sequence, row.At, row.ActorName, row.Kind, fact.TouchesUnit, fact.TouchesUnitName, fact.TouchesTarget, fact.Say(), row.Hash);
    }
}

/// <summary>A page of the ledger, newest first.</summary>
/// <param name="Lines">Facts of this page.</param>
/// <param name="Head">Where the ledger stood, read at the same moment.</param>
public sealed record LedgerSlice(ImmutableArray<LedgerLine> Lines, LedgerPosition Head)
{
    /// <summary>Whether nothing newer stood in the ledger.</summary>
    public bool IsNewest => Lines.IsEmpty || Lines[0].Sequence == Head.Sequence;

    /// <summary>Whether nothing older stands in the ledger.</summary>
    public bool IsOldest => Lines.IsEmpty || Lines[^1].Sequence == 1;
}

/// <summary>Reads the ledger for pages and reports.</summary>
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

    /// <summary>A page of the ledger and its head.</summary>
    /// <param name="before">Only facts before this sequence number; null for the newest.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<LedgerSlice> PageAsync(long? before, int count, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var moment = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = moment.ConfigureAwait(false);

        var head = await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
        var rows = await db.Ledger.Where(r => before == null || r.Sequence < before)
            .OrderByDescending(r => r.Sequence).Take(count).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new LedgerSlice([.. rows.Select(LedgerLine.Of)], head);
    }
}
