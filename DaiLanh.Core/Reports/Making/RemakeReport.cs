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

/// <summary>
/// Makes a report again exactly as it was, whatever was reported, planned, renamed or set since. Only what no fact tells – the form of the
/// workbook, what the server was installed with – is of today.
/// </summary>
public sealed class RemakeReport(MadeReports reports, PastBoards past, PrepareReport prepare)
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
        if (await past.LoadAsync(report.Campaign, made.Day, made.Position, cancellationToken).ConfigureAwait(false) is not { } then)
            return new RemadeReport.NotAgain(Phrase.Of("Sổ ghi nhận đến số {0} không còn đọc được trọn vẹn, nên số liệu không lập lại được. Hãy kiểm tra sổ ở trang Nhật ký.", made.Position));
        var plan = then.Board.Plan;
        var scope = new ReportScope(plan.Blocks.FirstOrDefault(b => b.Code == made.Block), plan.Movements.FirstOrDefault(m => m.Code == made.Movement));
        return new RemadeReport.Ready(await prepare.GatherAsync(then.Board, scope, made.Sheets, then.Settings, cancellationToken).ConfigureAwait(false), made);
    }
}
