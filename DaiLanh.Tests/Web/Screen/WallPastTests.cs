using Bunit;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall;

namespace DaiLanh.Tests.Web.Screen;

public sealed class WallPastTests : WallTest
{
    private static readonly string[] Units = ["thon-1", "thon-2"];

    [Fact]
    public async Task An_earlier_day_is_shown_as_it_was_and_clearly_marked()
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Whole));

        Screen.Change(s => s with { Day = new DateOnly(2023, 4, 25) });

        cut.WaitForAssertion(() => Assert.Equal("Nhìn lại ngày 25/4/2023", cut.Find(".wall-past").TextContent));
        Assert.Contains("wall--earlier", cut.Find("main").ClassName, StringComparison.Ordinal);
        Assert.Contains("20", Row(cut, "thon-1"), StringComparison.Ordinal); // 40 of 100 on one of two targets
        Screen.Change(s => s with { Day = null });
        cut.WaitForAssertion(() => Assert.Empty(cut.FindAll(".wall-past")));
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(4)]
    public async Task Whoever_looks_back_reads_the_plan_of_that_day_and_nothing_of_today(double distance)
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Whole) with { Distance = (decimal)distance });
        Assert.Contains("Kế hoạch hôm nay", cut.Find(".wall-legend").TextContent, StringComparison.Ordinal);

        Screen.Change(s => s with { Day = new DateOnly(2023, 4, 25) });
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall-past")));
        Assert.EndsWith("Kế hoạch", cut.Find(".wall-legend").TextContent.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("hôm nay", cut.Find("main").TextContent, StringComparison.Ordinal);

        Screen.Change(s => s with { UnitCode = "thon-1" });
        cut.WaitForAssertion(() => Assert.Contains("kế hoạch ngày đó", cut.Find(".wall-unit__standing").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("hôm nay", cut.Find("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_tells_the_news_of_then_however_many_came_since()
    {
        await Db.SaveAsync("A-1", 40);
        Db.Clock.Advance(TimeSpan.FromDays(1));
        await Wait.UntilAsync(() =>
        {
            Db.Clock.Advance(TimeSpan.FromSeconds(1));
            return Live.Current!.Day == Some.Today.AddDays(1);
        });
        for (var value = 1; value <= CampaignBoard.LatestKept; value++) await Db.SaveAsync("B-1", value);
        await ShownAsync((await Db.SaveAsync("B-1", CampaignBoard.LatestKept + 1)).Sequence);
        Screen.Change(s => s with { Day = Some.Today });

        var cut = Show(Settings(WallPageKind.Latest));

        cut.WaitForAssertion(() => Assert.StartsWith("Thôn 1 ·", cut.FindAll(".wall-news-row")[0].LastElementChild!.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Thôn 2", cut.Find(".wall-latest").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wall_that_is_opened_on_an_earlier_day_never_passes_the_board_of_now_for_it()
    {
        await ReportAsync();
        Screen.Change(s => s with { Day = new DateOnly(2023, 4, 25) });

        var cut = Show(Settings(WallPageKind.Whole));

        // Either it is being opened, or it is there; nothing else was ever drawn.
        var first = cut.Find("main h1").TextContent;
        Assert.True(first == "Đang mở bảng ngày 25/4/2023…" || cut.FindAll(".wall-past").Count > 0, first);
        Assert.Equal(Live.Current!.Position.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), cut.Find("main").GetAttribute("data-sequence"));
        cut.WaitForAssertion(() => Assert.Equal("Nhìn lại ngày 25/4/2023", cut.Find(".wall-past").TextContent));
    }

    [Fact]
    public async Task A_wall_that_is_opened_in_a_replay_says_so_until_the_film_is_there()
    {
        await ReportAsync();
        Screen.Change(s => Rotation.Play(s, [1], 20, Clock.GetUtcNow(), 44));

        var cut = Show(Settings(WallPageKind.Whole));

        Assert.True(cut.FindAll(".wall-past").Count > 0 || cut.Find("main h1").TextContent == "Đang chuẩn bị diễn lại…");
        cut.WaitForAssertion(() => Assert.Equal("Diễn lại · 11/4/2023", cut.Find(".wall-past").TextContent));
    }

    [Fact]
    public async Task At_midnight_the_wall_shows_the_board_of_the_new_day()
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Whole));
        Assert.Contains("còn 18 ngày", cut.Find(".wall-sub").TextContent, StringComparison.Ordinal);
        var tick = cut.Find("[data-row=thon-1] .bar").GetAttribute("style");

        Db.Clock.SetUtcNow(CommuneTime.StartOf(Some.Today.AddDays(1)));
        await Wait.UntilAsync(() =>
        {
            Db.Clock.Advance(TimeSpan.FromSeconds(1));
            return Live.Current!.Day == Some.Today.AddDays(1);
        });

        cut.WaitForAssertion(() => Assert.Contains("còn 17 ngày", cut.Find(".wall-sub").TextContent, StringComparison.Ordinal));
        Assert.NotEqual(tick, cut.Find("[data-row=thon-1] .bar").GetAttribute("style")); // more is expected of it now
    }

    [Fact]
    public async Task A_closed_campaign_keeps_its_final_standing_on_the_wall_until_the_next_is_launched()
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Whole));
        var (row, percent) = (Row(cut, "thon-1"), cut.Find(".wall-whole__figure").TextContent);

        await Db.CloseAsync();

        cut.WaitForAssertion(() => Assert.Contains("đã kết thúc ngày 24/5/2023", cut.Find(".wall-sub").TextContent, StringComparison.Ordinal));
        Assert.Equal((row, percent), (Row(cut, "thon-1"), cut.Find(".wall-whole__figure").TextContent));
        Assert.Contains("đã kết thúc", cut.Find(".wall-proof").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hôm nay", cut.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Cần đôn đốc", cut.Markup, StringComparison.Ordinal);

        await Db.DraftNextAsync();
        await Db.LaunchNextAsync();
        await Wait.UntilAsync(() =>
        {
            Clock.Advance(DaiLanh.Web.Live.LiveComponent.Pace);
            return cut.Find(".wall-title").TextContent == NextCampaign.Name;
        });
        Assert.Contains("bắt đầu ngày 12/6/2023", cut.Find(".wall-sub").TextContent, StringComparison.Ordinal);
        Assert.Contains("bắt đầu ngày 12/6", cut.Find(".wall-whole__plan").TextContent, StringComparison.Ordinal);
        Assert.All(cut.FindAll("[data-row^=thon] .wall-rank"), rank => Assert.Equal("—", rank.TextContent));
    }

    [Fact]
    public async Task The_page_of_who_is_waited_for_is_left_out_of_a_closed_campaign_and_alone_becomes_the_commune()
    {
        await Db.CloseAsync();
        await Wait.UntilAsync(() => Live.Current!.Campaign.IsClosed);

        var both = Show(Settings(WallPageKind.Silent, WallPageKind.Movements));
        Assert.NotEmpty(both.FindAll("[data-row=ntm]"));
        Assert.Equal([0, 1], Screen.PartsOf(Settings(WallPageKind.Silent, WallPageKind.Movements)));
        var alone = Show(Settings(WallPageKind.Silent));
        Assert.NotEmpty(alone.FindAll("[data-row=thon-1]"));
    }

    [Fact]
    public async Task A_day_to_come_is_today()
    {
        await ReportAsync();
        Screen.Change(s => s with { Day = Some.Today.AddDays(5) });

        Assert.Empty(Show(Settings(WallPageKind.Whole)).FindAll(".wall-past"));
    }

    [Fact]
    public async Task A_replay_runs_from_the_first_day_and_its_last_frame_is_the_live_wall_exactly()
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Whole));
        var live = Units.Select(u => Row(cut, u)).ToList();
        await WallPast.Film(Live.Current!);

        Screen.Change(s => Rotation.Play(s, [1], 20, Clock.GetUtcNow(), 44)); // a second a day
        cut.WaitForAssertion(() => Assert.Equal("Diễn lại · 11/4/2023", cut.Find(".wall-past").TextContent));
        Assert.All(Units, u => Assert.Contains("—", Row(cut, u), StringComparison.Ordinal));
        Assert.Equal("1000", cut.Find("main").GetAttribute("data-frame"));

        var seen = new HashSet<string>();
        for (var second = 1; second < 44; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1.01));
            cut.WaitForAssertion(() => Assert.Equal($"Diễn lại · {VietnameseNumber.Day(Some.Start.AddDays(second))}", cut.Find(".wall-past").TextContent));
            seen.Add(Row(cut, "thon-1"));
        }
        Assert.Equal(live, Units.Select(u => Row(cut, u)));
        Assert.True(seen.Count > 30, "the bars move");

        Clock.Advance(TimeSpan.FromSeconds(1));
        cut.WaitForAssertion(() => Assert.Contains("wall--live", cut.Find("main").ClassName, StringComparison.Ordinal));
        Assert.Equal(live, Units.Select(u => Row(cut, u)));
    }

    [Fact]
    public async Task What_comes_in_during_a_replay_is_on_its_last_frame()
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Whole));
        await WallPast.Film(Live.Current!);
        Screen.Change(s => Rotation.Play(s, [1], 20, Clock.GetUtcNow(), 44));
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".wall-past")));

        await SaveAsync("B-1", 99);
        Clock.Advance(TimeSpan.FromSeconds(43.5));

        cut.WaitForAssertion(() => Assert.Contains("99", Row(cut, "thon-2"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_curve_is_that_of_the_board_and_ends_on_the_day_that_is_shown()
    {
        await ReportAsync();
        var cut = Show(Settings(WallPageKind.Curve));
        var curve = CampaignCurve.Of(Live.Current!);

        cut.WaitForAssertion(() => Assert.Equal(44, Points(cut, ".wall-plot__actual")));
        Assert.Equal(curve.Days.Length, Points(cut, ".wall-plot__plan"));

        Screen.Change(s => s with { Day = Some.Start.AddDays(9) });
        cut.WaitForAssertion(() => Assert.Equal(10, Points(cut, ".wall-plot__actual")));
    }

    private async Task ReportAsync()
    {
        await Db.SaveAsync("A-1", 40, new DateOnly(2023, 4, 20));
        await Db.SaveAsync("B-1", 70, new DateOnly(2023, 5, 2));
        await ShownAsync((await Db.SaveAsync("A-2", 90, new DateOnly(2023, 5, 20))).Sequence);
    }

    private static int Points(IRenderedComponent<WallView> cut, string line) =>
        cut.Find(line).GetAttribute("points")!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
