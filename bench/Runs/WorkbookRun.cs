using System.Diagnostics;
using System.IO.Compression;
using DaiLanh.Bench.Parts;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports;

namespace DaiLanh.Bench.Runs;

/// <summary>The summary workbook: cold, warm, and one of 20,000 targets with its peak memory.</summary>
internal static class WorkbookRun
{
    private const int Warm = 10;

    private static readonly ReportFrame Frame = new(
        "CƠ QUAN CHỦ QUẢN", "CƠ QUAN BAN HÀNH", "cơ quan ban hành", "Địa danh", "Số:", "BÁO CÁO", "Tổng hợp tiến độ", "CHỦ TỊCH", "", "NGƯỜI LẬP BIỂU", ["Lưu: VT"]);

    public static Sheet Sheet() => new("Workbook", "work", "must", "aim", "seen");

    public static Task GoAsync(Sheet sheet)
    {
        var usual = SampleBoards.Of(600);
        sheet.Add("600 targets, the first one of a process", "≤ 800 ms", "≤ 500 ms", Ms(usual).Say("0") + " ms");
        var warm = Enumerable.Range(0, Warm).Select(_ => Ms(usual)).Order().ToArray();
        sheet.Add("600 targets, warm", "≤ 150 ms", "≤ 80 ms", $"median {warm.At(0.5).Say("0")} ms, longest {warm[^1].Say("0")} ms");

        var units = SampleBoards.Of(30 * 20);
        var archive = Enumerable.Range(0, Warm).Select(_ => ArchiveMs(units)).Order().ToArray();
        sheet.Add("a workbook for each of 30 units, in one archive, warm", "–", "–", $"median {archive.At(0.5).Say("0")} ms, longest {archive[^1].Say("0")} ms");

        var large = SampleBoards.Of(20_000);
        GC.Collect();
        var ms = Ms(large);
        using var self = Process.GetCurrentProcess();
        sheet.Add("20,000 targets, time / peak memory of the process", "≤ 2 s / 550 MiB", "≤ 1 s / 300 MiB", $"{(ms / 1000).Say("0.00")} s / {(self.PeakWorkingSet64 / 1048576.0).Say("0")} MiB");
        return Task.CompletedTask;
    }

    // A workbook for each unit, as the archive holds them; entries of the ledger are left out, they are reads of a database.
    private static double ArchiveMs(Board board)
    {
        var from = Stopwatch.GetTimestamp();
        using var archive = new ZipArchive(Stream.Null, ZipArchiveMode.Create);
        foreach (var unit in board.Units)
        {
            var scope = new ReportScope(Unit: unit.Card);
            using var workbook = new MemoryStream();
            ProgressWorkbook.Write(new ProgressReport(scope.Of(board), [], Frame) { Scope = scope }, workbook);
            workbook.Position = 0;
            using var entry = archive.CreateEntry(unit.Card.Code + ".xlsx", CompressionLevel.NoCompression).Open();
            workbook.CopyTo(entry);
        }
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double Ms(Board board)
    {
        var from = Stopwatch.GetTimestamp();
        ProgressWorkbook.Write(new ProgressReport(board, [], Frame), Stream.Null);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
