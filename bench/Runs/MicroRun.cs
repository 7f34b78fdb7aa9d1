using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>BenchmarkDotNet for what happens in microseconds.</summary>
internal static class MicroRun
{
    private static readonly Type[] Benchmarks = [typeof(NextBoard), typeof(WallRender)];

    public static Sheet Sheet() => new("Small steps", "what", "with", "mean", "± (99.9 %)", "allocated");

    /// <summary>A short look at all of them.</summary>
    public static void Go(Sheet sheet)
    {
        var config = ManualConfig.CreateEmpty().AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).AddLogger(NullLogger.Instance)
            .AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray()).WithOptions(ConfigOptions.DisableLogFile);
        foreach (var summary in Benchmarks.Select(type => BenchmarkRunner.Run(type, config)))
        {
            foreach (var report in summary.Reports)
            {
                var with = string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Value:#,##0}")));
                var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
                sheet.Add(
                    report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), with, Microseconds(report.ResultStatistics?.Mean),
                    Microseconds(report.ResultStatistics?.ConfidenceInterval.Margin), allocated is { } bytes ? (bytes / 1024.0).Say("0.0") + " KiB" : "");
            }
        }
    }

    /// <summary>With BenchmarkDotNet's own words.</summary>
    public static void Go(string[] words) => BenchmarkSwitcher.FromTypes(Benchmarks)
        .Run(words, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));

    private static string Microseconds(double? nanoseconds) => nanoseconds is { } ns ? (ns / 1000).Say("0.0") + " µs" : "failed";
}
