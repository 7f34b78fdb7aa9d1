using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Reports.Making;

/// <summary>A report that was made.</summary>
/// <param name="Sequence">Ledger sequence number.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Campaign">Code of the campaign.</param>
/// <param name="Made">What.</param>
/// <param name="NotAgain">Why it can no longer be made again; null when it can.</param>
public sealed record MadeReport(long Sequence, DateTimeOffset At, string By, string Campaign, ReportMade Made, Phrase? NotAgain);

/// <summary>Reads from the ledger which reports were made, and whether they can be made again.</summary>
public sealed class MadeReports(IDbContextFactory<DaiLanhDb> databases)
{
    private const string Kind = nameof(ReportMade);

    /// <summary>The few rows of reports among a million others: an index of these alone, which costs nothing to anybody who writes. Derived, so no part of the model.</summary>
    internal static Task PrepareAsync(DaiLanhDb db, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(
        $"""CREATE INDEX IF NOT EXISTS "IX_Ledger_{Kind}" ON "Ledger" ("Kind") WHERE "Kind" = '{Kind}'""", cancellationToken);

    /// <summary>The rows, newest first. The kind stands in the query as it is, or the index of this kind would not be seen to fit.</summary>
    internal static IQueryable<LedgerRow> Rows(DaiLanhDb db) => db.Ledger.Where(r => r.Kind == Kind).OrderByDescending(r => r.Sequence);

    /// <summary>The newest, newest first.</summary>
    public async Task<ImmutableArray<MadeReport>> NewestAsync(int count, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var rows = await Rows(db).Take(count).ToListAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(db, rows, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A report by its number; null when there is none.</summary>
    public async Task<MadeReport?> FindAsync(long sequence, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var rows = await db.Ledger.Where(r => r.Sequence == sequence && r.Kind == Kind).ToListAsync(cancellationToken).ConfigureAwait(false);
        return (await ReadAsync(db, rows, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
    }

    // The hash of then must still stand at the place of then, or the facts before it are others.
    private static async Task<ImmutableArray<MadeReport>> ReadAsync(DaiLanhDb db, List<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var made = rows.ConvertAll(r => (Row: r, Fact: (ReportMade)r.ReadFact()));
        var places = made.ConvertAll(m => m.Fact.Position);
        var heads = await db.Ledger.Where(r => places.Contains(r.Sequence)).Select(r => new { r.Sequence, r.Hash })
            .ToDictionaryAsync(r => r.Sequence, r => r.Hash, cancellationToken).ConfigureAwait(false);
        return
        [
            .. made.Select(m => new MadeReport(m.Row.Sequence, m.Row.At, m.Row.ActorName, m.Row.Campaign!, m.Fact,
                heads.GetValueOrDefault(m.Fact.Position) == m.Fact.Head ? null : Replaced(m.Fact.Position))),
        ];
    }

    private static Phrase Replaced(long position) =>
        Phrase.Of("Sổ ghi nhận ở số {0} không còn như lúc lập báo cáo, nên số liệu không lập lại được. Hãy kiểm tra sổ ở trang Nhật ký.", position);
}
