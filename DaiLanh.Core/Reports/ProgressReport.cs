using System.Collections.Immutable;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Reports;

/// <summary>All that the progress report is made of; values in, nothing is asked of a clock or a database.</summary>
/// <param name="Board">The campaign on the day of the report.</param>
/// <param name="Latest">Latest facts, newest first.</param>
/// <param name="Frame">Texts of the administrative frame.</param>
public sealed record ProgressReport(Board.Board Board, ImmutableArray<LedgerLine> Latest, ReportFrame Frame)
{
    /// <summary>How many of the latest facts a report shows.</summary>
    public const int LatestShown = 60;

    /// <summary>File name without its ending: tong-hop-tien-do-20230524.</summary>
    public string FileName => "tong-hop-tien-do-" + Board.Day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
