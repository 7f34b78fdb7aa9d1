using System.Globalization;
using DaiLanh.Bench.Browsers;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>
/// Among many readers some whose line is slow, some whose machine sleeps (nothing is read), and some whose tab is frozen (read, never drawn). They may hold up
/// nobody, and what waits for them in the server must stay bounded while updates go on.
/// </summary>
internal static class SlowRun
{
    private const int Updates = 30;
    private const int Flood = 400;
    private const int SlowLine = 2_000;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Sheet Sheet() => new("Slow and stalled readers", "among the readers", "healthy ones: commit → last p50 / p95", "missed", "server memory before", "after the flood", "a stalled reader");

    public static async Task GoAsync(Sheet sheet, string program, int healthy, int stalled, params string[] settings)
    {
        // So that who does not answer stays connected for the whole run.
        await using var server = await Server.StartAsync(program, [.. settings, "--Circuits:ClientTimeout=00:10:00"]);
        using var reporter = await Reporter.OfAsync(server);
        await using var readers = await Crowd.OpenAsync(server.Address, "/", healthy);
        await using var others = await Crowd.OpenAsync(server.Address, "/", stalled * 3);
        await TimedAsync(readers, reporter, 5);
        var (alone, missedAlone) = await TimedAsync(readers, reporter, Updates);
        sheet.Add($"{healthy} healthy, {stalled * 3} more healthy", Two(alone), missedAlone.ToString(CultureInfo.InvariantCulture), "", "", "");

        var before = await server.TidyAsync();
        for (var i = 0; i < others.Circuits.Count; i++)
        {
            var other = others.Circuits[i];
            if (i % 3 == 0) other.Wire.Hold();
            else if (i % 3 == 1) other.Wire.BytesPerSecond = SlowLine;
            else other.Acknowledges = false;
        }
        // As fast as they are saved: far more than the stalled ones can take.
        for (var i = 0; i < Flood; i++) await reporter.ReportAsync(default);
        var (beside, missed) = await TimedAsync(readers, reporter, Updates);
        var after = await server.TidyAsync();
        sheet.Add(
            $"{healthy} healthy, {stalled} slow ({SlowLine} bytes a second), {stalled} asleep, {stalled} frozen, {Flood} updates at once", Two(beside), missed.ToString(CultureInfo.InvariantCulture),
            before.Resident.Say("0") + " MiB", after.Resident.Say("0") + " MiB", ((after.Resident - before.Resident) / (stalled * 3)).MiB());
        foreach (var other in others.Circuits) other.Wire.LetGo();
        foreach (var complaint in server.Complaints.Take(5)) Console.Error.WriteLine("  server: " + complaint);
    }

    private static async Task<(double[] Last, int Missed)> TimedAsync(Crowd readers, Reporter reporter, int updates)
    {
        var (last, missed) = (new List<double>(), 0);
        for (var i = 0; i < updates; i++)
        {
            await Task.Delay(Between);
            var shown = await readers.ShowAsync(reporter.NextNumber, async () => (await reporter.ReportAsync(default)).Committed, Patience);
            missed += readers.Circuits.Count - shown.Length;
            if (shown.Length > 0) last.Add(shown[^1]);
        }
        return ([.. last.Order()], missed);
    }

    private static string Two(double[] last) => $"{last.At(0.5).Ms()} / {last.At(0.95).Ms()}";
}
