using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Movements;
using DaiLanh.Web.Overview;
using DaiLanh.Web.Ranking;
using DaiLanh.Web.Targets;
using DaiLanh.Web.Units;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Tests.Web.Views;

/// <summary>The pages of the board after the campaign was closed, and when the next one is launched.</summary>
public sealed class ClosedCampaignTests : PageTest
{
    [Fact]
    public async Task The_overview_shows_the_final_figures_marked_as_such_and_urges_nobody()
    {
        await ReportAsync("B-1", 80, Some.Today.AddDays(-7));
        await ReportAsync("B-1", 90);
        await CloseAsync();

        var cut = Open<OverviewPage>("/");

        IsMarked(cut);
        Assert.Contains("11/4/2023 – 11/6/2023 · đã kết thúc ngày 24/5/2023", Shown(cut), StringComparison.Ordinal);
        Assert.Contains("kế hoạch đến lúc kết thúc", TextOf(cut.Find(".whole__plan")), StringComparison.Ordinal);
        Assert.Equal(["Chỉ tiêu hoàn thành", "Chỉ tiêu vượt", "Đơn vị đạt hết", "Chỉ tiêu chưa đạt"], cut.FindAll(".counts dt").Select(TextOf));
        Assert.Empty(cut.FindAll(".attention"));
        Assert.DoesNotContain("nếu giữ nhịp", Shown(cut), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ranking_unit_movement_and_target_stay_and_are_marked_and_nobody_is_led_to_a_desk()
    {
        await ReportAsync("A-1", 60);
        SignIn(Some.Officer("thon-1"));
        await CloseAsync();

        var ranking = Open<RankingPage>("/xep-hang");
        IsMarked(ranking);
        Assert.Contains("Vì sao hạng 1?", Shown(ranking), StringComparison.Ordinal);
        var unit = Open<UnitPage>("/don-vi/thon-1", "thon-1");
        IsMarked(unit);
        Assert.Contains("Hạng 1 / 2 · Khối thôn", TextOf(unit.Find(".head")), StringComparison.Ordinal);
        Assert.Empty(unit.FindAll(".lift"));
        IsMarked(Open<MovementPage>("/phong-trao/vhcs", "vhcs"));
        var target = Open<TargetPage>("/chi-tieu/A-1", "A-1");
        IsMarked(target);
        Assert.Contains("Đến hạn 11/6/2023", target.FindAll(".facts > div").Select(TextOf));
    }

    [Fact]
    public async Task An_earlier_day_can_be_looked_at_and_a_later_one_is_refused()
    {
        await CloseAsync();
        Db.Clock.Advance(TimeSpan.FromDays(10));

        var earlier = Open<OverviewPage>("/?ngay=2023-05-10");
        Assert.Contains("Đang xem số liệu của ngày 10/5/2023", Shown(earlier), StringComparison.Ordinal);
        Assert.Equal("Về ngày kết thúc", TextOf(earlier.Find(".day-notice a")));
        Assert.Empty(earlier.FindAll(".attention"));
        Assert.Contains(
            "Hãy chọn một ngày từ 11/4/2023 đến 24/5/2023; bảng dưới đây là của ngày kết thúc.", TextOf(Open<OverviewPage>("/?ngay=2023-05-30").Find("[role=alert]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_next_campaign_is_launched_open_pages_turn_to_it()
    {
        await ReportAsync("A-1", 60);
        await CloseAsync();
        await Db.DraftNextAsync();
        var overview = Open<OverviewPage>("/");
        var unit = Open<UnitPage>("/don-vi/thon-1", "thon-1");

        await Db.LaunchNextAsync();

        await Wait.UntilAsync(() =>
        {
            Clock.Advance(DaiLanh.Web.Live.LiveComponent.Pace);
            return overview.Find("h1").TextContent == NextCampaign.Name && unit.FindAll(".pill--closed").Count == 0;
        });
        Assert.Empty(overview.FindAll(".pill--closed"));
        Assert.NotEmpty(overview.FindAll(".live-dot"));
    }

    private async Task CloseAsync()
    {
        await Db.CloseAsync();
        await Wait.UntilAsync(() => Live.Current!.Campaign.IsClosed);
    }

    private static void IsMarked<TPage>(IRenderedComponent<TPage> cut)
        where TPage : IComponent
    {
        Assert.Equal("đã kết thúc", TextOf(cut.Find(".pill--closed")));
        Assert.Empty(cut.FindAll(".live-dot"));
        Assert.Empty(cut.FindAll("a[href^='cap-nhat']"));
        Assert.DoesNotContain("hôm nay", Shown(cut), StringComparison.Ordinal);
    }
}
