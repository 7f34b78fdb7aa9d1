using System.Diagnostics;
using DaiLanh.Core.Board;
using DaiLanh.Core.Reports;

namespace DaiLanh.Bench;

/// <summary>The summary workbook: cold, warm, and one of 20,000 targets with its peak memory.</summary>
internal static class WorkbookRun
{
    private const int Warm = 10;

    private static readonly ReportFrame Frame = new(
        "CƠ QUAN CHỦ QUẢN", "CƠ QUAN BAN HÀNH", "cơ quan ban hành", "Địa danh", "Số:", "BÁO CÁO", "Tổng hợp tiến độ", "CHỦ TỊCH", "", "NGƯỜI LẬP BIỂU", ["Lưu: VT"]);

    public static void Go()
    {
        var usual = SampleBoards.Of(600);
        Console.WriteLine($"600 targets, cold: {Ms(usual):0} ms");
        var warm = Enumerable.Range(0, Warm).Select(_ => Ms(usual)).Order().ToArray();
        Console.WriteLine($"600 targets, warm: median {warm[Warm / 2]:0} ms, longest {warm[^1]:0} ms");

        var large = SampleBoards.Of(20_000);
        GC.Collect();
        var ms = Ms(large);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"20,000 targets: {ms:0} ms, peak of the whole process {self.PeakWorkingSet64 / 1048576.0:0} MiB");
    }

    private static double Ms(Board board)
    {
        var from = Stopwatch.GetTimestamp();
        ProgressWorkbook.Write(new ProgressReport(board, [], Frame), Stream.Null);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
