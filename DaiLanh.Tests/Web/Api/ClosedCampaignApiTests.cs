using System.Net;
using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api;

/// <summary>What other programs read and are told after the campaign was closed.</summary>
public sealed class ClosedCampaignApiTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private AppHost App => started.App;

    private LiveBoard Live => App.Services.GetRequiredService<LiveBoard>();

    [Fact]
    public async Task The_board_is_that_of_the_closed_campaign_and_a_report_on_it_is_refused_with_a_sentence()
    {
        using var office = await App.CallerForAsync("thuongtruc");
        var running = (await office.GetAsync("/api/board")).Body;
        Assert.Equal("running", running.GetProperty("campaign").GetProperty("state").GetString());
        Assert.False(running.GetProperty("campaign").TryGetProperty("closedOn", out _));
        var (campaign, day) = (Live.Current!.Campaign, Live.Current.Day);

        Assert.IsType<ChangeOutcome<CampaignDetails>.Saved>(await App.Services.GetRequiredService<MoveCampaign>().ExecuteAsync(
            Some.Holding(Role.Office), campaign.Code, CampaignState.Running, CampaignState.Closed, null, TestContext.Current.CancellationToken));
        await Wait.UntilAsync(() => Live.Current!.Campaign.IsClosed);

        var body = (await office.GetAsync("/api/board")).Body;
        Assert.Equal(campaign.Code, body.GetProperty("campaign").GetProperty("code").GetString());
        Assert.Equal("closed", body.GetProperty("campaign").GetProperty("state").GetString());
        Assert.Equal(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), body.GetProperty("campaign").GetProperty("closedOn").GetString());
        Assert.Equal(body.GetProperty("whole").ToString(), (await office.GetAsync("/api/board?campaign=" + campaign.Code)).Body.GetProperty("whole").ToString());
        var target = Live.Current!.Units.First(u => u.Targets.Length > 0).Targets[0].Card.Code;
        var refused = (await office.ReportAsync(target, """{"value": 1}""")).IsProblem(HttpStatusCode.UnprocessableEntity, "refused");
        Assert.Equal($"Đợt thi đua “{campaign.ShortName}” đã kết thúc; số liệu không ghi thêm được.", refused.GetProperty("detail").GetString());
        (await office.ReportAsync("KHONG-CO", """{"value": 1}""")).IsProblem(HttpStatusCode.NotFound, "unknown-target");
    }
}
