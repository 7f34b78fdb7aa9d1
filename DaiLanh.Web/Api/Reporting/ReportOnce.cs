using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Web.Api.Reporting;

/// <summary>What became of a report that may have been sent before. A closed set.</summary>
internal abstract record OnceOutcome
{
    private OnceOutcome() { }

    /// <summary>Decided now.</summary>
    public sealed record Decided(ReportOutcome Outcome) : OnceOutcome;

    /// <summary>It was saved before: the first answer again.</summary>
    public sealed record Before(long Sequence, DateTimeOffset At) : OnceOutcome;

    /// <summary>The key belongs to another request.</summary>
    public sealed record KeyReused : OnceOutcome;
}

/// <summary>
/// Use case: a program reports progress, and sends again what it got no answer to. The key is remembered in the transaction of the entry:
/// after any failure both are there or neither, and of two requests with one key at the same time the second finds the first.
/// </summary>
internal sealed class ReportOnce(ReportProgress report, Core.Ledger.Ledger ledger, IDbContextFactory<AccessDb> databases)
{
    /// <summary>As <see cref="ReportProgress"/>; a refusal is not remembered, so that a corrected request may keep its key.</summary>
    public async Task<OnceOutcome> ExecuteAsync(Person actor, ReportRequest request, IdempotencyKey? key, CancellationToken cancellationToken)
    {
        if (key is null) return new OnceOutcome.Decided(await report.ExecuteAsync(actor, request, cancellationToken));

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ledger.CommitAsync<OnceOutcome>(actor, async (work, token) =>
        {
            await db.JoinAsync(work, token);
            var answers = db.Set<ApiAnswer>();
            var known = await answers.FindAsync([key.TokenId, key.Text], token);
            if (known is not null && known.At > work.Now - IdempotencyKey.Remembered)
                return known.Fingerprint == key.Fingerprint ? new OnceOutcome.Before(known.Sequence, known.At) : new OnceOutcome.KeyReused();

            var outcome = await ReportProgress.DecideAsync(work, request, token);
            if (outcome is ReportOutcome.Saved saved)
            {
                if (known is not null) db.Entry(known).State = EntityState.Detached;
                await answers.Where(a => a.At <= work.Now - IdempotencyKey.Remembered).ExecuteDeleteAsync(token);
                answers.Add(new ApiAnswer
                {
                    TokenId = key.TokenId,
                    Key = key.Text,
                    Fingerprint = key.Fingerprint,
                    Sequence = saved.Sequence,
                    At = saved.At,
                });
                await db.SaveChangesAsync(token);
            }
            return new OnceOutcome.Decided(outcome);
        }, cancellationToken);
    }
}
