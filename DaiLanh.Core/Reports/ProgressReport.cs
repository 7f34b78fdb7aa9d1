using System.Collections.Immutable;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports;

/// <summary>All that the progress report is made of; values in, nothing is asked of a clock or a database.</summary>
/// <param name="Board">The campaign on the day of the report.</param>
/// <param name="Latest">Latest facts, newest first.</param>
/// <param name="Frame">Texts of the administrative frame.</param>
public sealed record ProgressReport(Board.Board Board, ImmutableArray<LedgerLine> Latest, ReportFrame Frame)
{
    /// <summary>How many of the latest facts a report shows.</summary>
    public const int LatestShown = 60;

    /// <summary>How many targets somebody must call about: behind, at risk, missed or silent.</summary>
    public static int ToUrge(StandingCounts counts) => counts.Behind + counts.AtRisk + counts.Missed + counts.NoReport;

    /// <summary>File name without its ending: tong-hop-tien-do-20230524.</summary>
    public string FileName => "tong-hop-tien-do-" + Board.Day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
