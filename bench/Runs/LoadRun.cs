using System.Diagnostics;
using System.Globalization;
using System.Net;
using DaiLanh.Bench.Browsers;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>
/// Real circuits on a page of the real server, and beside them a bare SignalR broadcast to as many clients, turn by turn in the same run: whatever
/// else the machine does meets both.
/// </summary>
internal static class LoadRun
{
    /// <summary>The pages that are open all day.</summary>
    public static readonly IReadOnlyList<string> Pages = ["/man-hinh", "/", "/cap-nhat"];

    private const int WarmUp = 5;

    // An update is lone: the page may show it at once.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static Sheet Sheet() => new(
        "Live pages", "page", "circuits", "open all", "memory a circuit (of it heap)", "commit → last circuit p50 / p95", "all circuits p50 / p99",
        "bare broadcast p50", "ratio", "server CPU an update a circuit", "bytes an update", "missed");

    /// <summary>One line of the sheet, on a server of its own.</summary>
    public static async Task GoAsync(Sheet sheet, string program, string page, int count, int updates, params string[] settings)
    {
        await using var server = await Server.StartAsync(program, settings);
        using var reporter = await Reporter.OfAsync(server);
        await MeasureAsync(sheet, server, reporter, page, page, count, updates);
    }

    /// <summary>One line of the sheet.</summary>
    public static async Task MeasureAsync(Sheet sheet, Server server, Reporter reporter, string name, string page, int count, int updates)
    {
        var cookies = page.StartsWith("/cap-nhat", StringComparison.Ordinal) ? await SignedInAsync(server, reporter.Unit) : null;

        // What the first visitor of a fresh server pays is measured by “start”.
        await using (await Crowd.OpenAsync(server.Address, page, 20, cookies)) await Task.Delay(100);
        var before = await server.TidyAsync();
        var from = Stopwatch.GetTimestamp();
        await using var crowd = await Crowd.OpenAsync(server.Address, page, count, cookies);
        var opening = Stopwatch.GetElapsedTime(from);
        var open = await server.TidyAsync();

        await using var bare = await Broadcast.StartAsync(count);
        var (last, all, alone) = (new List<double>(), new List<double>(), new List<double>());
        var (missed, bytes, cpu) = (0, 0L, TimeSpan.Zero);
        for (var i = -WarmUp; i < updates; i++)
        {
            await Task.Delay(Between);
            var (cpu0, bytes0) = (server.Cpu(), crowd.BytesRead());
            var shown = await crowd.ShowAsync(page == "/man-hinh" ? reporter.NextPosition : reporter.NextNumber,
                async () => (await reporter.ReportAsync(default)).Committed, Patience);
            await Task.Delay(Between);
            var (cpu1, bytes1) = (server.Cpu(), crowd.BytesRead());
            var broadcast = await bare.SendAsync();
            if (i < 0) continue;

            missed += count - shown.Length;
            bytes += bytes1 - bytes0;
            cpu += cpu1 - cpu0;
            if (shown.Length > 0) last.Add(shown[^1]);
            all.AddRange(shown);
            alone.Add(broadcast);
        }
        last.Sort();
        all.Sort();
        alone.Sort();
        sheet.Add(
            name, count.ToString(CultureInfo.InvariantCulture), opening.TotalSeconds.Say("0.0") + " s",
            $"{((open.Resident - before.Resident) / count).MiB()} ({((open.Heap - before.Heap) / count).Say("0.00")})",
            $"{last.At(0.5).Ms()} / {last.At(0.95).Ms()}", $"{all.At(0.5).Ms()} / {all.At(0.99).Ms()}",
            alone.At(0.5).Ms(), (last.At(0.5) / alone.At(0.5)).Say("0.00") + "×",
            (cpu.TotalMilliseconds / updates / count).Say("0.000") + " ms", (bytes / updates / count).ToString(CultureInfo.InvariantCulture), missed.ToString(CultureInfo.InvariantCulture));
        foreach (var complaint in server.Complaints.Take(5)) Console.Error.WriteLine("  server: " + complaint);
    }

    /// <summary>The cookies of a demonstration account.</summary>
    public static async Task<CookieContainer> SignedInAsync(Server server, string user)
    {
        using var browser = new Browser(server.Address);
        await browser.SignInAsync(user, default);
        return browser.Cookies;
    }
}
