using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Overview;

namespace DaiLanh.Tests.Web.Live;

public sealed class OverviewPageTests : LiveTest
{
    [Fact]
    public async Task A_change_redraws_its_unit_and_leaves_the_other_rows_as_they_are()
    {
        await SaveAsync("A-1", 10); // ahead already: its rank and the other's stay
        var cut = Render<OverviewPage>();
        var other = Row(cut, "Thôn 2");

        await SaveAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("30,0", Row(cut, "Thôn 1"), StringComparison.Ordinal));
        Assert.Equal(other, Row(cut, "Thôn 2"));
        Assert.Equal(2, cut.RenderCount);
    }

    [Fact]
    public async Task Only_what_changed_after_opening_is_highlighted()
    {
        await SaveAsync("B-1", 10);
        var cut = Render<OverviewPage>();
        Assert.DoesNotContain("is-fresh", cut.Markup, StringComparison.Ordinal);

        await SaveAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("is-fresh", Row(cut, "Thôn 1"), StringComparison.Ordinal));
        Assert.DoesNotContain("is-fresh", Row(cut, "Thôn 2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_latest_update_says_what_happened_without_a_persons_name()
    {
        var cut = Render<OverviewPage>();

        await SaveAsync("A-1", 60);

        cut.WaitForAssertion(() => Assert.Contains("60 / 100", cut.Find(".feed-row__text").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(Some.Officer("thon-1").Name, cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_nobody_reported_for_shows_a_dash_and_not_a_zero()
    {
        var cut = Render<OverviewPage>();

        Assert.Contains("—", Row(cut, "Thôn 1"), StringComparison.Ordinal);
        Assert.Contains("mark--noreport", Row(cut, "Thôn 1"), StringComparison.Ordinal);
    }

    private static string Row(IRenderedComponent<OverviewPage> cut, string unit) =>
        cut.FindAll(".unit-row").Single(r => r.QuerySelector(".unit-row__name")!.TextContent == unit).OuterHtml;
}
