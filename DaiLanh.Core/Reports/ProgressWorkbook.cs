using ClosedXML.Excel;
using DaiLanh.Core.Reports.Sheets;
using DaiLanh.Core.Reports.Spreadsheet;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports;

/// <summary>
/// The workbook “Tổng hợp tiến độ”: a report in the administrative form with four appendices, real numbers and live formulas.
/// Pure: the same report gives the same bytes, on any machine and at any time. Safe to call from any thread.
/// </summary>
public static class ProgressWorkbook
{
    /// <summary>Media type of .xlsx files.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly (string, XLColor)[] Grounds =
    [
        (ReportWords.Of(Standing.Behind), Palette.Attention),
        (ReportWords.Of(Standing.AtRisk), Palette.Alarm),
        (ReportWords.Of(Standing.Missed), Palette.Alarm),
        (ReportWords.Of(Standing.NoReport), Palette.Silent),
    ];

    /// <summary>Writes the workbook.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="output">Receives the file; need not be seekable; stays open.</param>
    public static void Write(ProgressReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var summary = new SummarySheet(report);
        var targets = new TargetSheet(report);
        Sheet[] sheets =
        [
            summary.ToSheet(targets.Layout),
            targets.ToSheet(summary.Layout),
            MovementSheet.Make(report, targets.Layout),
            UrgingSheet.Make(report, targets.Layout),
            LedgerSheet.Make(report),
        ];
        var mark = report.Board.Campaign.HasDemoFigures ? ReportWords.Demo : null;
        Package.Write(new WorkbookCard(report.Frame.Title, report.Frame.AgencyInText, report.Board.Day, mark, Grounds, summary.Names), sheets, output);
    }

    /// <summary>The workbook as bytes.</summary>
    public static byte[] ToBytes(ProgressReport report)
    {
        using var stream = new MemoryStream();
        Write(report, stream);
        return stream.ToArray();
    }
}
