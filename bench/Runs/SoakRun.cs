using System.Diagnostics;
using System.Globalization;
using DaiLanh.Bench.Browsers;
using DaiLanh.Bench.Parts;

namespace DaiLanh.Bench.Runs;

/// <summary>
/// A working day in short: people report, cables are pulled at random, the server is stopped and killed. After each report every open page must show it;
/// at the end the ledger must hold each report once, in order and with an unbroken chain, memory must be back where it was, and the log must hold no error.
/// </summary>
internal sealed class SoakRun : IAsyncDisposable
{
    private const int TabsOfAPage = 30;
    private const int Restarts = 4;
    private const double CalmFrom = 0.45;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Fixed, so that a soak can be repeated.
    private readonly Random _dice = new(20230411);
    private readonly List<Tab> _tabs = [];
    private readonly List<decimal> _reported = [];
    private readonly Server _server;
    private readonly Reporter _reporter;
    private readonly long _since;
    private double _slowest;
    private int _missed;
    private int _cuts;

    private SoakRun(Server server, Reporter reporter) => (_server, _reporter, _since) = (server, reporter, reporter.Sequence);

    public static Sheet Sheet() => new("Soak", "what", "seen");

    public static async Task GoAsync(Sheet sheet, string program, double minutes, params string[] settings)
    {
        var server = await Server.StartAsync(program, [.. settings, "--Circuits:DisconnectedCircuitRetention=00:00:20"]);
        await using var soak = new SoakRun(server, await Reporter.OfAsync(server, sendsKeys: true));
        await soak.OpenAsync();
        await soak.LiveAsync(sheet, TimeSpan.FromMinutes(minutes));
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _reporter.Dispose();
        await _server.DisposeAsync();
    }

    private async Task OpenAsync()
    {
        var cookies = await LoadRun.SignedInAsync(_server, _reporter.Unit);
        foreach (var page in LoadRun.Pages)
        {
            for (var i = 0; i < TabsOfAPage; i++) _tabs.Add(await Tab.OpenAsync(_server.Address, page, page == "/cap-nhat" ? cookies : null, default));
        }
    }

    private async Task LiveAsync(Sheet sheet, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var restarted = 0;
        (double Resident, double Heap)? calm = null;
        while (watch.Elapsed < length)
        {
            var part = watch.Elapsed / length;
            if (restarted < Restarts && part > (restarted + 1) * (CalmFrom - 0.05) / Restarts) await RestartAsync(atOnce: restarted++ % 2 == 1);
            // From here on the server stays: what it holds then and at the end can be compared.
            if (calm is null && part > CalmFrom) calm = await _server.TidyAsync();
            if (_dice.Next(2) == 0) Cut();
            await ReportAsync();
            await Task.Delay(Between * _dice.NextDouble());
        }
        var end = await _server.TidyAsync();
        await CheckAsync(sheet, restarted);
        await CloseAsync();
        await Task.Delay(TimeSpan.FromSeconds(30));
        var closed = await _server.TidyAsync();
        sheet.Add("memory with all pages open, after the last restart → at the end", $"{Two(calm ?? end)} → {Two(end)}");
        sheet.Add("memory when all pages are closed and forgotten", Two(closed));
        sheet.Add("errors and warnings in the log", _server.Complaints.Count == 0 ? "none" : string.Join("; ", _server.Complaints.Take(6)));
    }

    private async Task CheckAsync(Sheet sheet, int restarted)
    {
        var held = (await _reporter.FactsAfterAsync(_since, default)).Where(f => f.GetProperty("kind").GetString() == "ProgressReported")
            .Select(f => f.GetProperty("progress").GetProperty("value").GetDecimal()).ToList();
        var (exitCode, said) = await _server.CommandAsync("verify");
        sheet.Add("pages open", _tabs.Count.ToString(CultureInfo.InvariantCulture));
        sheet.Add("reports · cuts · restarts (every other one a kill)", string.Create(CultureInfo.InvariantCulture, $"{_reported.Count} · {_cuts} · {restarted}"));
        sheet.Add("pages that did not show a report within a minute", _missed.ToString(CultureInfo.InvariantCulture));
        sheet.Add("slowest page, restarts and cuts included", _slowest.Ms());
        sheet.Add("pages found their circuit again · loaded anew", string.Create(CultureInfo.InvariantCulture, $"{_tabs.Sum(t => t.CameBack)} · {_tabs.Sum(t => t.LoadedAnew)}"));
        sheet.Add("ledger holds every report once and in order", held.SequenceEqual(_reported) ? "yes" : $"no: {held.Count} facts for {_reported.Count} reports");
        sheet.Add("chain checked by verify", exitCode == 0 ? "whole" : said);
        sheet.Add("errors shown on pages", _tabs.Select(t => t.Error).FirstOrDefault(e => e is not null) ?? "none");
    }

    private async Task ReportAsync()
    {
        var (number, position) = (_reporter.NextNumber, _reporter.NextPosition);
        var from = Stopwatch.GetTimestamp();
        var waiting = _tabs.Select(t => t.Lookout.ForAsync(t.Page == "/man-hinh" ? position : number)).ToArray();
        var reported = await _reporter.InsistAsync(default);
        _reported.Add(reported.Value);
        await Task.WhenAny(Task.WhenAll(waiting), Task.Delay(Patience));
        foreach (var (tab, seen) in _tabs.Zip(waiting))
        {
            if (seen.IsCompletedSuccessfully) _slowest = Math.Max(_slowest, Stopwatch.GetElapsedTime(from, seen.Result).TotalMilliseconds);
            else Miss(tab, reported);
        }
    }

    private void Miss(Tab tab, Reported reported)
    {
        _missed++;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tab.Page} did not show report {reported.Sequence} ({reported.Value})"));
    }

    private async Task RestartAsync(bool atOnce)
    {
        Console.Error.WriteLine(atOnce ? "  the server is killed" : "  the server is stopped");
        await _server.StopAsync(atOnce);
        await _server.StartAsync();
    }

    private void Cut()
    {
        _cuts++;
        _tabs[_dice.Next(_tabs.Count)].Cut();
    }

    private async Task CloseAsync()
    {
        foreach (var tab in _tabs) await tab.DisposeAsync();
        _tabs.Clear();
    }

    private static string Two((double Resident, double Heap) memory) => $"{memory.Resident.Say("0")} MiB ({memory.Heap.Say("0.0")} on the heap)";
}
