using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Reports;

/// <summary>What became of asking for a report. A closed set; every refusal says what is wrong and what would be right.</summary>
public abstract record PreparedReport
{
    private PreparedReport() { }

    /// <summary>All that the report is made of.</summary>
    public sealed record Ready(ProgressReport Report) : PreparedReport;

    /// <summary>There can be none of that day.</summary>
    public sealed record BadDay(Phrase Why) : PreparedReport;

    /// <summary>No campaign is running.</summary>
    public sealed record NoCampaign(Phrase Why) : PreparedReport;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : PreparedReport;
}

/// <summary>Gathers the progress report of a day: the board as of then, the latest facts, the frame.</summary>
public sealed class PrepareReport(LiveBoard live, LedgerReader ledger, ReportFrame frame)
{
    /// <summary>Gathers it.</summary>
    /// <param name="person">Who asks; null when nobody is signed in.</param>
    /// <param name="day">yyyy-MM-dd; nothing means today.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<PreparedReport> RunAsync(Person? person, string? day, CancellationToken cancellationToken)
    {
        if (person is not { MayReadReports: true })
            return new PreparedReport.NotAllowed(Phrase.Of("Chỉ người đã đăng nhập và có ít nhất một vai trò mới tải được báo cáo."));
        if (live.Current is not { } board)
            return new PreparedReport.NoCampaign(Phrase.Of("Chưa có đợt thi đua nào đang chạy nên chưa có gì để báo cáo."));
        return ReportDay.Read(day, board) switch
        {
            ReportDay.Refused refused => new PreparedReport.BadDay(refused.Why),
            ReportDay.Chosen chosen => new PreparedReport.Ready(new ProgressReport(
                BoardBuilder.AsOf(board, chosen.Day),
                await ledger.LatestAsync(ProgressReport.LatestShown, board.Position.Sequence, cancellationToken).ConfigureAwait(false), frame)),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };
    }
}
