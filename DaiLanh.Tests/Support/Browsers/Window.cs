using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>
/// One browser window of one person: own cookies and storage. Keeps every address that it asked for, and everything that it complained
/// about: errors on the console, in scripts, and of the content security policy.
/// </summary>
internal sealed class Window : IAsyncDisposable
{
    /// <summary>How long a page may take on a machine that is busy with other things.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A telephone held upright.</summary>
    public static readonly ViewportSize Phone = new() { Width = 400, Height = 820 };

    /// <summary>An office's screen.</summary>
    public static readonly ViewportSize Desk = new() { Width = 1360, Height = 820 };

    // Up to here the menu waits behind a button.
    private const int WidestWithoutMenu = 860;

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        context.WebError += (_, error) => _complaints.Enqueue($"script error: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsAnswerItself(message)) _complaints.Enqueue($"console {message.Type}: {message.Text} at {message.Location}");
        };
        context.Request += (_, request) => _requests.Enqueue(request.Url);
        page.WebSocket += (_, socket) => _requests.Enqueue(socket.Url);
    }

    public IPage Page { get; }

    /// <summary>Everything that was asked for, in order, as whole addresses.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>What went wrong inside the pages.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Window> OpenAsync(IBrowser browser, Uri address, ViewportSize? size = null, ColorScheme theme = ColorScheme.Light)
    {
        var size0 = size ?? Desk;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = size0,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ColorScheme = theme,
            HasTouch = size0.Width <= Phone.Width,
            IsMobile = size0.Width <= Phone.Width,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Window(context, await context.NewPageAsync());
    }

    /// <summary>One click on the sign-in page, on the button that carries this name; then the page that was asked for.</summary>
    public async Task SignInAsync(string button, string address = "/")
    {
        await Page.GotoAsync("/dang-nhap?ve=" + Uri.EscapeDataString(address));
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await AtAsync(address);
        await ReadyAsync();
    }

    /// <summary>Waits until this is the address, whether the page is there or not.</summary>
    /// <param name="address">From the root, as browsers write it.</param>
    // Asked again and again: waiting for the navigation itself would wait for ever when it was quicker than the question.
    public Task AtAsync(string address) => Assertions.Expect(Page).ToHaveURLAsync(new Regex("^http://[^/]+" + Regex.Escape(address) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Opens a page and waits until it is there.</summary>
    /// <param name="address">From the root.</param>
    /// <param name="isPlain">Plain HTML: there when it is loaded.</param>
    public async Task GoAsync(string address, bool isPlain = false)
    {
        await Page.GotoAsync(address);
        if (isPlain) await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        else await ReadyAsync();
    }

    /// <summary>Chooses language and theme as a person does, on a page with the menu.</summary>
    public async Task PreferAsync(string language, string theme)
    {
        if (Page.ViewportSize!.Width <= WidestWithoutMenu) await Page.GetByRole(AriaRole.Button, new() { Name = "Trình đơn" }).ClickAsync();
        if (theme == "dark") await Page.GetByRole(AriaRole.Button, new() { Name = "Nền tối" }).ClickAsync();
        if (language == "vi") return;
        await Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await ReadyAsync();
    }

    /// <summary>The circuit is open and the page has led the reader to its heading: from here on it leaves the focus to them.</summary>
    public Task ReadyAsync() => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

    /// <summary>Leaves a mark that only a page that was never loaded anew still carries.</summary>
    public Task MarkAsync() => Page.EvaluateAsync("() => { window.neverLoadedAnew = true; }");

    public async Task<bool> WasNeverLoadedAnewAsync() => await Page.EvaluateAsync<bool>("() => window.neverLoadedAnew === true");

    /// <summary>Holds back whatever goes over the network, unnoticed by the page; or lets it pass again.</summary>
    public Task HoldBackAsync(bool held) => _context.SetOfflineAsync(held);

    /// <summary>What went wrong so far was meant to.</summary>
    public void ForgetComplaints() => _complaints.Clear();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    // “Not found” and “not for you” are pages like others; the browser says so of the page itself, with the page's own address.
    private bool IsAnswerItself(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal)
        && message.Location.StartsWith(Page.Url + ":", StringComparison.Ordinal);
}
