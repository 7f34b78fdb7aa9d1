using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Progress;

/// <summary>
/// Use case: take back the last report of a target. History stays: a correcting entry names the one that no longer counts,
/// so that what was true before is true again, also when there was nothing before.
/// </summary>
public sealed class UndoReport(Ledger.Ledger ledger)
{
    /// <summary>Takes back entry <paramref name="sequence"/>, which must still be the last of its target and not itself an undo.</summary>
    public Task<ReportOutcome> ExecuteAsync(Person actor, string target, long sequence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ledger.CommitAsync(actor, (work, token) => DecideAsync(work, target, sequence, token), cancellationToken);
    }

    private static async Task<ReportOutcome> DecideAsync(LedgerTransaction work, string target, long sequence, CancellationToken cancellationToken)
    {
        var found = await ReportedTarget.FindAsync(work.Db, target, cancellationToken).ConfigureAwait(false);
        if (found is null) return await ReportedTarget.WhyNoneAsync(work.Db, target, cancellationToken).ConfigureAwait(false);
        if (!work.Actor.MayReportFor(found.UnitCode))
            return new ReportOutcome.NotAllowed(Phrase.Of("Bạn không được cập nhật cho {0}. Chỉ cán bộ của đơn vị hoặc Thường trực Hội đồng cập nhật được.", found.UnitName));
        if (found.WhyClosed is { } closed) return new ReportOutcome.Refused(closed);
        if (found.Last is not { } last || (last.Sequence == sequence && last.Undoes is not null))
            return new ReportOutcome.Refused(Phrase.Of("Không còn gì để rút lại."));

        if (last.Sequence != sequence) return found.ChangedBy(last, CommuneTime.DayOf(work.Now));
        return found.Save(work, found.Fact(last.Day) with { Before = last.Value, BasedOn = sequence, Undoes = sequence });
    }
}
