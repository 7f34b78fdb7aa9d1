using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Settings;

namespace DaiLanh.Core.Reports;

/// <summary>What became of asking for a report. A closed set; every refusal says what is wrong and what would be right.</summary>
public abstract record PreparedReport
{
    private PreparedReport() { }

    /// <summary>All that the report is made of.</summary>
    public sealed record Ready(ProgressReport Report) : PreparedReport;

    /// <summary>There can be none of that day, block, movement or sheet.</summary>
    public sealed record Refused(ReportField Field, Phrase Why) : PreparedReport;

    /// <summary>No campaign is running.</summary>
    public sealed record NoCampaign(Phrase Why) : PreparedReport;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : PreparedReport;
}

/// <summary>Gathers the progress report of a day: the board as of then or a part of it, the latest facts, the frame.</summary>
public sealed class PrepareReport(LiveBoard live, ReportDiary diary, ReportFrames frames)
{
    /// <summary>For everybody without a role.</summary>
    internal static PreparedReport.NotAllowed NotAllowed { get; } =
        new(Phrase.Of("Chỉ người đã đăng nhập và có ít nhất một vai trò mới tải được báo cáo."));

    /// <summary>Gathers it for the running campaign, or the one closed last while none runs.</summary>
    /// <param name="person">Who asks; null when nobody is signed in.</param>
    /// <param name="wish">What is asked.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<PreparedReport> RunAsync(Person? person, ReportWish wish, CancellationToken cancellationToken)
    {
        if (live.Current is { } board) return await RunAsync(person, wish, board, cancellationToken).ConfigureAwait(false);
        return person is not { MayReadReports: true } ? NotAllowed : new PreparedReport.NoCampaign(Phrase.Of("Chưa có đợt thi đua nào đang chạy nên chưa có gì để báo cáo."));
    }

    /// <summary>Gathers it from the board of today, of whichever campaign.</summary>
    public async Task<PreparedReport> RunAsync(Person? person, ReportWish wish, Board.Board board, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (person is not { MayReadReports: true }) return NotAllowed;
        return ReportChoice.Read(wish, board) switch
        {
            ReportChoice.Refused refused => new PreparedReport.Refused(refused.Field, refused.Why),
            ReportChoice.Chosen chosen => new PreparedReport.Ready(
                await GatherAsync(BoardBuilder.AsOf(board, chosen.Day), chosen.Scope, chosen.Sheets, settings: null, cancellationToken).ConfigureAwait(false)),
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };
    }

    internal async Task<ProgressReport> GatherAsync(
        Board.Board board, ReportScope scope, ImmutableArray<ReportSheet> sheets, SettingsOfTime? settings, CancellationToken cancellationToken)
    {
        var part = scope.Of(board);
        var frame = settings is null
            ? await frames.OnAsync(part.Campaign, part.Day, cancellationToken).ConfigureAwait(false)
            : frames.On(settings, part.Campaign, part.Day);
        return new ProgressReport(part, await diary.OfAsync(part, scope, cancellationToken).ConfigureAwait(false), frame) { Scope = scope, Sheets = sheets };
    }
}
