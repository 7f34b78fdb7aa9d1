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
/// <param name="NotAgain">Why its figures can no longer be reckoned again; null when they can.</param>
public sealed record MadeReport(long Sequence, DateTimeOffset At, string By, string Campaign, ReportMade Made, Phrase? NotAgain);

/// <summary>Reads from the ledger which reports were made, and whether they can be made again.</summary>
public sealed class MadeReports(IDbContextFactory<DaiLanhDb> databases)
{
    private const string Kind = nameof(ReportMade);
    private const string Progress = nameof(DaiLanh.Core.Progress.ProgressReported);

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
        var made = ImmutableArray.CreateBuilder<MadeReport>(rows.Count);
        var looked = new Dictionary<string, (long From, LedgerLine? Change)>();
        foreach (var row in rows)
        {
            var fact = (ReportMade)row.ReadFact();
            var (from, change) = looked.GetValueOrDefault(row.Campaign!, (long.MaxValue, null));
            // What changed the plan after a newer report did so after this one as well.
            change ??= await ChangeBetweenAsync(db, row.Campaign!, fact.Position, from, cancellationToken).ConfigureAwait(false);
            looked[row.Campaign!] = (Math.Min(from, fact.Position), change);
            made.Add(new MadeReport(row.Sequence, row.At, row.ActorName, row.Campaign!, fact, change is null ? null : PlanChanged(change)));
        }
        return made.DrainToImmutable();
    }

    /// <summary>A report by its number; null when there is none.</summary>
    public async Task<MadeReport?> FindAsync(long sequence, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        if (await db.Ledger.FirstOrDefaultAsync(r => r.Sequence == sequence && r.Kind == Kind, cancellationToken).ConfigureAwait(false) is not { } row) return null;
        var fact = (ReportMade)row.ReadFact();
        var head = await db.Ledger.Where(r => r.Sequence == fact.Position).Select(r => r.Hash).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        var change = await ChangeBetweenAsync(db, row.Campaign!, fact.Position, long.MaxValue, cancellationToken).ConfigureAwait(false);
        var why = head != fact.Head ? Phrase.Of("Sổ ghi nhận ở số {0} không còn như lúc lập báo cáo, nên số liệu không lập lại được. Hãy kiểm tra sổ ở trang Nhật ký.", fact.Position)
            : change is not null ? PlanChanged(change) : null;
        return new MadeReport(row.Sequence, row.At, row.ActorName, row.Campaign!, fact, why);
    }

    // The plan is not kept as it was: after a change the same entries give other figures.
    private static Phrase PlanChanged(LedgerLine change) => Phrase.Of(
        "Kế hoạch đã đổi sau khi lập báo cáo (sổ ghi nhận số {0}, ngày {1}: {2}), nên số liệu không lập lại được đúng như cũ.",
        change.Sequence, CommuneTime.DayOf(change.At), change.Says);

    private static async Task<LedgerLine?> ChangeBetweenAsync(DaiLanhDb db, string campaign, long after, long upTo, CancellationToken cancellationToken)
    {
        var rows = db.Ledger
            .Where(r => r.Sequence > after && r.Sequence <= upTo && r.Kind != Progress && r.Kind != Kind && (r.Campaign == null || r.Campaign == campaign))
            .OrderBy(r => r.Sequence).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.ReadFact().ChangesPlan) return LedgerLine.Of(row);
        }
        return null;
    }
}
