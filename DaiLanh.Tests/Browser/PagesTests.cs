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
    private static readonly string[] Grave = ["serious", "critical"];
    private static readonly AxeRunOptions OnlyFaults = new() { ResultTypes = [ResultType.Violations], Iframes = false };

    [Fact]
    public void Every_page_of_the_program_is_looked_at() => Assert.Equal(
        Repository.Read("DaiLanh.Tests/Approved/pages.approved.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Order(),
        Sight.All.Select(s => s.Route).Distinct().Order());

    [Theory]
    // Words do not depend on colours: two runs show both languages and both themes.
    [InlineData("vi", "light")]
    [InlineData("en", "dark")]
    public async Task No_page_has_a_serious_fault_of_accessibility(string language, string theme)
    {
        var faults = new List<string>();
        await foreach (var (sight, page) in LookAtAllAsync(language, theme))
        {
            var result = await page.RunAxe(OnlyFaults);
            faults.AddRange(
                from violation in result.Violations
                where Grave.Contains(violation.Impact)
                from node in violation.Nodes
                select $"{sight}: {violation.Id}: {violation.Help}: {node.Html}");
        }
        None.Of(faults);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_is_wider_than_a_telephone(string language)
    {
        var wide = new List<string>();
        await foreach (var (sight, page) in LookAtAllAsync(language, "light", Window.Phone))
        {
            // How far a finger can push the page sideways, and what sticks out.
            var sticking = await page.EvaluateAsync<string[]>("""
                () => {
                  const root = document.scrollingElement;
                  if (root.scrollWidth <= innerWidth && visualViewport.scale === 1) return [];
                  return [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > 400.5 && e.checkVisibility())
                    .map(e => `${e.tagName}.${e.className} ends at ${e.getBoundingClientRect().right}`).slice(0, 5).concat(`page is ${root.scrollWidth} wide`);
                }
                """);
            wide.AddRange(sticking.Select(s => $"{sight}: {s}"));
        }
        None.Of(wide);
    }

    [Fact]
    public async Task In_English_only_names_are_Vietnamese()
    {
        var names = Names().Distinct().OrderByDescending(n => n.Length).ToList();
        var left = new List<string>();
        await foreach (var (sight, page) in LookAtAllAsync("en", "light"))
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
            left.AddRange(
                from text in texts
                let rest = names.Aggregate(text, (t, name) => t.Replace(name, "", StringComparison.Ordinal))
                where VietnameseLetter().IsMatch(rest)
                select $"{sight}: {text}");
        }
        None.Of(left);
    }

    // What people named: the campaign's plan, accounts, and the place itself.
    private IEnumerable<string> Names() =>
    [
        "Đại Lãnh", Board.Campaign.Name, Board.Campaign.ShortName, Board.Campaign.Theme,
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
