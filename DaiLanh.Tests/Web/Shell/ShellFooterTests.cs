using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Shell.Parts;

namespace DaiLanh.Tests.Web.Shell;

public sealed class ShellFooterTests : WebTest
{
    [Fact]
    public void The_clock_shows_the_time_of_the_commune_and_goes_on_by_the_minute()
    {
        Clock.Advance(TimeSpan.FromSeconds(50));
        var cut = Render<ShellFooter>();
        Assert.Equal("14:00 · 24/5/2023", cut.Find(".shell-footer__clock").TextContent);

        Clock.Advance(TimeSpan.FromSeconds(10));

        cut.WaitForAssertion(() => Assert.Equal("14:01 · 24/5/2023", cut.Find(".shell-footer__clock").TextContent));
    }

    [Fact]
    public async Task A_clock_that_nobody_sees_any_more_stops()
    {
        var cut = Render<ShellFooter>();
        var renders = cut.RenderCount;

        await DisposeComponentsAsync();
        Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(renders, cut.RenderCount);
    }

    [Fact]
    public void A_page_without_a_circuit_shows_the_time_it_was_written_and_starts_no_clock()
    {
        HasCircuit = false;
        var cut = Render<ShellFooter>();

        Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("14:00 · 24/5/2023", cut.Find(".shell-footer__clock").TextContent);
        Assert.Equal(1, cut.RenderCount);
    }

    [Fact]
    public void The_last_line_has_room_for_a_notice()
    {
        var cut = Render<ShellFooter>(p => p.AddChildContent("<em>demo</em>"));

        Assert.Equal("demo", cut.Find("footer em").TextContent);
    }
}
