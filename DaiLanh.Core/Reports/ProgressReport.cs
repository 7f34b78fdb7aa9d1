using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports;

/// <summary>All that the progress report is made of; values in, nothing is asked of a clock or a database.</summary>
/// <param name="Board">The campaign, or the part of it that the report speaks of, on the day of the report.</param>
/// <param name="Latest">Latest facts, newest first.</param>
/// <param name="Frame">Texts of the administrative frame.</param>
public sealed record ProgressReport(Board.Board Board, ImmutableArray<LedgerLine> Latest, ReportFrame Frame)
{
    /// <summary>How many of the latest facts a report shows.</summary>
    public const int LatestShown = 60;

    /// <summary>Of which part of the campaign <see cref="Board"/> is.</summary>
    public ReportScope Scope { get; init; } = ReportScope.Whole;

    /// <summary>The appendices, in the order of the tabs.</summary>
    public ImmutableArray<ReportSheet> Sheets { get; init; } = ReportSheets.All;

    /// <summary>How many targets somebody must call about: behind, at risk, missed or silent.</summary>
    public static int ToUrge(StandingCounts counts) => counts.Behind + counts.AtRisk + counts.Missed + counts.NoReport;

    /// <summary>File name without its ending: tong-hop-tien-do-20230524, tong-hop-tien-do-20230524-thon.</summary>
    public string FileName => NameOf(ReportForm.Workbook, Board.Day, Scope);

    /// <summary>Number of an appendix as documents write it, I, II, III …</summary>
    internal string AppendixOf(ReportSheet sheet) => RomanNumber.Of(Sheets.IndexOf(sheet) + 1);

    /// <summary>File name without its ending: stable, without marks and spaces.</summary>
    public static string NameOf(ReportForm form, DateOnly day, ReportScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return (form is ReportForm.Workbook ? "tong-hop-tien-do-" : "tien-do-tung-don-vi-") + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + scope.FileSuffix;
    }
}

/// <summary>In which form a report is handed over.</summary>
public enum ReportForm
{
    /// <summary>One workbook, .xlsx.</summary>
    Workbook,

    /// <summary>A workbook for each unit, all in one .zip.</summary>
    UnitWorkbooks,
}
