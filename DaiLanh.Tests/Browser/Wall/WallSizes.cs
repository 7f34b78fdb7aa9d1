using System.Globalization;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Browser.Wall;

/// <summary>
/// The wall is right on every projector: all pages and their parts, over sizes and distances, with the longest names. What “right” means is
/// measured in the page by <c>faults.js</c>: nothing cut, nothing over anything else, nothing outside its box, letters and lines as high as
/// the distance asks for, contrast, no scroll bar. Here it is walked from picture to picture; a page is loaded once a distance.
/// </summary>
public abstract class WallSizes(Chromium chromium, LongNamesApp browsed) : BrowserTest(chromium, browsed)
{
    private const string Pages = "toan-xa,khoi:mat-tran,phong-trao,duong-tien-do,vua-cap-nhat,cho-so-lieu";
    private const int PageCount = 6;

    // The first two shapes are walked to the last part; pictures of the same shape are the same, larger or smaller, and looked at page by page.
    private static readonly ViewportSize[] Whole = [new() { Width = 1920, Height = 1080 }, new() { Width = 1024, Height = 768 }];

    private static readonly ViewportSize[] Others =
    [
        new() { Width = 1280, Height = 720 }, new() { Width = 1366, Height = 768 }, new() { Width = 2560, Height = 1440 }, new() { Width = 3840, Height = 2160 },
        new() { Width = 1400, Height = 1050 },
    ];

    private static readonly string FaultsOf = Repository.Read("DaiLanh.Tests/Browser/Wall/faults.js");

    public static TheoryData<string, int> Distances => new() { { "2.5", 24 }, { "4", 40 }, { "6", 60 }, { "8", 80 } };

    [Theory]
    [MemberData(nameof(Distances))]
    public async Task Every_page_is_right_on_every_projector(string distance, int letter)
    {
        var page = await OpenWallAsync($"cach={distance}&giao-dien={Theme}&don-vi={Board.Blocks[1].Units[0].Card.Code}");
        var faults = new List<string>();
        // First the unit in close-up, which the address asks for; any key leaves it.
        foreach (var size in Others.Concat(Whole))
        {
            await ResizeAsync(page, size);
            faults.AddRange(await LookAsync(page, letter));
        }
        foreach (var size in Whole)
        {
            await ResizeAsync(page, size);
            faults.AddRange(await WalkAsync(page, letter));
        }
        foreach (var size in Others)
        {
            await ResizeAsync(page, size);
            for (var number = 1; number <= PageCount; number++)
            {
                await ShowAsync(page, number);
                faults.AddRange(await LookAsync(page, letter));
            }
        }
        None.Of(faults);
    }

    /// <summary>“sang” for the light theme.</summary>
    protected virtual string Theme => "toi";

    /// <summary>Opens a wall that does not turn by itself while it is looked at.</summary>
    private protected async Task<IPage> OpenWallAsync(string query)
    {
        var window = await OpenAsync(Whole[0]);
        await window.Page.GotoAsync($"/man-hinh?trang={Pages}&dung=300&{query}");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('.wall [data-clock]')?.textContent.length === 5");
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        return window.Page;
    }

    /// <summary>All pages and all their parts; that the parts are counted, hold every unit once, and are the same a second time.</summary>
    private protected async Task<List<string>> WalkAsync(IPage page, int letter)
    {
        var faults = new List<string>();
        for (var number = 1; number <= PageCount; number++)
        {
            await ShowAsync(page, number);
            var rows = new List<string>();
            var labels = new List<string>();
            while ((await KeyAsync(page)).Page == number - 1)
            {
                faults.AddRange(await LookAsync(page, letter));
                rows.AddRange(await page.Locator("[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.row)"));
                labels.AddRange(await page.Locator(".wall-turns .wall-number").AllTextContentsAsync());
                await TurnAsync(page);
            }
            var known = number switch
            {
                1 => Board.Units.Select(u => u.Card.Code),
                2 => Board.Blocks[1].Units.Select(u => u.Card.Code),
                3 => Board.Movements.Select(m => m.Card.Code),
                _ => null,
            };
            // A message that needs the whole page has it.
            if (await page.Locator(".wall-message--alone").CountAsync() > 0) known = null;
            if (known is not null && !known.Order().SequenceEqual(rows.Order())) faults.Add($"page {number} at {letter}: not every row once: {string.Join(' ', rows)}");
            var expected = labels.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{labels.Count}"));
            if (!labels.Select(l => l.Split(' ')[^1]).SequenceEqual(expected)) faults.Add($"page {number} at {letter}: parts are counted {string.Join(", ", labels)}");
        }
        return faults;
    }

    private static async Task<IEnumerable<string>> LookAsync(IPage page, int letter)
    {
        var at = await page.EvaluateAsync<string>("() => `${innerWidth}x${innerHeight} ${document.querySelector('.wall').dataset.key}`");
        // The curve is counted off the page's own thread and comes a moment later.
        if (at.EndsWith("Curve", StringComparison.Ordinal)) await Expect(page.Locator(".wall-plot, .wall-message--alone")).ToBeVisibleAsync();
        return (await page.EvaluateAsync<string[]>(FaultsOf, letter)).Select(fault => $"{at} at {letter}: {fault}");
    }

    private protected static async Task ResizeAsync(IPage page, ViewportSize size)
    {
        await page.SetViewportSizeAsync(size.Width, size.Height);
        var unit = Math.Min(size.Height / 1080.0, size.Width / 1440.0);
        await Expect(page.Locator(".wall")).ToHaveAttributeAsync("data-size", string.Create(CultureInfo.InvariantCulture, $"{(int)(size.Width / unit)}x{(int)(size.Height / unit)}"));
    }

    private static Task ShowAsync(IPage page, int number) => PressAsync(page, number.ToString(CultureInfo.InvariantCulture), $"{number - 1}/0/");

    private static async Task TurnAsync(IPage page)
    {
        var (number, part, whole) = await KeyAsync(page);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("before => document.querySelector('.wall').dataset.key !== before", whole);
        Assert.NotEqual((number, part), (await KeyAsync(page)) is var (n, p, _) ? (n, p) : default);
    }

    private static async Task PressAsync(IPage page, string key, string begins)
    {
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("begins => document.querySelector('.wall').dataset.key.startsWith(begins)", begins);
    }

    private static async Task<(int Page, int Part, string Whole)> KeyAsync(IPage page)
    {
        var key = (await page.Locator(".wall").GetAttributeAsync("data-key"))!;
        var parts = key.Split('/');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), key);
    }
}

/// <summary>The program on a campaign of <see cref="LongNames"/>.</summary>
public abstract class LongNamesApp(int units) : BrowsedApp, IAsyncLifetime
{
    private readonly string _seeds = Directory.CreateTempSubdirectory("dailanh-seeds-").FullName;

    protected override IEnumerable<(string Key, string Value)> Settings => [("Seeds:Path", _seeds)];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        LongNames.Write(_seeds, units);
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        Directory.Delete(_seeds, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class TwelveUnitsApp() : LongNamesApp(12);

public sealed class ThirtyUnitsApp() : LongNamesApp(30);

public sealed class SixtyUnitsApp() : LongNamesApp(60);

public sealed class WallOfTwelveUnitsTests(Chromium chromium, TwelveUnitsApp browsed) : WallSizes(chromium, browsed), IClassFixture<TwelveUnitsApp>;

public sealed class WallOfThirtyUnitsTests(Chromium chromium, ThirtyUnitsApp browsed) : WallSizes(chromium, browsed), IClassFixture<ThirtyUnitsApp>
{
    protected override string Theme => "sang";

    [Theory]
    [MemberData(nameof(Distances))]
    public async Task A_message_and_an_earlier_day_leave_everything_in_its_place(string distance, int letter)
    {
        const string Message = "Mời các đồng chí nghỉ giải lao 15 phút; cuộc họp tiếp tục lúc 9 giờ 30 tại hội trường";
        var page = await OpenWallAsync($"cach={distance}&ngay=2023-05-10&tin={Uri.EscapeDataString(Message)}");
        var faults = await WalkAsync(page, letter);
        await ResizeAsync(page, new() { Width = 1024, Height = 768 });
        faults.AddRange(await WalkAsync(page, letter));
        None.Of(faults);
    }
}

public sealed class WallOfSixtyUnitsTests(Chromium chromium, SixtyUnitsApp browsed) : WallSizes(chromium, browsed), IClassFixture<SixtyUnitsApp>;
