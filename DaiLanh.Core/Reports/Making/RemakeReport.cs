using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Reports.Making;

/// <summary>What became of making a report again. A closed set.</summary>
public abstract record RemadeReport
{
    private RemadeReport() { }

    /// <summary>The same figures, from the same place in the ledger.</summary>
    public sealed record Ready(ProgressReport Report, ReportMade Made) : RemadeReport;

    /// <summary>No report has that number.</summary>
    public sealed record Unknown(Phrase Why) : RemadeReport;

    /// <summary>The same figures can no longer be reckoned, and other ones would be a lie.</summary>
    public sealed record NotAgain(Phrase Why) : RemadeReport;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : RemadeReport;
}

/// <summary>Makes a report again with exactly the figures that it had, whatever was reported since. The texts around it (who signs, to whom) are those of today.</summary>
public sealed class RemakeReport(MadeReports reports, BoardSource source, PrepareReport prepare)
{
    /// <summary>Gathers it.</summary>
    /// <param name="person">Who asks; null when nobody is signed in.</param>
    /// <param name="sequence">Ledger sequence number of the report.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<RemadeReport> RunAsync(Person? person, long sequence, CancellationToken cancellationToken)
    {
        if (person is not { MayReadReports: true }) return new RemadeReport.NotAllowed(PrepareReport.NotAllowed.Why);
        if (await reports.FindAsync(sequence, cancellationToken).ConfigureAwait(false) is not { } report)
            return new RemadeReport.Unknown(Phrase.Of("Không có báo cáo nào mang số {0} trong sổ ghi nhận.", sequence));
        if (report.NotAgain is { } why) return new RemadeReport.NotAgain(why);

        var made = report.Made;
        var board = await source.LoadAsync(report.Campaign, made.Day, made.Position, cancellationToken).ConfigureAwait(false);
        if (board is null) return new RemadeReport.NotAgain(Phrase.Of("Không còn đợt thi đua mã “{0}”.", report.Campaign));
        var scope = new ReportScope(
            board.Plan.Blocks.FirstOrDefault(b => b.Code == made.Block), board.Plan.Movements.FirstOrDefault(m => m.Code == made.Movement));
        return new RemadeReport.Ready(await prepare.GatherAsync(board, scope, made.Sheets, cancellationToken).ConfigureAwait(false), made);
    }
}
