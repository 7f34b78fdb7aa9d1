using System.Globalization;
using System.Text.RegularExpressions;
using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Targets;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>What no page may have, as it is seen now: grave faults of accessibility, a page wider than its screen, jumps, focus that nobody sees, Vietnamese left on an English page.</summary>
internal static partial class PageFaults
{
    private const double MostShift = 0.05;

    private static readonly string[] Grave = ["serious", "critical"];
    private static readonly AxeRunOptions OnlyFaults = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    /// <summary>All of them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="english">For a page that is to be English: the board, whose names stay what they are; null for a Vietnamese one.</param>
    public static async Task<IEnumerable<string>> OfAsync(IPage page, CampaignBoard? english)
    {
        var found = (await GraveFaultsAsync(page)).Concat(await SticksOutAsync(page)).Concat(await JumpsAsync(page)).Concat(await UnseenFocusAsync(page));
        return english is null ? found : found.Concat(await VietnameseLeftAsync(page, [.. NamesOn(english).Distinct().OrderByDescending(n => n.Length)]));
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
    private static IEnumerable<string> NamesOn(CampaignBoard board) =>
    [
        "Đại Lãnh", "Nghị định", board.Campaign.Name, board.Campaign.ShortName, board.Campaign.Theme,
        .. board.Blocks.SelectMany(b => new[] { b.Card.Name, b.Card.ShortName }),
        .. board.Movements.SelectMany(m => new[] { m.Card.Name, m.Card.ShortName }),
        .. board.Units.SelectMany(u => new[] { "Cán bộ " + u.Card.ShortName, u.Card.Name, u.Card.ShortName }),
        .. board.Plan.Targets.SelectMany(t => new[] { t.Name, t.MeasureUnit }),
        .. board.Plan.Targets.SelectMany(t => t.Plan.Measure is Measure.Milestones m ? m.Steps.Select(s => s.Name) : []),
        .. board.Units.SelectMany(u => u.Targets).Select(t => t.Last?.Note ?? t.Card.Name),
        .. Enum.GetValues<Role>().Select(r => RoleWords.NameOf(r).ToString()), Person.System.Name, LoadCampaign.DemoActor.Name,
    ];

    [GeneratedRegex(@"[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex VietnameseLetter();
}
