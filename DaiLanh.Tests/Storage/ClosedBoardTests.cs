using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Storage;

/// <summary>While no campaign runs, everybody sees the one that was closed last, as it stood then.</summary>
public sealed class ClosedBoardTests : IAsyncLifetime
{
    private const string One = "THON1-01", Two = "THON2-01";

    private static readonly Person Office = Some.Holding(Role.Office);

    private TestDb _db = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LiveBoard Live => _db.Live;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(SomeFacts.Target(One), SomeFacts.Target(Two, unit: 2));
        await _db.SaveAsync(One, 40);
        await Live.StartAsync(Cancellation);
        await Wait.ForAsync(Live.Ready);
    }

    public async ValueTask DisposeAsync()
    {
        await Live.StopAsync(CancellationToken.None);
        await _db.DisposeAsync();
    }

    [Fact]
    public async Task Its_figures_and_ranks_stay_and_it_says_since_when_it_is_closed()
    {
        var before = Live.Current!;

        await CloseAsync();

        var closed = Live.Current!;
        Assert.Equal((true, Some.Today, Some.Today), (closed.Campaign.IsClosed, closed.Campaign.ClosedOn, closed.Day));
        Assert.Equal(before.Whole, closed.Whole);
        Assert.Equal(before.Units.Select(u => u.Rank), closed.Units.Select(u => u.Rank));
        Same.Content(await _db.BoardAsync(), closed);
    }

    [Fact]
    public async Task It_stays_on_that_day_whatever_is_retired_or_set_later()
    {
        await CloseAsync();
        var closed = Live.Current!;
        var later = Some.Today.AddDays(40);

        _db.Clock.Advance(TimeSpan.FromDays(40));
        Assert.IsType<ChangeOutcome<UnitDetails>.Saved>(
            await _db.Get<ChangeUnits>().ExecuteAsync(Office, new Wish<UnitDetails>.Retire("thon-2", later) { Reason = "Sáp nhập thôn" }, Cancellation));
        await FollowedAsync();

        Assert.Equal((Some.Today, closed.Whole.Completion), (Live.Current!.Day, Live.Current.Whole.Completion));
        Assert.NotNull(Live.Current.Unit("thon-2"));
        Assert.Equal(Some.Today, (await _db.Get<BoardSource>().LoadAsync(SomeFacts.CampaignCode, later, Cancellation))!.Day);
    }

    [Fact]
    public async Task Nothing_is_reported_on_it_or_taken_back_and_a_sentence_says_why()
    {
        var entry = (await _db.LastAsync(One))!.Value;
        await CloseAsync();
        var before = await _db.Ledger.PositionAsync(Cancellation);

        ReportOutcome[] refused =
        [
            await _db.ReportAsync(new ReportRequest(One, Some.Today, entry) { Value = 50 }),
            await _db.ReportAsync(new ReportRequest(One, Some.Today, null) { Value = 50, OnTopOfLatest = true }),
            await _db.Undo.ExecuteAsync(Some.Officer("thon-1"), One, entry, Cancellation),
        ];

        Assert.All(refused, outcome =>
        {
            var why = Assert.IsType<ReportOutcome.Refused>(outcome);
            Assert.Equal("Đợt thi đua “Thi đua 2023” đã kết thúc; số liệu không ghi thêm được.", why.Why.ToString());
            Assert.False(why.IsUnknownTarget);
        });
        Assert.Equal(before, await _db.Ledger.PositionAsync(Cancellation));
        Assert.True(Assert.IsType<ReportOutcome.Refused>(await _db.ReportAsync(new ReportRequest("THON9-99", Some.Today, null) { Value = 1 })).IsUnknownTarget);
    }

    [Fact]
    public async Task The_next_campaign_takes_its_place_when_it_is_launched_and_the_last_of_two_closed_ones_is_shown()
    {
        await CloseAsync();
        await _db.DraftNextAsync();
        await FollowedAsync();
        Assert.Equal(SomeFacts.CampaignCode, Live.Current!.Campaign.Code);

        await _db.LaunchNextAsync();
        await Wait.UntilAsync(() => Live.Current!.Campaign is { Code: NextCampaign.Code, IsClosed: false });
        Assert.True(Assert.IsType<ReportOutcome.Refused>(await _db.ReportAsync(new ReportRequest("THON9-99", Some.Today, null) { Value = 1 })).IsUnknownTarget);

        await _db.CloseAsync(NextCampaign.Code);
        await Wait.UntilAsync(() => Live.Current!.Campaign is { Code: NextCampaign.Code, IsClosed: true });
    }

    [Fact]
    public async Task Opened_again_it_is_of_today_and_takes_reports()
    {
        await CloseAsync();
        _db.Clock.Advance(TimeSpan.FromDays(2));
        Assert.IsType<ChangeOutcome<CampaignDetails>.Saved>(await _db.Get<MoveCampaign>().ExecuteAsync(
            Office, SomeFacts.CampaignCode, CampaignState.Closed, CampaignState.Running, "Bổ sung số liệu", Cancellation));
        await Wait.UntilAsync(() => !Live.Current!.Campaign.IsClosed);

        Assert.Equal(Some.Today.AddDays(2), Live.Current!.Day);
        await _db.SaveAsync(One, 60, Some.Today.AddDays(2));
        await CloseAsync();
        Assert.Equal(Some.Today.AddDays(2), Live.Current!.Campaign.ClosedOn);
    }

    [Fact]
    public async Task The_ledger_tells_the_same_of_it()
    {
        var running = await _db.Ledger.PositionAsync(Cancellation);
        await CloseAsync();
        var closed = await _db.Ledger.PositionAsync(Cancellation);

        Same.Content(Live.Current!, (await PastAsync(closed.Sequence)).Board);
        Assert.False((await PastAsync(running.Sequence)).Board.Campaign.IsClosed);
    }

    private async Task<PastBoard> PastAsync(long upTo) =>
        (await _db.Get<PastBoards>().LoadAsync(SomeFacts.CampaignCode, Some.Today, upTo, Cancellation))!;

    private async Task CloseAsync()
    {
        await _db.CloseAsync();
        await Wait.UntilAsync(() => Live.Current!.Campaign.IsClosed);
        await FollowedAsync();
    }

    private async Task FollowedAsync()
    {
        var head = (await _db.Ledger.PositionAsync(Cancellation)).Sequence;
        await Wait.UntilAsync(() => Live.Current!.Position.Sequence >= head);
    }
}
