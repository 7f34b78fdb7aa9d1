using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DaiLanh.Bench.Browsers;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>The server is killed and started again: every browser asks for its circuit, is told that it is gone, and loads its page anew, all at once.</summary>
internal static class StormRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Sheet Sheet() => new(
        "After a restart, all browsers at once", "page", "browsers", "start → first answer", "first answer → last page back", "server CPU for it", "peak memory of the server");

    public static async Task GoAsync(Sheet sheet, string program, string page, int count, params string[] settings)
    {
        await using var server = await Server.StartAsync(program, settings);
        var tabs = new ConcurrentBag<Tab>();
        await Parallel.ForAsync(0, count, async (_, token) => tabs.Add(await Tab.OpenAsync(server.Address, page, null, token)));

        await server.StopAsync(atOnce: true);
        await server.StartAsync();
        var (answered, cpu) = (Stopwatch.GetTimestamp(), server.Cpu());
        while (tabs.Any(t => t.LoadedAnew == 0) && Stopwatch.GetElapsedTime(answered) < Patience) await Task.Delay(20);
        var missing = tabs.Count(t => t.LoadedAnew == 0);
        var back = Stopwatch.GetElapsedTime(answered, tabs.Max(t => t.ThereAt));
        sheet.Add(
            page, count.ToString(CultureInfo.InvariantCulture), server.StartedIn.TotalSeconds.Say("0.0") + " s",
            missing == 0 ? back.TotalSeconds.Say("0.0") + " s" : $"{missing} not back after {Patience.TotalSeconds.Say("0")} s",
            (server.Cpu() - cpu).TotalSeconds.Say("0.0") + " s", server.PeakMebibytes().Say("0") + " MiB");
        await Parallel.ForEachAsync(tabs, async (tab, _) => await tab.DisposeAsync());
    }
}
