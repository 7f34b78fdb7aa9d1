using Microsoft.Playwright;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>
/// One Chromium for all browser tests of a run: the machine's own, nothing is downloaded. Without one these tests skip and say so; where
/// <c>DAILANH_BROWSER=require</c> is set, they fail. <c>DAILANH_CHROMIUM</c> names one that lies elsewhere.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];

    // No sandbox: build machines run as root. No QUIC and nothing in the background: these tests say what leaves a page, so nothing else may.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>Whether browser tests can run here.</summary>
    public static bool IsThere => Path is not null;

    private static string? Path { get; } = Find();

    private static bool IsRequired => Environment.GetEnvironmentVariable("DAILANH_BROWSER") == "require";

    public async ValueTask InitializeAsync()
    {
        if (Path is null) return;
        Assertions.SetDefaultExpectTimeout((float)Window.Patience.TotalMilliseconds);
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _driver?.Dispose();
    }

    /// <summary>The browser; ends the test that asks for it when there is none.</summary>
    internal IBrowser Open()
    {
        const string missing = "No Chromium on this machine. Install one (apt install chromium), or name one in DAILANH_CHROMIUM.";
        if (_browser is null && IsRequired) Assert.Fail(missing);
        Assert.SkipWhen(_browser is null, missing);
        return _browser!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DAILANH_CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}

/// <summary>Browser tests run one after the other, when the others are done: two cores serve one server and one browser well.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
