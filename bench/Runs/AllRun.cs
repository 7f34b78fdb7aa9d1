using System.Diagnostics;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>Every figure of docs/performance.md except the soak, on a machine that should have nothing else to do.</summary>
internal static class AllRun
{
    private const int Updates = 30;

    public static async Task GoAsync(string program)
    {
        var from = Stopwatch.GetTimestamp();

        // First, while this process is fresh: one figure is that of the first workbook, another the peak of its memory.
        await AddAsync(WorkbookRun.Sheet(), WorkbookRun.GoAsync);
        await AddAsync(WritersRun.Sheet(), WritersRun.GoAsync);
        await AddAsync(LoadRun.Sheet(), async sheet =>
        {
            await LoadRun.GoAsync(sheet, program, "/man-hinh", 100, Updates);
            await LoadRun.GoAsync(sheet, program, "/man-hinh", 1000, Updates);
            await LoadRun.GoAsync(sheet, program, "/", 1000, Updates);
            await LoadRun.GoAsync(sheet, program, "/cap-nhat", 300, Updates);
        });
        await AddAsync(StartRun.Sheet(), sheet => StartRun.GoAsync(sheet, program));
        await AddAsync(StormRun.Sheet(), async sheet =>
        {
            await StormRun.GoAsync(sheet, program, "/man-hinh", 1000);
            await StormRun.GoAsync(sheet, program, "/", 1000);
        });
        await AddAsync(SlowRun.Sheet(), sheet => SlowRun.GoAsync(sheet, program, healthy: 100, stalled: 20));
        await AddAsync(MicroRun.Sheet(), sheet =>
        {
            MicroRun.Go(sheet);
            return Task.CompletedTask;
        });
        await AddAsync(PagesRun.Sheet(), sheet => PagesRun.GoAsync(sheet, program, count: 30));
        await AddAsync(FirstContentRun.Sheet(), sheet => FirstContentRun.GoAsync(sheet, program));
        await AddAsync(LoadRun.Sheet(), sheet => GrowthRun.GoAsync(sheet, program, [600, 6_000, 60_000], [100, 300, 1000], updates: 12));

        async Task AddAsync(Sheet sheet, Func<Sheet, Task> run)
        {
            await run(sheet);
            Console.Error.WriteLine($"  after {Stopwatch.GetElapsedTime(from).TotalMinutes.Say("0.0")} minutes");
            // Said at once: a run that is stopped half way has not been for nothing.
            Console.WriteLine(sheet);
        }
    }
}
