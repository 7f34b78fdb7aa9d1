using System.Collections.Immutable;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Reports;

/// <summary>Reads what the sheet “Nhật ký” shows: of the whole campaign the latest facts, of a part of it the latest entries of its targets.</summary>
public sealed class ReportDiary(IDbContextFactory<DaiLanhDb> databases, LedgerReader ledger)
{
    /// <summary>Newest first, at most <see cref="ProgressReport.LatestShown"/>, none after the board's place in the ledger.</summary>
    /// <param name="board">The board of the part.</param>
    /// <param name="scope">Which part it is.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<ImmutableArray<LedgerLine>> OfAsync(Board.Board board, ReportScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(scope);
        var upTo = board.Position.Sequence;
        if (scope.IsWhole) return await ledger.LatestAsync(ProgressReport.LatestShown, upTo, cancellationToken).ConfigureAwait(false);

        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var codes = board.Plan.Targets.Select(t => t.Code).ToList();
        var targets = db.Targets.Where(t => t.Campaign.Code == board.Campaign.Code && codes.Contains(t.Code)).Select(t => t.Id);
        // An entry's number is that of the fact which recorded it.
        var latest = db.ProgressEntries.Where(e => e.Sequence <= upTo && targets.Contains(e.TargetId))
            .OrderByDescending(e => e.Sequence).Take(ProgressReport.LatestShown).Select(e => e.Sequence);
        var rows = await db.Ledger.Where(r => latest.Contains(r.Sequence)).OrderByDescending(r => r.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(LedgerLine.Of)];
    }
}
