using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Overview;
using DaiLanh.Web.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Live.Presence;

/// <summary>Who else is there, in the heading of the pages of the board.</summary>
public sealed class PresenceOnPagesTests : PageTest
{
    private static readonly Person Lan = new("lan", "Trần Thị Lan", [Role.Viewer], []);

    // Announcements are paced by the page's clock.
    private Task ToldAsync(Func<bool> shown) => Wait.UntilAsync(() =>
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        return shown();
    });

    private Places Places => Services.GetRequiredService<Places>();

    [Fact]
    public async Task A_page_says_how_many_look_at_it_and_renders_only_that()
    {
        SignIn(Some.Officer("thon-1"));
        var cut = Open<OverviewPage>("/");
        var renders = cut.FindComponent<MatrixPanel>().RenderCount;
        Assert.DoesNotContain("đang xem", cut.Markup, StringComparison.Ordinal);

        using var other = Places.Enter("/", Lan);

        await ToldAsync(() => cut.Markup.Contains("2 người đang xem", StringComparison.Ordinal));
        Assert.Contains(Lan.Name, cut.FindComponent<PresencePill>().Find(".pill").GetAttribute("title"), StringComparison.Ordinal);
        Assert.Equal(renders, cut.FindComponent<MatrixPanel>().RenderCount);
    }

    [Fact]
    public async Task Somebody_on_another_page_is_not_counted()
    {
        var cut = Open<UnitPage>("/don-vi/thon-1", "thon-1");
        using var elsewhere = Places.Enter("/don-vi/thon-2", Lan);
        using var here = Places.Enter("/don-vi/thon-1", Lan);

        await ToldAsync(() => cut.Markup.Contains("đang xem", StringComparison.Ordinal));
        Assert.Equal("2 người đang xem", cut.FindComponent<PresencePill>().Find(".pill").TextContent);
    }

    [Fact]
    public async Task Who_is_not_signed_in_sees_a_number_and_no_name()
    {
        var cut = Open<OverviewPage>("/");

        using var other = Places.Enter("/", Lan);

        await ToldAsync(() => cut.Markup.Contains("2 người đang xem", StringComparison.Ordinal));
        Assert.DoesNotContain(Lan.Name, cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_left_counts_nobody()
    {
        var before = Places.Count;
        for (var visit = 0; visit < 1000; visit++)
        {
            _ = Render<PresenceScope>(p => p.Add(s => s.Key, $"/don-vi/thon-{visit}").Add(s => s.ChildContent, _ => ""));
            if (visit % 100 == 0) await DisposeComponentsAsync();
        }
        await DisposeComponentsAsync();

        Assert.Equal(before, Places.Count);
    }

    [Fact]
    public void Another_address_of_the_same_page_is_another_place()
    {
        var scope = Render<PresenceScope>(p => p.Add(s => s.Key, "/don-vi/thon-1").Add(s => s.ChildContent, _ => ""));
        using var first = Places.Enter("/don-vi/thon-1", Lan);
        using var second = Places.Enter("/don-vi/thon-2", Lan);

        scope.Render(p => p.Add(s => s.Key, "/don-vi/thon-2").Add(s => s.ChildContent, _ => ""));

        Assert.Equal((1, 2), (first.Here.People, second.Here.People));
    }
}
