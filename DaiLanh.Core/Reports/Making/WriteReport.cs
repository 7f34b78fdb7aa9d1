using System.IO.Compression;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Reports.Making;

/// <summary>How far the making of a report is.</summary>
/// <param name="Done">Parts that are finished.</param>
/// <param name="Of">All parts.</param>
/// <param name="Doing">The part being made; null when none is left.</param>
public sealed record ReportStep(int Done, int Of, Phrase? Doing);

/// <summary>Writes a report in the form asked for. Workbooks of units are made one after the other straight into the archive, so that never more than one stands in memory.</summary>
public sealed class WriteReport(ReportDiary diary)
{
    /// <summary>Media type of .zip files.</summary>
    public const string ZipMediaType = "application/zip";

    /// <summary>Ending of a form's file names, with the dot.</summary>
    public static string EndingOf(ReportForm form) => form is ReportForm.Workbook ? ".xlsx" : ".zip";

    /// <summary>Media type of a form.</summary>
    public static string MediaTypeOf(ReportForm form) => form is ReportForm.Workbook ? ProgressWorkbook.MediaType : ZipMediaType;

    /// <summary>Writes it. The same report gives the same bytes.</summary>
    /// <param name="form">In which form.</param>
    /// <param name="report">What it says.</param>
    /// <param name="output">Receives the file; need not be seekable, stays open; a whole workbook at once is written synchronously.</param>
    /// <param name="step">Hears of each part; may be null.</param>
    /// <param name="cancellationToken">Stops at the next line.</param>
    public async Task WriteAsync(ReportForm form, ProgressReport report, Stream output, Action<ReportStep>? step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (form is ReportForm.Workbook)
        {
            ProgressWorkbook.Write(report, output, step, cancellationToken);
            return;
        }

        var units = report.Board.Units.ToList();
        var spill = new SpillStream();
        await using var _ = spill.ConfigureAwait(false);
        using (var archive = new ZipArchive(spill, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < units.Count; i++)
            {
                step?.Invoke(new ReportStep(i, units.Count, Phrase.Of("đơn vị {0}", units[i].Card.ShortName)));
                Put(archive, NameOf(report, units[i]), await OfUnitAsync(report, units[i], cancellationToken).ConfigureAwait(false), cancellationToken);
                await spill.DrainAsync(output, cancellationToken).ConfigureAwait(false);
            }
        }
        // The list of contents, which an archive has at its end.
        await spill.DrainAsync(output, cancellationToken).ConfigureAwait(false);
        step?.Invoke(new ReportStep(units.Count, units.Count, null));
    }

    /// <summary>Name of a unit's workbook in the archive: tien-do-20230524-thon-1.xlsx.</summary>
    public static string NameOf(ProgressReport report, UnitRow unit)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(unit);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tien-do-{report.Board.Day:yyyyMMdd}-{ReportScope.Plain(unit.Card.Code)}.xlsx");
    }

    private static void Put(ZipArchive archive, string name, ProgressReport report, CancellationToken cancellationToken)
    {
        // A workbook is compressed already.
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(report.Board.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        using var workbook = new MemoryStream();
        ProgressWorkbook.Write(report, workbook, null, cancellationToken);
        workbook.Position = 0;
        using var stream = entry.Open();
        workbook.CopyTo(stream);
    }

    private async Task<ProgressReport> OfUnitAsync(ProgressReport report, UnitRow unit, CancellationToken cancellationToken)
    {
        var scope = report.Scope with { Unit = unit.Card };
        var part = scope.Of(report.Board);
        return report with { Board = part, Scope = scope, Latest = await diary.OfAsync(part, scope, cancellationToken).ConfigureAwait(false) };
    }
}
