using Bunit;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Shared;

public sealed class StandingMarkTests : WebTest
{
    public static TheoryData<Standing> All => [.. Enum.GetValues<Standing>()];

    [Theory]
    [MemberData(nameof(All))]
    public void A_mark_alone_says_its_name_to_those_who_cannot_see_it(Standing standing)
    {
        var mark = Render<StandingMark>(p => p.Add(x => x.Standing, standing)).Find("[role=img]");

        Assert.Equal(Wording.Vietnamese.NameOf(standing), mark.GetAttribute("aria-label"));
        Assert.Contains("mark--" + standing.Css(), mark.ClassList);
    }

    [Fact]
    public void A_mark_beside_its_name_is_not_said_twice()
    {
        var cut = Render<StandingMark>(p => p.Add(x => x.Standing, Standing.OnTrack).Add(x => x.Named, true));

        Assert.Equal("true", cut.Find(".mark").GetAttribute("aria-hidden"));
        Assert.Equal("Đúng tiến độ", cut.Find(".standing--ontrack").TextContent);
    }

    [Fact]
    public void An_English_reader_reads_English()
    {
        Speak(Wording.English);

        Assert.Equal("At risk", Render<StandingMark>(p => p.Add(x => x.Standing, Standing.AtRisk)).Find(".mark").GetAttribute("aria-label"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_standing_has_its_mark_bar_text_and_cell_in_the_style_sheet(Standing standing)
    {
        var css = Repository.Read("DaiLanh.Web/wwwroot/board.css");

        Assert.All(new[] { "mark", "bar", "standing", "cell" }, thing =>
            Assert.Matches($@"\.{thing}--{standing.Css()}[ ,{{]", css));
    }

    [Fact]
    public void Names_and_classes_of_standings_differ_from_each_other()
    {
        var all = Enum.GetValues<Standing>();

        Assert.Equal(all.Length, all.Select(StandingWords.Css).Distinct().Count());
        Assert.Equal(all.Length, all.Select(Wording.Vietnamese.NameOf).Distinct().Count());
        Assert.Equal(all.Length, all.Select(Wording.English.NameOf).Distinct().Count());
    }
}
