using DaiLanh.Tests.Support;
using DaiLanh.Tests.Support.Browsers;
using Microsoft.Playwright;

namespace DaiLanh.Tests.Browser;

/// <summary>
/// What must hold on every page. That no page complains on its console, violates the content security policy or asks another server for
/// anything holds in every browser test, so here for all of them.
/// </summary>
public sealed class PagesTests(Chromium chromium, BrowsedApp browsed) : BrowserTest(chromium, browsed), IClassFixture<BrowsedApp>
{
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
        var faults = new List<string>();
        await foreach (var (sight, page) in LookAtAllAsync(language, theme, new ViewportSize { Width = width, Height = height }))
        {
            var found = await PageFaults.OfAsync(page, language == "en" ? Board : null);
            faults.AddRange(found.Select(fault => $"{sight}: {fault}"));
        }
        None.Of(faults);
    }

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
}
