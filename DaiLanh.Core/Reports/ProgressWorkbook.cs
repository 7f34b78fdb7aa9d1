using ClosedXML.Excel;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Core.Reports.Sheets;
using DaiLanh.Core.Reports.Spreadsheet;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports;

/// <summary>
/// The workbook “Tổng hợp tiến độ”: a report in the administrative form with its appendices, real numbers and live formulas.
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
    /// <param name="step">Hears of each sheet; may be null.</param>
    /// <param name="cancellationToken">Stops at the next line.</param>
    public static void Write(ProgressReport report, Stream output, Action<ReportStep>? step = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var summary = new SummarySheet(report);
        var targets = new TargetSheet(report);
        Sheet[] sheets = [summary.ToSheet(targets.Layout), .. report.Sheets.Select(s => Appendix(s, report, summary, targets))];
        for (var i = 0; i < sheets.Length; i++) sheets[i] = sheets[i] with { Rows = Watched(sheets[i], i, sheets.Length, step, cancellationToken) };
        var mark = report.Board.Campaign.HasDemoFigures ? ReportWords.Demo : null;
        Package.Write(new WorkbookCard(report.Frame.Title, report.Frame.AgencyInText, report.Board.Day, mark, Grounds, summary.Names), sheets, output);
        step?.Invoke(new ReportStep(sheets.Length, sheets.Length, null));
    }

    /// <summary>The workbook as bytes.</summary>
    public static byte[] ToBytes(ProgressReport report)
    {
        using var stream = new MemoryStream();
        Write(report, stream);
        return stream.ToArray();
    }

    private static Sheet Appendix(ReportSheet sheet, ProgressReport report, SummarySheet summary, TargetSheet targets) => sheet switch
    {
        ReportSheet.Targets => targets.ToSheet(summary.Layout),
        ReportSheet.Movements => MovementSheet.Make(report, targets.Layout),
        ReportSheet.Urging => UrgingSheet.Make(report, targets.Layout),
        ReportSheet.Ledger => LedgerSheet.Make(report),
        _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet, "No such sheet."),
    };

    // Rows are asked for once, while they are written: that is when the sheet begins, and where it can be stopped.
    private static IEnumerable<SheetRow> Watched(Sheet sheet, int index, int count, Action<ReportStep>? step, CancellationToken cancellationToken)
    {
        step?.Invoke(new ReportStep(index, count, Phrase.Of("trang “{0}”", sheet.Name)));
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
