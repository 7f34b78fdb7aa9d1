using System.Diagnostics;
using System.Text;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Browser;

/// <summary>
/// Takes one picture of every page, on a desk and on a phone, and writes docs/pages.md, in which somebody who knows nothing sees all of the
/// product in five minutes. Not among the tests that are run; made again like the <see cref="Pictures"/> of the guide:
/// <code>dotnet run --project DaiLanh.Tests -- --explicit only --filter-class "*PageAlbum"</code>
/// </summary>
public sealed class PageAlbum(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const string Folder = "docs/images/pages";

    // Pages that are something only while a screen is open: their pictures are taken by Pictures, for the guide.
    private static readonly Dictionary<string, string> TakenElsewhere = new()
    {
        ["/man-hinh/{Key}"] = "docs/images/wall.png",
        ["/man-hinh/dieu-khien/{Key}"] = "docs/images/remote-phone.png",
    };

    private static readonly ViewportSize Desk = new() { Width = 1360, Height = 820 };
    private static readonly ViewportSize Projector = new() { Width = 1920, Height = 1080 };

    /// <summary>Where the picture of a route on a desk lies.</summary>
    internal static string PictureOf(string route) => TakenElsewhere.GetValueOrDefault(route, $"{Folder}/{NameOf(route)}.png");

    // “/don-vi/{Code}” is don-vi-code.
    private static string NameOf(string route) =>
        route == "/" ? "tong-quan" : route.Trim('/').Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).ToLowerInvariant();

    [Fact(Explicit = true)]
    public async Task Every_page_on_a_desk_and_on_a_phone()
    {
        var album = new StringBuilder("# All pages\n\nMade by the explicit test `PageAlbum` from the running product. What each page is for: [huong-dan.md](huong-dan.md).\n");
        Directory.CreateDirectory(Repository.PathOf(Folder));
        foreach (var sight in Sight.All.DistinctBy(s => s.Route).OrderBy(s => s.Route, StringComparer.Ordinal))
        {
            album.Append('\n').Append("## `").Append(sight.Route).Append("`\n\n");
            Show(PictureOf(sight.Route), 640);
            if (TakenElsewhere.ContainsKey(sight.Route)) continue;
            var name = NameOf(sight.Route);
            var isWall = sight.Route.StartsWith("/man-hinh", StringComparison.Ordinal) && sight.IsPlain;
            await TakeAsync(sight, isWall ? Projector : Desk, name);
            if (isWall) continue;
            await TakeAsync(sight, Window.Phone, name + "-phone");
            Show($"{Folder}/{name}-phone.png", 190);
        }
        await File.WriteAllTextAsync(Repository.PathOf("docs/pages.md"), album.ToString(), TestContext.Current.CancellationToken);

        void Show(string picture, int width) => album.Append("<img src=\"").Append(picture["docs/".Length..]).Append("\" width=\"").Append(System.Globalization.CultureInfo.InvariantCulture, $"{width}").Append("\" alt=\"\" />\n");
    }

    private async Task TakeAsync(Sight sight, ViewportSize size, string name)
    {
        var window = await OpenAsync(size);
        if (sight.SignedInAs is { } button) await window.SignInAsync(button);
        await window.GoAsync(sight.Address, sight.IsPlain);
        var tour = window.Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua", Exact = true });
        if (await tour.IsVisibleAsync()) await tour.ClickAsync();
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        await window.Page.Mouse.MoveAsync(0, 0);
        await window.Page.WaitForTimeoutAsync(1_000);
        await window.Page.ScreenshotAsync(new() { Path = Repository.PathOf($"{Folder}/{name}.png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        // Enough colours for an album, and small enough for a repository.
        using var small = Process.Start(new ProcessStartInfo("pngquant", ["--force", "--strip", "--speed", "1", "64", "--output", $"{name}.png", $"{name}.png"])
        {
            WorkingDirectory = Repository.PathOf(Folder),
        })!;
        await small.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, small.ExitCode);
        await window.Page.Context.CloseAsync();
    }
}
