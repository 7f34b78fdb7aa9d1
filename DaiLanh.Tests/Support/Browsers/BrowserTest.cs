using DaiLanh.Core.Board;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>
/// A journey in a real browser against the real program. Whatever else it says, it fails when a page complained, asked another server for
/// anything, or the program logged a warning; unless it broke something on purpose and said so with <see cref="ForgetWarnings"/>.
/// </summary>
[Collection(BrowserCollection.Name)]
public abstract class BrowserTest(Chromium chromium, BrowsedApp browsed) : IAsyncLifetime
{
    private readonly List<Window> _windows = [];
    private int _known;

    private protected BrowsedApp Browsed => browsed;

    private protected AppHost App => browsed.App;

    /// <summary>What the server holds to be true now.</summary>
    private protected CampaignBoard Board => App.Services.GetRequiredService<LiveBoard>().Current!;

    public ValueTask InitializeAsync()
    {
        chromium.Open();
        _known = App.Log.Lines.Count;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_windows.Count == 0) return;
        var hasFailed = TestContext.Current.TestState?.Result == TestResult.Failed;
        var complaints = new List<string>();
        foreach (var window in _windows)
        {
            if (hasFailed) await PictureAsync(window);
            complaints.AddRange(window.Complaints);
            complaints.AddRange(window.Requests.Where(r => !IsOwn(r)).Select(r => $"asked elsewhere: {r}"));
            await window.DisposeAsync();
        }
        complaints.AddRange(App.Log.Lines.Skip(_known).Select(line => "server: " + line));
        GC.SuppressFinalize(this);
        None.Of(complaints);
    }

    /// <summary>A new window with its own cookies.</summary>
    private protected async Task<Window> OpenAsync(ViewportSize? size = null, ColorScheme theme = ColorScheme.Light)
    {
        var window = await Window.OpenAsync(chromium.Open(), App.Address, size, theme);
        _windows.Add(window);
        return window;
    }

    /// <summary>A new window at a page.</summary>
    private protected async Task<Window> OpenAtAsync(string address, ViewportSize? size = null)
    {
        var window = await OpenAsync(size);
        await window.GoAsync(address);
        return window;
    }

    /// <summary>Waits until the server holds this number for a target.</summary>
    private protected async Task HoldsAsync(TargetRow target, decimal? value)
    {
        await Wait.UntilAsync(() => Board.Target(target.Card.Code)!.Actual.Value == value);
        Assert.Equal(value, Board.Target(target.Card.Code)!.Actual.Value);
    }

    /// <summary>What pages and server complained about so far was meant to.</summary>
    private protected void ForgetWarnings()
    {
        foreach (var window in _windows) window.ForgetComplaints();
        _known = App.Log.Lines.Count;
    }

    // What the page holds itself (data:, blob:, about:) asks nobody.
    private bool IsOwn(string address) => new Uri(address) is var uri
        && (uri.Authority == App.Address.Authority || uri.Scheme is "data" or "blob" or "about");

    private async Task PictureAsync(Window window)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "browser")).FullName;
        var test = TestContext.Current.TestMethod?.MethodName ?? "test";
        var path = Path.Combine(folder, $"{test}-{_windows.IndexOf(window) + 1}.png");
        await window.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        TestContext.Current.TestOutputHelper?.WriteLine($"At {window.Page.Url}, as it was: {path}");
    }
}
