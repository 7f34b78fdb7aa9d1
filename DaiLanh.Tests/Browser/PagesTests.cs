using System.Globalization;
using System.Text.RegularExpressions;
using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Browser;

/// <summary>
/// What must hold on every page. That no page complains on its console, violates the content security policy or asks another server for
/// anything holds in every browser test, so here for all of them.
/// </summary>
public sealed partial class PagesTests(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
    private const double MostShift = 0.05;

    private static readonly string[] Grave = ["serious", "critical"];
    private static readonly AxeRunOptions OnlyFaults = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    [Fact]
    public void Every_page_of_the_program_is_looked_at() => Assert.Equal(
        Repository.Read("DaiLanh.Tests/Approved/pages.approved.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Order(),
        Sight.All.Select(s => s.Route).Distinct().Order());

    [Theory]
    // Four looks at every page show both languages, both themes and all four sizes; each asks everything that can be asked of it.
    [InlineData("vi", "light", 400, 820)]
    [InlineData("en", "dark", 1360, 820)]
    [InlineData("vi", "dark", 768, 1024)]
    [InlineData("en", "light", 1280, 720)]
    public async Task Every_page_can_be_used_by_everybody_fits_its_screen_and_stands_still(string language, string theme, int width, int height)
    {
        var names = Names().Distinct().OrderByDescending(n => n.Length).ToList();
        var faults = new List<string>();
        await foreach (var (sight, page) in LookAtAllAsync(language, theme, new ViewportSize { Width = width, Height = height }))
        {
            var found = (await GraveFaultsAsync(page)).Concat(await SticksOutAsync(page)).Concat(await JumpsAsync(page)).Concat(await UnseenFocusAsync(page));
            if (language == "en") found = found.Concat(await VietnameseLeftAsync(page, names));
            faults.AddRange(found.Select(fault => $"{sight}: {fault}"));
        }
        None.Of(faults);
    }

    private static async Task<IEnumerable<string>> GraveFaultsAsync(IPage page) =>
        from violation in (await page.RunAxe(OnlyFaults)).Violations
        where Grave.Contains(violation.Impact)
        from node in violation.Nodes
        select $"{violation.Id}: {violation.Help}: {node.Html}";

    /// <summary>How far a finger can push the page sideways, and what sticks out.</summary>
    private static async Task<IEnumerable<string>> SticksOutAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const root = document.scrollingElement;
          if (root.scrollWidth <= innerWidth && visualViewport.scale === 1) return [];
          return [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && e.checkVisibility())
            .map(e => `${e.tagName}.${e.className} ends at ${e.getBoundingClientRect().right}`).slice(0, 5).concat(`page is ${root.scrollWidth} wide`);
        }
        """);

    /// <summary>What moved by itself since the page was asked for, as the browser adds it up (cumulative layout shift).</summary>
    private static async Task<IEnumerable<string>> JumpsAsync(IPage page)
    {
        var shift = await page.EvaluateAsync<double>("""
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().filter(e => !e.hadRecentInput).forEach(e => sum += e.value))
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => resolve(sum), 100);
            })
            """);
        return shift > MostShift ? [$"moves by itself: layout shift {shift.ToString("0.000", CultureInfo.InvariantCulture)}"] : [];
    }

    /// <summary>What the keyboard reaches out of turn, or reaches without a frame of at least two pixels that shows where one is.</summary>
    private static async Task<IEnumerable<string>> UnseenFocusAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Tab"); // after a key the browser shows the focus wherever a script puts it
        var unseen = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
              .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
              .filter(e => {
                e.focus({ preventScroll: true });
                const { outlineStyle, outlineWidth } = getComputedStyle(e);
                return e.tabIndex > 0 || document.activeElement !== e || outlineStyle === "none" || parseFloat(outlineWidth) < 2;
              })
              .map(e => e.outerHTML.slice(0, 160))
            """);
        return unseen.Select(element => $"focus is not seen: {element}");
    }

    private static async Task<IEnumerable<string>> VietnameseLeftAsync(IPage page, IReadOnlyList<string> names)
    {
        var texts = await page.EvaluateAsync<string[]>("""
            () => {
              const seen = [document.title];
              const own = element => element.checkVisibility() && !element.closest("[lang=vi]");
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) if (own(walker.currentNode.parentElement)) seen.push(walker.currentNode.data);
              for (const element of document.body.querySelectorAll("[aria-label],[title],[placeholder],[alt]"))
                if (own(element)) for (const name of ["aria-label", "title", "placeholder", "alt"]) seen.push(element.getAttribute(name) ?? "");
              return [...new Set(seen.map(text => text.trim()).filter(text => text))];
            }
            """);
        return from text in texts
               let rest = names.Aggregate(text, (t, name) => t.Replace(name, "", StringComparison.Ordinal))
               where VietnameseLetter().IsMatch(rest)
               select $"not English: {text}";
    }

    // What people named: the campaign's plan, accounts, and the place itself.
    private IEnumerable<string> Names() =>
    [
        "Đại Lãnh", "Nghị định", Board.Campaign.Name, Board.Campaign.ShortName, Board.Campaign.Theme,
        .. Board.Blocks.SelectMany(b => new[] { b.Card.Name, b.Card.ShortName }),
        .. Board.Movements.SelectMany(m => new[] { m.Card.Name, m.Card.ShortName }),
        .. Board.Units.SelectMany(u => new[] { "Cán bộ " + u.Card.ShortName, u.Card.Name, u.Card.ShortName }),
        .. Board.Plan.Targets.SelectMany(t => new[] { t.Name, t.MeasureUnit }),
        .. Board.Plan.Targets.SelectMany(t => t.Plan.Measure is Measure.Milestones m ? m.Steps.Select(s => s.Name) : []),
        .. Board.Units.SelectMany(u => u.Targets).Select(t => t.Last?.Note ?? t.Card.Name),
        .. Enum.GetValues<Role>().Select(r => RoleWords.NameOf(r).ToString()), Person.System.Name, LoadCampaign.DemoActor.Name,
    ];

    private async IAsyncEnumerable<(Sight Sight, IPage Page)> LookAtAllAsync(string language, string theme, ViewportSize? size = null)
    {
        foreach (var person in Sight.All.Where(s => s.Speaks is null || s.Speaks == language).GroupBy(s => s.SignedInAs))
        {
            var window = await OpenAsync(size);
            if (person.Key is { } button) await window.SignInAsync(button);
            else await window.GoAsync("/");
            await window.PreferAsync(language, theme);
            foreach (var sight in person)
            {
                await window.GoAsync(sight.Address, sight.IsPlain);
                yield return (sight, window.Page);
            }
        }
    }

    [GeneratedRegex(@"[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex VietnameseLetter();
}
