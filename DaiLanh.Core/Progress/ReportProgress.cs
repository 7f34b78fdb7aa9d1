using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Progress;

/// <summary>
/// Use case: a unit reports progress on one of its targets (cập nhật tiến độ). The same report sent twice (a browser that lost its
/// connection and does not know whether it was heard) is recorded once.
/// </summary>
public sealed class ReportProgress(Ledger.Ledger ledger)
{
    /// <summary>Checks, decides and commits. Bad input comes back as an outcome; nothing is half done.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the commit.</exception>
    public Task<ReportOutcome> ExecuteAsync(Person actor, ReportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, request, token), cancellationToken);
    }

    /// <summary>The same decision inside a transaction of the caller, who must save something else with it, both or neither.</summary>
    public static async Task<ReportOutcome> DecideAsync(LedgerTransaction work, ReportRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(request);
        var found = await ReportedTarget.FindAsync(work.Db, request.Target, cancellationToken).ConfigureAwait(false);
        if (found is null) return await ReportedTarget.WhyNoneAsync(work.Db, request.Target, cancellationToken).ConfigureAwait(false);
        if (!work.Actor.MayReportFor(found.UnitCode))
            return new ReportOutcome.NotAllowed(Phrase.Of("Bạn không được cập nhật cho {0}. Chỉ cán bộ của đơn vị hoặc Thường trực Hội đồng cập nhật được.", found.UnitName));
        if (found.WhyClosed is { } closed) return new ReportOutcome.Refused(closed);

        var today = CommuneTime.DayOf(work.Now);
        if (!request.OnTopOfLatest)
        {
            if (found.Recorded(request, work.Actor) is { } recorded) return new ReportOutcome.Saved(recorded.Sequence, recorded.At);
            if (found.Last is { } theirs && request.BasedOn != theirs.Sequence) return found.ChangedBy(theirs, today);
        }

        // A report of an earlier day is compared with what was true by then, not with what came later.
        var before = found.ActualOn(request.Day);
        if (ReportRules.Objection(request, found.Plan, before, today) is { } objection) return objection;

        var fact = found.Fact(request.Day).Filled(request, found.Plan.Measure, before.Value) with { BasedOn = found.Last?.Sequence };
        return found.Save(work, fact);
    }
}
