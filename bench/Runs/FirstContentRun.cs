using DaiLanh.Bench.Parts;
using Microsoft.Playwright;

namespace DaiLanh.Bench.Runs;

/// <summary>
/// What a person waits for in a real Chromium, fonts and scripts in its cache, server warm: from the click to the page's own heading (the wall: its body) on
/// the screen, and how far things jump (layout shift) until a second later.
/// </summary>
internal static class FirstContentRun
{
    private const double MostMilliseconds = 300;
    private const double MostShift = 0.05;
    private const int Times = 4;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    // Counted by the page itself: when the heading has been painted, and each shift that no touch of a person explains.
    private const string Watch = """
        window.seen = { content: null, shift: 0 };
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.seen.shift += e.value; }).observe({ type: 'layout-shift', buffered: true });
        new MutationObserver(() => {
          if (window.seen.content === null && document.querySelector('main h1, h1, .wall-body')?.checkVisibility({ visibilityProperty: true })) {
            window.seen.content = -1;
            requestAnimationFrame(() => setTimeout(() => { window.seen.content = performance.now(); }));
          }
        }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
        """;

    private static readonly (int Width, int Height) Desk = (1360, 820);
    private static readonly (int Width, int Height) Phone = (400, 820);

    // The wall stands on a projector.
    private static readonly (int Width, int Height) Projector = (1920, 1080);

    public static Sheet Sheet() => new("First content and layout shift", "page", "desk (wall: projector): content", "shift", "phone: content", "phone: shift", "≤ 300 ms, ≤ 0.05");

    public static Task GoAsync(Sheet sheet, string program, params string[] settings) => GoAsync(sheet, program, [], settings);

    /// <param name="sheet">Takes the figures.</param>
    /// <param name="program">The server.</param>
    /// <param name="routes">Pages to measure, as in the approved list; all of them without any.</param>
    /// <param name="settings">Of the server.</param>
    public static async Task GoAsync(Sheet sheet, string program, string[] routes, string[] settings)
    {
        await using var server = await Server.StartAsync(program, settings);
        using var reporter = await Reporter.OfAsync(server);
        var pages = await PageList.ReadAsync(server, reporter);
        using var driver = await Playwright.CreateAsync();
        await using var chromium = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("DAILANH_CHROMIUM") ?? FindChromium(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        foreach (var page in pages.Where(p => p.Address is not null && (routes.Length == 0 || routes.Contains(p.Route))))
        {
            var seen = new List<(double Content, double Shift)>();
            var large = page.Route.StartsWith("/man-hinh", StringComparison.Ordinal) ? Projector : Desk;
            foreach (var (width, height) in ((int, int)[])[large, Phone]) seen.Add(await OneAsync(chromium, server.Address, page, width, height));
            var holds = seen.All(s => s.Content <= MostMilliseconds && s.Shift <= MostShift);
            sheet.Add([page.Route, .. seen.SelectMany(s => (string[])[s.Content.Say("0") + " ms", s.Shift.Say("0.000")]), holds ? "yes" : "NO"]);
        }
    }

    private static async Task<(double Content, double Shift)> OneAsync(IBrowser chromium, Uri address, ListedPage page, int width, int height)
    {
        await using var context = await chromium.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = width, Height = height }, Locale = "vi-VN" });
        if (page.Cookies is { } cookies)
            await context.AddCookiesAsync(cookies.GetCookies(address).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = address.ToString() }));
        await context.AddInitScriptAsync(Watch);
        var tab = await context.NewPageAsync();
        var (times, shifts) = (new List<double>(), new List<double>());
        // The first time fills the cache.
        for (var i = -1; i < Times; i++)
        {
            await tab.GotoAsync(page.Address!);
            await tab.WaitForFunctionAsync("() => window.seen.content > 0");
            var content = await tab.EvaluateAsync<double>("() => window.seen.content");
            if (i is -1 or Times - 1) await Task.Delay(Settling);
            shifts.Add(await tab.EvaluateAsync<double>("() => window.seen.shift"));
            if (i >= 0) times.Add(content);
        }
        times.Sort();
        return (times.At(0.5), shifts.Max());
    }

    private static string FindChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("No Chromium on this machine; name one in DAILANH_CHROMIUM.");
}
