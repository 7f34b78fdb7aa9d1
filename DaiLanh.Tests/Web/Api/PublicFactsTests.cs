using System.Net;
using System.Text.Json;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Api;
using DaiLanh.Web.Live.Clients;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api;

/// <summary>What everybody reads of the ledger, by the interface and by the hub, which show the same views of facts.</summary>
public sealed class PublicFactsTests
{
    private const string Draft = "2024-dot-1";

    private static readonly Person Office = Some.Holding(Role.Office);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_change_of_the_plan_the_public_hears_that_there_was_one_and_staff_what_and_why()
    {
        await using var app = await AppHost.StartAsync();
        var begin = await PositionAsync(app);
        var unit = (await app.Services.GetRequiredService<UnitList>().ReadAsync(Cancellation)).SelectMany(b => b.Units).First(u => u.Details.Code == "thon-3").Details;
        Assert.IsType<ChangeOutcome<UnitDetails>.Saved>(await app.Services.GetRequiredService<ChangeUnits>().ExecuteAsync(
            Office, new Wish<UnitDetails>.Edit(unit, unit with { Contact = "Bà Tư 0912345678" }) { Reason = "ông Năm ốm nặng" }, Cancellation));
        await app.Services.GetRequiredService<DaiLanh.Core.Ledger.Ledger>().CommitAsync(Office, (work, _) =>
        {
            work.Record(new TargetRetired { Code = "THON3-01", Name = "Quỹ", Unit = "thon-3", UnitName = "Thôn 3", From = Some.Today, Reason = "ông Năm ốm nặng" }, "2023-75-nam");
            return Task.FromResult(true);
        }, Cancellation);
        using var stranger = app.Stranger();
        using var viewer = await app.CallerForAsync("nguoixem");

        var shown = await FactsAsync(stranger, begin);
        var toStaff = await FactsAsync(viewer, begin);

        Assert.Equal(["UnitChanged", "TargetRetired"], shown.Select(f => f.GetProperty("kind").GetString()));
        Assert.All(shown, f => Assert.Equal(("thon-3", "Kế hoạch thi đua có thay đổi.", true), (f.GetProperty("unit").GetString(), f.GetProperty("says").GetString(), f.GetProperty("changesPlan").GetBoolean())));
        None.Of(from fact in shown from secret in new[] { "0912345678", "ốm nặng" } where fact.GetRawText().Contains(secret, StringComparison.Ordinal) select fact.GetRawText());
        Assert.Contains("0912345678", toStaff[0].GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Contains("ốm nặng", toStaff[1].GetProperty("says").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_nobodys_news_until_it_is_launched()
    {
        await using var app = await AppHost.StartAsync();
        var begin = await PositionAsync(app);
        var steps = app.Services.GetRequiredService<CampaignSteps>();
        await SavedAsync(app.Services.GetRequiredService<ChangeCampaigns>().ExecuteAsync(Office, new Wish<CampaignDetails>.Add(new CampaignDetails(
            Draft, "Đợt thi đua năm 2024", "Thi đua 2024", "", CampaignKind.Thematic, new DateOnly(2023, 6, 12), false, new DateOnly(2023, 9, 1), 0.95m, 0.75m, [], [])), Cancellation));
        await SavedAsync(steps.CopyAsync(Office, "2023-75-nam", Draft, Cancellation));
        using var stranger = app.Stranger();
        var stream = app.Services.GetRequiredService<LiveStream>();

        Assert.Empty(await FactsAsync(stranger, begin));
        await Assert.ThrowsAsync<HubException>(async () => await stream.FollowAsync(Draft, begin, Audience.Public, Cancellation).GetAsyncEnumerator(Cancellation).MoveNextAsync());
        await SavedAsync(steps.MoveAsync(Office, "2023-75-nam", CampaignState.Running, CampaignState.Closed, "Tổng kết", Cancellation));
        // The first that the hub's listener hears is the end of the running campaign.
        await using (var live = stream.FollowAsync(null, begin, Audience.Public, Cancellation).GetAsyncEnumerator(Cancellation))
        {
            Assert.True(await live.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
            Assert.Equal(["CampaignMoved"], live.Current.Facts!.Value.Select(f => f.Kind));
        }

        await SavedAsync(steps.MoveAsync(Office, Draft, CampaignState.Draft, CampaignState.Running, "Phát động", Cancellation));
        var told = await FactsAsync(stranger, begin);
        Assert.Contains(told, f => f.GetProperty("kind").GetString() == "CampaignDefined" && f.GetProperty("campaign").GetString() == Draft);
        Assert.Equal(341, told.Count(f => f.GetProperty("kind").GetString() == "TargetDefined"));
    }

    [Fact]
    public async Task A_token_that_opens_nothing_has_its_allowance_too_and_shuts_out_nobody_else()
    {
        await using var app = await AppHost.StartAsync("Development", [("Api:Burst", "3"), ("Api:RequestsPerSecond", "1")]);
        using var wrong = new ApiCaller(app.Address, "dailanh_khong-co");
        using var right = await app.CallerForAsync("nguoixem");

        var replies = new List<ApiReply>();
        for (var i = 0; i < 8; i++) replies.Add(await wrong.GetAsync("/api/board"));

        replies[0].IsProblem(HttpStatusCode.Unauthorized, "token-unknown");
        var refused = replies.First(r => r.Status == HttpStatusCode.TooManyRequests);
        refused.IsProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await right.GetAsync("/api/board")).Status);
    }

    private static async Task<long> PositionAsync(AppHost app) => (await app.Services.GetRequiredService<DaiLanh.Core.Ledger.Ledger>().PositionAsync(Cancellation)).Sequence;

    private static async Task<List<JsonElement>> FactsAsync(ApiCaller caller, long since) =>
        [.. (await caller.GetAsync($"/api/facts?since={since}&most=1000")).Body.GetProperty("facts").EnumerateArray()];

    private static async Task SavedAsync(Task<ChangeOutcome<CampaignDetails>> step) => Assert.IsType<ChangeOutcome<CampaignDetails>.Saved>(await step);
}
