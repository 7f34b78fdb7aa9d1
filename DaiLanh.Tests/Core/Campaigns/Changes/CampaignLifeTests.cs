using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using Outcome = DaiLanh.Core.Changes.ChangeOutcome<DaiLanh.Core.Campaigns.Changes.CampaignDetails>;
using Wish = DaiLanh.Core.Changes.Wish<DaiLanh.Core.Campaigns.Changes.CampaignDetails>;

namespace DaiLanh.Tests.Core.Campaigns.Changes;

/// <summary>A campaign from draft to end, and the next one made from it.</summary>
public sealed class CampaignLifeTests
{
    private static readonly Person Office = Some.Holding(Role.Office);

    private static readonly CampaignDetails Next = new(
        "2023-2", "Đợt thi đua cuối năm 2023", "Cuối năm 2023", "Về đích", CampaignKind.Thematic, new DateOnly(2023, 9, 1), false, new DateOnly(2023, 10, 31), 0.9m, 0.7m,
        [new LegalBasis("Kế hoạch", "12/KH-UBND", "UBND xã", null, "Thi đua cuối năm")], ["Lưu: VT"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Council)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Viewer)]
    public async Task Only_the_standing_office_sets_up_launches_and_copies(Role role)
    {
        await using var db = await CampaignAsync();
        var other = Some.Holding(role);
        var before = await db.Ledger.PositionAsync(Cancellation);

        Assert.IsType<Outcome.NotAllowed>(await ChangeAsync(db, new Wish.Add(Next), other));
        Assert.IsType<Outcome.NotAllowed>(await MoveAsync(db, "2023", CampaignState.Running, CampaignState.Closed, by: other));
        Assert.IsType<Outcome.NotAllowed>(await db.Get<CopyPlan>().ExecuteAsync(other, "2023", "2023", Cancellation));
        Assert.Equal(before, await db.Ledger.PositionAsync(Cancellation));
    }

    [Fact]
    public async Task The_next_campaign_is_prepared_unseen_given_the_plan_of_the_last_and_launched_when_that_is_closed()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync("THON1-01", 40);
        await SavedAsync(ChangeAsync(db, new Wish.Add(Next)));
        Assert.Equal("2023", (await db.BoardAsync()).Campaign.Code);

        await SavedAsync(db.Get<CopyPlan>().ExecuteAsync(Office, "2023", "2023-2", Cancellation));
        var refused = Assert.IsType<Outcome.Refused>(await MoveAsync(db, "2023-2", CampaignState.Draft, CampaignState.Running));
        Assert.Contains("đang chạy", Assert.Single(refused.Faults).Why.ToString(), StringComparison.Ordinal);
        await SavedAsync(MoveAsync(db, "2023", CampaignState.Running, CampaignState.Closed));
        await SavedAsync(MoveAsync(db, "2023-2", CampaignState.Draft, CampaignState.Running));

        var board = await db.BoardAsync(Next.Start);
        Assert.Equal(("2023-2", 0.9m), (board.Campaign.Code, board.Campaign.Ladder.OnTrack));
        Assert.Equal((Next.Start, Next.End), (board.Target("THON1-01")!.Card.Plan.Start, board.Target("THON1-01")!.Card.Plan.Due));
        Assert.False(board.Target("THON1-01")!.Actual.HasEntry);
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Going_back_needs_a_reason_and_a_campaign_with_figures_is_no_draft_again()
    {
        await using var db = await CampaignAsync();
        await SavedAsync(MoveAsync(db, "2023", CampaignState.Running, CampaignState.Closed));

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(await MoveAsync(db, "2023", CampaignState.Closed, CampaignState.Running)).Faults).Field);
        await SavedAsync(MoveAsync(db, "2023", CampaignState.Closed, CampaignState.Running, "Bổ sung số liệu"));
        await SavedAsync(MoveAsync(db, "2023", CampaignState.Running, CampaignState.Draft, "Phát động nhầm"));
        await SavedAsync(MoveAsync(db, "2023", CampaignState.Draft, CampaignState.Running));
        await db.SaveAsync("THON1-01", 10);
        Assert.IsType<Outcome.Refused>(await MoveAsync(db, "2023", CampaignState.Running, CampaignState.Draft, "Phát động nhầm"));
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_step_from_a_state_that_is_no_longer_so_is_refused_and_one_that_is_done_is_nothing()
    {
        await using var db = await CampaignAsync();

        Assert.IsType<Outcome.Refused>(await MoveAsync(db, "2023", CampaignState.Draft, CampaignState.Closed));
        Assert.IsType<Outcome.Nothing>(await MoveAsync(db, "2023", CampaignState.Draft, CampaignState.Running));
        Assert.IsType<Outcome.Refused>(await MoveAsync(db, "khong-co", CampaignState.Draft, CampaignState.Running));
    }

    [Fact]
    public async Task A_changed_campaign_is_so_on_the_board_and_the_ledger_says_what_it_was()
    {
        await using var db = await CampaignAsync();
        var before = (await db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details;

        await SavedAsync(ChangeAsync(db, new Wish.Edit(before, before with { ShortName = "Thi đua hè", End = Some.Due.AddDays(9), LegalBases = [], OnTrackRatio = 1 }) { Reason = "Kéo dài" }));

        var board = await db.BoardAsync();
        Assert.Equal(("Thi đua hè", Some.Due.AddDays(9), 1m), (board.Campaign.ShortName, board.Campaign.End, board.Campaign.Ladder.OnTrack));
        var said = await db.ReadAsync(d => Task.FromResult(d.Ledger.OrderByDescending(r => r.Sequence).First().ReadFact().Say().ToString()));
        Assert.Equal("Sửa đợt thi đua “Thi đua hè”: tên ngắn “Thi đua 2023” → “Thi đua hè”, ngày kết thúc “11/6/2023” → “20/6/2023”, mức đúng tiến độ “95\u00a0%” → “100\u00a0%”, căn cứ", said);
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task What_is_wrong_is_said_where_it_is_wrong()
    {
        await using var db = await CampaignAsync();
        var before = (await db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details;

        async Task<string> FaultAsync(CampaignDetails after) =>
            Assert.Single(Assert.IsType<Outcome.Refused>(await ChangeAsync(db, new Wish.Edit(before, after) { Reason = "x" })).Faults).Field;

        Assert.Equal("Name", await FaultAsync(before with { Name = " " }));
        Assert.Equal("ShortName", await FaultAsync(before with { ShortName = new string('x', 91) }));
        Assert.Equal("End", await FaultAsync(before with { End = before.Start.AddDays(-1) }));
        Assert.Equal("End", await FaultAsync(before with { End = before.Start.AddDays(2000) }));
        Assert.Equal("End", await FaultAsync(before with { End = before.End.AddDays(-10) })); // targets are due later
        Assert.Equal("OnTrackRatio", await FaultAsync(before with { OnTrackRatio = 1.2m }));
        Assert.Equal("BehindRatio", await FaultAsync(before with { BehindRatio = 0.99m }));
        Assert.Equal("LegalBases", await FaultAsync(before with { LegalBases = [new LegalBasis("Chỉ thị", "", "", null, "Không số")] }));
        Assert.Equal("Code", Assert.Single(Assert.IsType<Outcome.Refused>(await ChangeAsync(db, new Wish.Add(Next with { Code = "2023" }))).Faults).Field);
        Assert.IsType<Outcome.Refused>(await ChangeAsync(db, new Wish.Retire("2023", Some.Today) { Reason = "x" }));
    }

    [Fact]
    public async Task A_plan_is_copied_only_into_a_draft_without_targets_and_only_what_is_in_use()
    {
        await using var db = await CampaignAsync();
        await SavedAsync(ChangeAsync(db, new Wish.Add(Next)));

        Assert.IsType<Outcome.Refused>(await db.Get<CopyPlan>().ExecuteAsync(Office, "2023-2", "2023", Cancellation));
        Assert.IsType<Outcome.Refused>(await db.Get<CopyPlan>().ExecuteAsync(Office, "khong-co", "2023-2", Cancellation));
        await db.Get<DaiLanh.Core.Units.Changes.ChangeUnits>().ExecuteAsync(
            Office, new Wish<DaiLanh.Core.Units.Changes.UnitDetails>.Retire("thon-2", Some.Today) { Reason = "x" }, Cancellation);
        await SavedAsync(db.Get<CopyPlan>().ExecuteAsync(Office, "2023", "2023-2", Cancellation));
        Assert.IsType<Outcome.Refused>(await db.Get<CopyPlan>().ExecuteAsync(Office, "2023", "2023-2", Cancellation));
        Assert.Equal([2, 2], (await db.Get<CampaignList>().ReadAsync(Cancellation)).Select(c => c.Targets));
    }

    [Theory]
    [InlineData("2023-04-11", "2023-09-01")]
    [InlineData("2023-06-11", "2023-10-31")]
    [InlineData("2023-05-11", "2023-10-01")] // 30 of 61 days are 29.5 of 60, rounded up
    [InlineData("2023-01-01", "2023-09-01")]
    public void A_day_comes_at_the_same_share_of_the_new_time(string day, string expected) => Assert.Equal(
        DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
        CampaignRules.DayIn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), (Some.Start, Some.Due), (Next.Start, Next.End)));

    // The second target belongs to another unit and is worked on in steps.
    private static Task<TestDb> CampaignAsync() => TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", Some.Milestones(1, 2), unit: 2), SomeFacts.Target("THON1-02", Some.Limit()));

    private static Task<Outcome> ChangeAsync(TestDb db, Wish wish, Person? by = null) => db.Get<ChangeCampaigns>().ExecuteAsync(by ?? Office, wish, Cancellation);

    private static Task<Outcome> MoveAsync(TestDb db, string code, CampaignState seen, CampaignState to, string? reason = null, Person? by = null) =>
        db.Get<MoveCampaign>().ExecuteAsync(by ?? Office, code, seen, to, reason, Cancellation);

    private static async Task SavedAsync(Task<Outcome> outcome) => Assert.IsType<Outcome.Saved>(await outcome);
}
