using System.Diagnostics;
using DaiLanh.Bench.Parts;
using DaiLanh.Core;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Bench.Runs;

/// <summary>How fast progress reports commit (synchronous=FULL, through the real use case), and how long sixteen people saving at once wait.</summary>
internal static class WritersRun
{
    // A server runs for weeks: until its code has been compiled for good, a commit costs three times its CPU.
    private const int Warmup = 4_000;
    private const int Measured = 3_000;
    private const int People = 16;

    public static Sheet Sheet() => new("Saving", "work", "must", "aim", "seen");

    public static async Task GoAsync(Sheet sheet)
    {
        var path = Path.Combine(Path.GetTempPath(), "dailanh-bench-" + Guid.NewGuid().ToString("n"));
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var folder = new DataFolder(path);
        folder.Prepare();
        builder.Services.AddCore(folder, new SeedFolder(Path.Combine(AppContext.BaseDirectory, "seeds/2023")));
        using var host = builder.Build();
        await host.Services.GetRequiredService<StorageMigration>().ApplyAsync(default);
        await SeedAsync(host.Services);

        var report = host.Services.GetRequiredService<ReportProgress>();
        var targets = await TargetsAsync(host.Services);
        await SaveAsync(report, targets, Warmup);

        var (alone, cpu) = await MeasureAsync(report, targets);
        sheet.Add("one writer, use case to commit", "≥ 1,000/s", "≥ 3,000/s", $"{alone.Say("0")}/s ({cpu.Say("0.00")} ms CPU each)");
        // As on a server: the board and the index of the ledger follow, on the same two cores.
        var followers = new BackgroundService[] { host.Services.GetRequiredService<LiveBoard>(), host.Services.GetRequiredService<LedgerIndexer>() };
        foreach (var follower in followers) await follower.StartAsync(default);
        var (followed, all) = await MeasureAsync(report, targets);
        sheet.Add("the same while board and index follow", "", "", $"{followed.Say("0")}/s ({all.Say("0.00")} ms CPU each)");
        sheet.Add("the same disk: two rows through bare SQLite", "", "", $"{BareSqlite.PerSecond(Path.Combine(path, "bare.db"), Measured).Say("0")}/s");

        var waits = await Task.WhenAll(Enumerable.Range(0, People).Select(p => Task.Run(() => WaitsAsync(report, targets[p], Measured / People))));
        var waited = waits.SelectMany(w => w).Order().ToArray();
        sheet.Add($"{People} people saving at once, longest wait", "≤ 50 ms", "≤ 20 ms", $"{waited[^1].Ms()} (p50 {waited.At(0.5).Ms()}, p99 {waited.At(0.99).Ms()})");
        foreach (var follower in followers) await follower.StopAsync(default);
        Directory.Delete(path, recursive: true);
    }

    private static async Task<(double PerSecond, double Cpu)> MeasureAsync(ReportProgress report, List<string> targets)
    {
        using var self = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), self.TotalProcessorTime);
        await SaveAsync(report, targets, Measured);
        watch.Stop();
        self.Refresh();
        return (Measured / watch.Elapsed.TotalSeconds, (self.TotalProcessorTime - cpu).TotalMilliseconds / Measured);
    }

    private static async Task SeedAsync(IServiceProvider services)
    {
        var outcome = await services.GetRequiredService<LoadCampaign>().ExecuteAsync(Person.System, withDemoFigures: true, default);
        if (outcome is not LoadOutcome.Loaded) throw new InvalidOperationException($"The seeds could not be loaded: {outcome}");
    }

    private static async Task<List<string>> TargetsAsync(IServiceProvider services)
    {
        var board = await services.GetRequiredService<BoardSource>().LoadAsync(SampleBoards.Day, default);
        return [.. board!.Plan.Targets.Where(t => t.Plan.Measure is Core.Targets.Measure.Amount { IsCumulative: false }).Select(t => t.Code)];
    }

    private static async Task SaveAsync(ReportProgress report, List<string> targets, int count)
    {
        for (var i = 0; i < count; i++) await OneAsync(report, targets[i % targets.Count], i);
    }

    private static async Task<List<double>> WaitsAsync(ReportProgress report, string target, int count)
    {
        var waits = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            var from = Stopwatch.GetTimestamp();
            await OneAsync(report, target, i);
            waits.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        return waits;
    }

    // A first try on what nobody has seen tells which entry stands last; the second one is the save.
    private static readonly Dictionary<string, long?> Last = [];

    private static async Task OneAsync(ReportProgress report, string target, int i)
    {
        long? basedOn;
        lock (Last) basedOn = Last.GetValueOrDefault(target);
        var request = new ReportRequest(target, SampleBoards.Day, basedOn) { Value = 1 + (i % 9), Confirmed = true };
        var outcome = await report.ExecuteAsync(Person.System, request, default);
        if (outcome is ReportOutcome.ChangedMeanwhile theirs)
            outcome = await report.ExecuteAsync(Person.System, request with { BasedOn = theirs.Theirs.Sequence }, default);
        if (outcome is not ReportOutcome.Saved saved) throw new InvalidOperationException($"A report was not saved: {outcome}");
        lock (Last) Last[target] = saved.Sequence;
    }
}
