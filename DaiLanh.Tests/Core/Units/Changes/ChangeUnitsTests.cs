using DaiLanh.Core.Changes;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Units;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;
using Outcome = DaiLanh.Core.Changes.ChangeOutcome<DaiLanh.Core.Units.Changes.UnitDetails>;
using Wish = DaiLanh.Core.Changes.Wish<DaiLanh.Core.Units.Changes.UnitDetails>;

namespace DaiLanh.Tests.Core.Units.Changes;

/// <summary>Units are added, renamed, moved, retired and put in order: each with its reason, and nobody's change is lost.</summary>
public sealed class ChangeUnitsTests
{
    private static readonly UnitDetails One = new("thon-1", "THON1", "Thôn 1", "Thôn 1", UnitKind.Village, "thon", null, true);

    private static readonly UnitDetails Five = new("thon-5", "THON5", "Thôn 5", "Thôn 5", UnitKind.Village, "thon", null, false);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Council)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Outreach)]
    [InlineData(Role.Viewer)]
    public async Task Only_the_standing_office_changes_units(Role role)
    {
        await using var db = await CampaignAsync();
        var before = await db.Ledger.PositionAsync(Cancellation);

        var no = Assert.IsType<Outcome.NotAllowed>(await DoAsync(db, new Wish.Add(Five), Some.Holding(role)));

        Assert.Contains("Thường trực Hội đồng", no.Why.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await db.Ledger.PositionAsync(Cancellation));
    }

    [Fact]
    public async Task A_new_unit_comes_last_in_its_block_and_is_on_the_board()
    {
        await using var db = await CampaignAsync();

        var saved = Assert.IsType<Outcome.Saved>(await DoAsync(db, new Wish.Add(Five with { Name = "  Thôn   5 ", Prefix = "thon5" }) { Reason = "Tách thôn" }));

        Assert.Equal(Five, saved.Now);
        Assert.Equal(["thon-1", "thon-2", "thon-5"], (await db.BoardAsync()).Units.Select(u => u.Card.Code));
        Assert.Equal("Tách thôn", (await LastFactAsync<UnitDefined>(db)).Reason);
        await HoldsAsync(db);
    }

    [Theory]
    [InlineData("Name", "", "Chưa ghi tên.")]
    [InlineData("ShortName", "Thôn có cái tên dài hơn hai mươi bốn chữ", "nhiều nhất 24")]
    [InlineData("ShortName", "thôn 2", "Đã có đơn vị tên ngắn “Thôn 2”")]
    [InlineData("Code", "thôn 5", "chữ không dấu")]
    [InlineData("Code", "thon-2", "đã có đơn vị dùng")]
    [InlineData("Prefix", "T", "2 đến 6 chữ cái")]
    [InlineData("Prefix", "THON2", "đã có đơn vị khác dùng")]
    [InlineData("Block", "khong-co", "Chọn một khối")]
    public async Task What_is_wrong_with_a_new_unit_is_said_where_it_is_wrong(string field, string value, string says)
    {
        await using var db = await CampaignAsync();
        var wrong = field switch
        {
            "Name" => Five with { Name = value },
            "ShortName" => Five with { ShortName = value },
            "Code" => Five with { Code = value },
            "Prefix" => Five with { Prefix = value },
            _ => Five with { Block = value },
        };

        var refused = Assert.IsType<Outcome.Refused>(await DoAsync(db, new Wish.Add(wrong)));

        var fault = Assert.Single(refused.Faults);
        Assert.Equal(field, fault.Field);
        Assert.Contains(says, fault.Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var db = await CampaignAsync();

        var refused = Assert.IsType<Outcome.Refused>(await DoAsync(db, new Wish.Add(new UnitDetails("", "", "", "", (UnitKind)99, "", null, false))));

        Assert.Equal(["Name", "ShortName", "Kind", "Block", "Code", "Prefix"], refused.Faults.Select(f => f.Field).Distinct());
    }

    [Fact]
    public async Task A_renamed_unit_has_its_new_name_on_the_board_and_in_the_ledger_what_it_was_and_why()
    {
        await using var db = await CampaignAsync();

        var saved = Assert.IsType<Outcome.Saved>(await DoAsync(db, Edit(One, One with { ShortName = "Thôn Đông", IsPlaceholder = false })));

        Assert.Equal("Thôn Đông", (await db.BoardAsync()).Unit("thon-1")!.Card.ShortName);
        var fact = await LastFactAsync<UnitChanged>(db);
        Assert.Equal("Sửa đơn vị: tên ngắn “Thôn 1” → “Thôn Đông”, dấu “tên tạm”", fact.Say().ToString());
        Assert.Equal("Đặt tên", fact.Reason);
        Assert.Equal("Thôn Đông", saved.Now!.ShortName);
        await HoldsAsync(db);
    }

    [Fact]
    public async Task Whatever_is_done_without_a_reason_is_refused_and_so_is_a_reason_beyond_measure()
    {
        await using var db = await CampaignAsync();
        var wish = new Wish.Edit(One, One with { Name = "Khác" });

        Wish[] wishes = [wish, new Wish.Add(Five), new Wish.Order(["thon-1", "thon-2"], ["thon-2", "thon-1"]), new Wish.Retire("thon-1", Some.Today)];
        foreach (var one in wishes) Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(await DoAsync(db, one with { Reason = "  " })).Faults).Field);
        Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(await DoAsync(db, wish with { Reason = new string('x', 501) })).Faults).Field);
    }

    [Fact]
    public async Task What_is_so_already_is_not_recorded()
    {
        await using var db = await CampaignAsync();
        var before = await db.Ledger.PositionAsync(Cancellation);

        Assert.IsType<Outcome.Nothing>(await DoAsync(db, Edit(One, One)));
        Assert.IsType<Outcome.Nothing>(await DoAsync(db, Edit(One, One with { Name = " Thôn 1 " })));
        Assert.IsType<Outcome.Nothing>(await DoAsync(db, new Wish.Return("thon-1") { Reason = "x" }));
        Assert.IsType<Outcome.Nothing>(await DoAsync(db, new Wish.Order(["thon-1", "thon-2"], ["thon-1", "thon-2"])));

        Assert.Equal(before, await db.Ledger.PositionAsync(Cancellation));
    }

    [Fact]
    public async Task Two_people_at_the_same_name_meet_and_the_second_is_told_who_wrote_what()
    {
        await using var db = await CampaignAsync();
        await DoAsync(db, Edit(One, One with { Name = "Thôn Đông" }));

        var met = Assert.IsType<Outcome.ChangedMeanwhile>(await DoAsync(db, Edit(One, One with { Name = "Thôn Tây" })));

        Assert.Equal("Thôn Đông", met.Theirs.Name);
        Assert.Equal(("Office", Some.Now), (met.By!.Name, met.By.At));
        Assert.IsType<Outcome.Saved>(await DoAsync(db, Edit(met.Theirs, met.Theirs with { Name = "Thôn Tây" })));
        Assert.Equal("Thôn Tây", (await db.BoardAsync()).Unit("thon-1")!.Card.Name);
    }

    [Fact]
    public async Task Two_people_at_different_fields_both_have_their_way()
    {
        await using var db = await CampaignAsync();
        await DoAsync(db, Edit(One, One with { Name = "Thôn Đông" }));

        var saved = Assert.IsType<Outcome.Saved>(await DoAsync(db, Edit(One, One with { Contact = "0258 000 000" })));

        Assert.Equal(One with { Name = "Thôn Đông", Contact = "0258 000 000" }, saved.Now);
        await HoldsAsync(db);
    }

    [Fact]
    public async Task A_unit_moves_to_another_block_with_everything_that_it_did()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync("THON1-01", 40);
        await AddBlockAsync(db, "hoi");

        Assert.IsType<Outcome.Saved>(await DoAsync(db, Edit(Two, Two with { Block = "hoi" })));
        Assert.Equal("Sửa đơn vị: khối “Khối thôn” → “Khối hoi”", (await LastFactAsync<UnitChanged>(db)).Say().ToString());
        await db.SaveAsync("THON2-01", 25);

        var board = await db.BoardAsync();
        Assert.Equal(["thon-2"], board.Blocks[1].Units.Select(u => u.Card.Code));
        Assert.Equal(0.25m, board.Unit("thon-2")!.Figures.Completion);
        await HoldsAsync(db);
    }

    [Fact]
    public async Task Who_leads_a_block_neither_leaves_it_nor_retires_before_somebody_else_leads()
    {
        await using var db = await CampaignAsync();
        await AddBlockAsync(db, "hoi");

        Assert.Equal("Block", Assert.Single(Assert.IsType<Outcome.Refused>(await DoAsync(db, Edit(One, One with { Block = "hoi" }))).Faults).Field);
        var refused = Assert.IsType<Outcome.Refused>(await DoAsync(db, new Wish.Retire("thon-1", Some.Today) { Reason = "Sáp nhập" }));
        Assert.Contains("trưởng hoặc phó Khối thôn", Assert.Single(refused.Faults).Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retired_unit_is_on_the_boards_before_that_day_and_on_none_from_it_on()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync("THON2-01", 30, Some.Today.AddDays(-10));
        var day = Some.Today.AddDays(-3);

        Assert.IsType<Outcome.Saved>(await DoAsync(db, new Wish.Retire("thon-2", day) { Reason = "Sáp nhập" }));

        Assert.Null((await db.BoardAsync()).Unit("thon-2"));
        Assert.Equal(1, (await db.BoardAsync()).Unit("thon-1")!.Ranked);
        Assert.Null((await db.BoardAsync(day)).Unit("thon-2"));
        Assert.Equal(0.3m, (await db.BoardAsync(day.AddDays(-1))).Unit("thon-2")!.Figures.Completion);
        Assert.Contains("đã ngừng tham gia", Assert.IsType<ReportOutcome.Refused>(await ReportAsync(db)).Why.ToString(), StringComparison.Ordinal);
        await HoldsAsync(db);
    }

    [Fact]
    public async Task A_unit_that_returns_has_everything_that_it_had()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync("THON2-01", 30);
        await DoAsync(db, new Wish.Retire("thon-2", Some.Today) { Reason = "Nhầm" });

        Assert.IsType<Outcome.Saved>(await DoAsync(db, new Wish.Return("thon-2") { Reason = "Ngừng nhầm" }));

        Assert.Equal(0.3m, (await db.BoardAsync()).Unit("thon-2")!.Figures.Completion);
        Assert.IsType<ReportOutcome.Saved>(await ReportAsync(db));
        await HoldsAsync(db);
    }

    [Fact]
    public async Task Nobody_retires_on_a_day_to_come_and_what_is_retired_is_not_edited()
    {
        await using var db = await CampaignAsync();

        Assert.Equal("From", Assert.Single(Assert.IsType<Outcome.Refused>(await DoAsync(db, new Wish.Retire("thon-2", Some.Today.AddDays(1)) { Reason = "x" })).Faults).Field);
        await DoAsync(db, new Wish.Retire("thon-2", Some.Today) { Reason = "x" });
        var refused = Assert.IsType<Outcome.Refused>(await DoAsync(db, Edit(Two, Two with { Name = "Khác" })));
        Assert.Contains("đã ngừng dùng từ 24/5/2023", Assert.Single(refused.Faults).Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_are_put_in_order_in_one_fact_and_an_order_made_on_an_older_list_is_refused()
    {
        await using var db = await CampaignAsync();

        Assert.IsType<Outcome.Saved>(await DoAsync(db, new Wish.Order(["thon-1", "thon-2"], ["thon-2", "thon-1"])));

        Assert.Equal(["thon-2", "thon-1"], (await db.BoardAsync()).Units.Select(u => u.Card.Code));
        Assert.Equal("Order", Assert.Single(Assert.IsType<Outcome.Refused>(
            await DoAsync(db, new Wish.Order(["thon-1", "thon-2", "thon-3"], ["thon-3", "thon-2", "thon-1"]))).Faults).Field);
        Assert.IsType<Outcome.Refused>(await DoAsync(db, new Wish.Order(["thon-2", "thon-1"], ["thon-2"])));
        await HoldsAsync(db);
    }

    [Fact]
    public async Task Of_what_is_not_there_nothing_can_be_changed()
    {
        await using var db = await CampaignAsync();

        Assert.IsType<Outcome.Refused>(await DoAsync(db, Edit(Five, Five with { Name = "x" })));
        Assert.IsType<Outcome.Refused>(await DoAsync(db, new Wish.Retire("thon-9", Some.Today) { Reason = "x" }));
    }

    private static UnitDetails Two => One with { Code = "thon-2", Prefix = "THON2", Name = "Thôn 2", ShortName = "Thôn 2" };

    private static Wish.Edit Edit(UnitDetails before, UnitDetails after) => new(before, after) { Reason = "Đặt tên" };

    private static Task<TestDb> CampaignAsync() => TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", unit: 2));

    private static Task<Outcome> DoAsync(TestDb db, Wish wish, Person? by = null) =>
        db.Get<ChangeUnits>().ExecuteAsync(by ?? Some.Holding(Role.Office), wish.Reason is null ? wish with { Reason = "Vì vậy" } : wish, Cancellation);

    private static async Task<ReportOutcome> ReportAsync(TestDb db) =>
        await db.ReportAsync(new ReportRequest("THON2-01", Some.Today, null) { OnTopOfLatest = true, Value = 50 });

    private static async Task AddBlockAsync(TestDb db, string code) => Assert.IsType<ChangeOutcome<BlockDetails>.Saved>(
        await db.Get<ChangeBlocks>().ExecuteAsync(Some.Holding(Role.Office), new Wish<BlockDetails>.Add(new BlockDetails(code, $"Khối {code}", code, [])) { Reason = "Vì vậy" }, Cancellation));

    private static async Task<T> LastFactAsync<T>(TestDb db)
        where T : Fact => Assert.IsType<T>((await db.ReadAsync(d => Task.FromResult(d.Ledger.OrderByDescending(r => r.Sequence).First()))).ReadFact());

    // The tables are what the ledger tells.
    private static async Task HoldsAsync(TestDb db) => Assert.Null((await db.CheckAsync()).Fault);
}
