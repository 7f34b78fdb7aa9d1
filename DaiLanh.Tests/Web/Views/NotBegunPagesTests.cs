using Bunit;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Movements;
using DaiLanh.Web.Overview;
using DaiLanh.Web.Ranking;
using DaiLanh.Web.Targets;
using DaiLanh.Web.Units;

namespace DaiLanh.Tests.Web.Views;

/// <summary>The pages of the board nineteen days before the campaign's first day.</summary>
public sealed class NotBegunPagesTests : PageTest
{
    // Limits are what one can break on any day.
    private protected override TargetDefined[] Targets => [.. base.Targets, SomeFacts.Target("B-2", Some.Limit(), unit: 2)];

    [Fact]
    public async Task The_overview_says_when_it_begins_and_that_nobody_is_late()
    {
        await LaunchAsync();

        var cut = Open<OverviewPage>("/");

        Assert.Contains("12/6/2023 – 12/8/2023 · bắt đầu ngày 12/6/2023, 19 ngày nữa", Shown(cut), StringComparison.Ordinal);
        Assert.Equal("bắt đầu ngày 12/6/2023", TextOf(cut.Find(".whole__plan")));
        Assert.Equal(["Chỉ tiêu đã giao 6", "Đơn vị có chỉ tiêu 3 / 3", "Phong trào thi đua 2", "Bắt đầu sau 19 ngày"], cut.FindAll(".counts > div").Select(TextOf));
        Assert.Empty(cut.FindAll(".attention, .mark--behind, .mark--atrisk, .mark--missed, .mark--noreport"));
        Assert.DoesNotContain("chậm", TextOf(cut.Find(".overview__whole")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_claims_a_rank()
    {
        await LaunchAsync();

        var ranking = Open<RankingPage>("/xep-hang");
        Assert.All(ranking.FindAll("td.ranks__rank"), cell => Assert.Equal("—", TextOf(cell)));
        Assert.DoesNotContain("Vì sao hạng", Shown(ranking), StringComparison.Ordinal);
        Assert.Contains("bắt đầu ngày 12/6/2023", TextOf(ranking.Find(".ranks .card__head")), StringComparison.Ordinal);
        var unit = Open<UnitPage>("/don-vi/thon-2", "thon-2");
        Assert.DoesNotContain("Hạng 1", Shown(unit), StringComparison.Ordinal);
        Assert.Empty(unit.FindAll(".lift"));
        Assert.Contains("bắt đầu ngày 12/6/2023", TextOf(unit.Find(".head")), StringComparison.Ordinal);
        Assert.Contains("bắt đầu ngày 12/6/2023", TextOf(Open<MovementPage>("/phong-trao/ntm", "ntm").Find(".head")), StringComparison.Ordinal);
        Assert.Contains("bắt đầu ngày 12/6/2023", TextOf(Open<TargetPage>("/chi-tieu/THON1-01", Live.Current!.Unit("thon-1")!.Targets[0].Card.Code).Find(".head")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-05-23")]
    [InlineData("2023-06-12")]
    [InlineData("hôm qua")]
    public async Task Another_day_is_refused_without_naming_days_that_there_are_not(string day)
    {
        await LaunchAsync();

        var overview = Open<OverviewPage>("/?ngay=" + Uri.EscapeDataString(day));
        Assert.Equal("Đợt thi đua bắt đầu ngày 12/6/2023 nên chưa có số liệu của ngày ghi trong địa chỉ; bảng dưới đây là của hôm nay.", TextOf(overview.Find("[role=alert]")));
        var ranking = Open<RankingPage>("/xep-hang?so=" + Uri.EscapeDataString(day));
        Assert.Equal("Đợt thi đua chưa có ngày nào khác để so sánh.", TextOf(ranking.Find("[role=alert]")));
        Assert.Empty(ranking.FindAll("input[type=date]"));
    }

    private async Task LaunchAsync()
    {
        await Db.CloseAsync();
        await Db.DraftNextAsync();
        await Db.LaunchNextAsync();
        await Wait.UntilAsync(() => Live.Current!.Campaign.Code == NextCampaign.Code);
    }
}
