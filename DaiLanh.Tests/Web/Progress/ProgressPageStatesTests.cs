using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Progress;

/// <summary>What the page shows when there is no desk to show.</summary>
public sealed class ProgressPageStatesTests : DeskTest
{
    [Fact]
    public async Task Without_a_campaign_it_waits_for_one_and_shows_the_desk_when_it_comes()
    {
        await OpenAsync();
        var page = Page();
        Assert.Equal("Chưa có đợt thi đua nào đang chạy", page.Find(".empty-panel h2").TextContent);

        await Db.LoadAsync(SomeFacts.Seeds(SomeFacts.Target("T-01")));

        await UntilAsync(() => page.FindAll("input.prow__cell").Count == 1);
    }

    [Fact]
    public async Task A_closed_campaign_says_since_when_nothing_can_be_reported_and_the_desk_comes_with_the_next()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        var page = Page();
        await UntilAsync(() => page.FindAll("input.prow__cell").Count == 1);

        await Db.CloseAsync();
        await UntilAsync(() => page.FindAll("input").Count == 0);

        Assert.Equal("Đợt thi đua “Thi đua 2023” đã kết thúc ngày 24/5/2023; số liệu không ghi thêm được", page.Find(".empty-panel h2").TextContent);
        Assert.Equal(["xep-hang", "bao-cao"], page.FindAll(".empty-panel a").Select(a => a.GetAttribute("href")));
        Assert.Empty(page.FindAll(".tour"));
        await Db.DraftNextAsync();
        await Db.LaunchNextAsync();
        await UntilAsync(() => page.FindAll("input.prow__cell").Count == 1);
    }

    [Fact]
    public async Task Before_the_first_day_the_desk_says_when_it_begins_claims_no_rank_and_offers_no_other_day()
    {
        await OpenAsync(SomeFacts.Target("T-01", Some.Limit()));
        await Db.CloseAsync();
        await Db.DraftNextAsync();
        await Db.LaunchNextAsync();
        await UntilAsync(() => Db.Live.Current!.Campaign.Code == NextCampaign.Code);
        var page = Page();

        Assert.Equal("bắt đầu ngày 12/6/2023", page.Find(".unit-head__plan").TextContent);
        Assert.Equal("Khối thôn", page.Find(".unit-head__rank").TextContent.Trim());
        Assert.Empty(page.FindAll(".day-chip button"));
    }

    [Fact]
    public async Task A_unit_without_targets_says_so_and_keeps_its_head()
    {
        await OpenAsync(SomeFacts.Target("T-01", unit: 2));
        var page = Page("thon-1");

        Assert.Equal("Thôn 1", page.Find("h1").TextContent);
        Assert.Equal("—", page.Find(".unit-head__figure").TextContent);
        Assert.Equal("Đơn vị chưa có chỉ tiêu", page.Find(".empty-panel h2").TextContent);
    }

    [Fact]
    public async Task A_unit_that_does_not_exist_is_named()
    {
        await OpenAsync(SomeFacts.Target("T-01"));

        Assert.Contains("không có đơn vị mã “thon-77”", Page("thon-77").Find(".empty-panel").TextContent);
    }

    [Fact]
    public async Task The_desk_of_another_unit_says_whose_it_is_and_shows_no_cell()
    {
        await OpenAsync(SomeFacts.Target("T-01"), SomeFacts.Target("T-02", unit: 2));
        var page = Page("thon-2");

        Assert.Contains("Chỉ cán bộ của Thôn 2", page.Find(".empty-panel").TextContent);
        Assert.Empty(page.FindAll("input"));
    }

    [Fact]
    public async Task The_standing_office_chooses_among_all_units()
    {
        await OpenAsync(SomeFacts.Target("T-01"), SomeFacts.Target("T-02", unit: 2));
        SignIn(Some.Holding(Role.Office));

        Assert.Equal(["cap-nhat/thon-1", "cap-nhat/thon-2"], Page().FindAll(".chooser__unit").Select(a => a.GetAttribute("href")));
        Assert.Equal("Thôn 2", Page("thon-2").Find("h1").TextContent);
    }

    [Fact]
    public async Task An_officer_of_two_units_chooses_between_them()
    {
        await OpenAsync(SomeFacts.Target("T-01"), SomeFacts.Target("T-02", unit: 2));
        SignIn(Some.Officer("thon-1", "thon-2"));

        Assert.Equal(2, Page().FindAll(".chooser__unit").Count);
    }

    [Fact]
    public async Task An_officer_without_a_unit_is_told_whom_to_ask()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        SignIn(Some.Officer());

        Assert.Equal("Bạn chưa được giao đơn vị nào", Page().Find(".empty-panel h2").TextContent);
    }

    [Fact]
    public async Task Leaving_the_page_ends_its_listening()
    {
        await OpenAsync(SomeFacts.Target("T-01"));
        var before = Db.Live.ListenerCount;
        Page();
        Assert.Equal(before + 1, Db.Live.ListenerCount);

        await DisposeComponentsAsync();

        Assert.Equal(before, Db.Live.ListenerCount);
    }
}
