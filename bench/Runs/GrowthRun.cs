using System.Globalization;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>The wall with more and more readers and more and more targets. Units stay the same 26: a commune gets more to count, not more hamlets.</summary>
internal static class GrowthRun
{
    public static async Task GoAsync(Sheet sheet, string program, IEnumerable<int> targets, IReadOnlyList<int> circuits, int updates, params string[] settings)
    {
        foreach (var size in targets)
        {
            using var seeds = new GrownSeeds(size);
            await using var server = await Server.StartAsync(program, [.. settings, $"--Seeds:Path={seeds.Path}"]);
            using var reporter = await Reporter.OfAsync(server);
            foreach (var count in circuits)
                await LoadRun.MeasureAsync(sheet, server, reporter, string.Create(CultureInfo.InvariantCulture, $"/man-hinh, {size:#,##0} targets"), "/man-hinh", count, updates);
        }
    }
}
