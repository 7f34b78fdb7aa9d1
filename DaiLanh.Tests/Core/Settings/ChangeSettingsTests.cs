using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Core.Reports;
using DaiLanh.Tests.Support;
using Outcome = DaiLanh.Core.Changes.ChangeOutcome<DaiLanh.Core.Settings.SettingValue>;

namespace DaiLanh.Tests.Core.Settings;

/// <summary>Settings hold from a day on: earlier days keep theirs, and the ledger knows who said so and why.</summary>
public sealed class ChangeSettingsTests
{
    private static readonly DateOnly Day = Some.Today.AddDays(-5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Office, true)]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.Council, false)]
    [InlineData(Role.Unit, false)]
    [InlineData(Role.Viewer, false)]
    public async Task The_standing_office_and_administrators_set_things(Role role, bool may)
    {
        await using var db = await TestDb.CreateAsync();

        var outcome = await SetAsync(db, SettingName.Place, "Đại Lãnh", by: Some.Holding(role));

        if (may) Assert.IsType<Outcome.Saved>(outcome);
        else Assert.IsType<Outcome.NotAllowed>(outcome);
    }

    [Fact]
    public async Task A_report_of_an_earlier_day_has_the_names_of_its_day()
    {
        await using var db = await TestDb.CreateAsync();
        await SetAsync(db, SettingName.SignerName, "Người ký mới", from: Day);
        await SetAsync(db, SettingName.Recipients, "Phòng Nội vụ\n\n  Lưu: VT ", from: Day);
        var settings = await db.Get<SettingsReader>().ReadAsync(Cancellation);

        var before = ReportFrames.Of(settings, SomeReport.Frame, Day.AddDays(-1));
        var after = ReportFrames.Of(settings, SomeReport.Frame, Day);

        Same.Content(SomeReport.Frame, before);
        Assert.Equal("Người ký mới", after.SignerName);
        Assert.Equal(["Phòng Nội vụ", "Lưu: VT"], after.Recipients);
        Assert.Equal(SomeReport.Frame.Agency, after.Agency);
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_campaigns_report_goes_to_whom_the_campaign_names_until_others_are_set_after_its_first_day()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        var campaign = (await db.BoardAsync()).Campaign;
        await SetAsync(db, SettingName.Recipients, "Sở Nội vụ\nLưu: VT", from: Day);
        var settings = await db.Get<SettingsReader>().ReadAsync(Cancellation);

        Assert.Equal(SomeFacts.Campaign.Addressees, To(campaign, Day.AddDays(-1)));
        Assert.Equal(["Sở Nội vụ", "Lưu: VT"], To(campaign, Day));
        // Set before the campaign began: the campaign knows better.
        Assert.Equal(SomeFacts.Campaign.Addressees, To(campaign with { Start = Day }, Day));
        // It names nobody: those of the day, and before them those of the installation.
        Assert.Equal(["Sở Nội vụ", "Lưu: VT"], To(campaign with { Addressees = [] }, Day));
        Assert.Equal(SomeReport.Frame.Recipients, To(campaign with { Addressees = [] }, Day.AddDays(-1)));

        IEnumerable<string> To(CampaignCard card, DateOnly day) => ReportFrames.Of(settings, SomeReport.Frame, card, day).Recipients;
    }

    [Fact]
    public async Task Thresholds_hold_on_the_board_from_their_day_on()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await SetAsync(db, SettingName.OnTrackRatio, "100", from: Day);
        await SetAsync(db, SettingName.BehindRatio, "80,5", from: Day);
        await SetAsync(db, SettingName.SilentDays, "4", from: Day);

        Assert.Equal(StandingLadder.Default, (await db.BoardAsync(Day.AddDays(-1))).Campaign.Ladder);
        Assert.Equal(new StandingLadder(1, 0.805m), (await db.BoardAsync(Day)).Campaign.Ladder);
        Assert.Equal((10, 4), ((await db.BoardAsync(Day.AddDays(-1))).Campaign.SilentDays, (await db.BoardAsync()).Campaign.SilentDays));
    }

    [Theory]
    [InlineData(SettingName.Agency, "", "không để trống")]
    [InlineData(SettingName.Agency, "hai\ndòng", "một dòng")]
    [InlineData(SettingName.OnTrackRatio, "0", "phần trăm")]
    [InlineData(SettingName.OnTrackRatio, "120", "phần trăm")]
    [InlineData(SettingName.BehindRatio, "nhiều", "phần trăm")]
    [InlineData(SettingName.SilentDays, "0", "1 đến 60")]
    [InlineData(SettingName.SilentDays, "3,5", "1 đến 60")]
    public async Task A_value_that_cannot_be_is_refused(SettingName name, string value, string says)
    {
        await using var db = await TestDb.CreateAsync();

        var fault = Assert.Single(Assert.IsType<Outcome.Refused>(await SetAsync(db, name, value)).Faults);

        Assert.Equal("Value", fault.Field);
        Assert.Contains(says, fault.Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_ratios_never_cross_on_any_day()
    {
        await using var db = await TestDb.CreateAsync();
        await SetAsync(db, SettingName.OnTrackRatio, "90", from: Day);
        await SetAsync(db, SettingName.BehindRatio, "70", from: Day);

        Assert.IsType<Outcome.Refused>(await SetAsync(db, SettingName.BehindRatio, "95", from: Day.AddDays(2)));
        Assert.IsType<Outcome.Refused>(await SetAsync(db, SettingName.OnTrackRatio, "60", from: Day.AddDays(2)));
        Assert.IsType<Outcome.Saved>(await SetAsync(db, SettingName.OnTrackRatio, "95", from: Day.AddDays(2)));
        Assert.IsType<Outcome.Saved>(await SetAsync(db, SettingName.BehindRatio, "95", from: Day.AddDays(2)));
    }

    [Fact]
    public async Task A_reason_is_needed_and_a_day_within_reach()
    {
        await using var db = await TestDb.CreateAsync();

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Outcome.Refused>(await SetAsync(db, SettingName.Place, "x", reason: " ")).Faults).Field);
        Assert.Equal("From", Assert.Single(Assert.IsType<Outcome.Refused>(await SetAsync(db, SettingName.Place, "x", from: new DateOnly(1999, 1, 1))).Faults).Field);
    }

    [Fact]
    public async Task Two_people_at_one_setting_meet()
    {
        await using var db = await TestDb.CreateAsync();
        await SetAsync(db, SettingName.Place, "Vạn Ninh");

        var met = Assert.IsType<Outcome.ChangedMeanwhile>(await db.Get<ChangeSettings>().ExecuteAsync(
            Some.Holding(Role.Admin), new SettingWish(SettingName.Place, Day, null, "Đại Lãnh", false, "x"), Cancellation));

        Assert.Equal(("Vạn Ninh", "Office"), (met.Theirs.Value, met.By!.Name));
    }

    [Fact]
    public async Task What_is_so_already_is_not_recorded_and_a_value_can_be_taken_back()
    {
        await using var db = await TestDb.CreateAsync();
        await SetAsync(db, SettingName.Place, "Đại Lãnh");

        Assert.IsType<Outcome.Nothing>(await SetAsync(db, SettingName.Place, "Đại Lãnh", from: Day.AddDays(2)));
        Assert.IsType<Outcome.Saved>(await SetAsync(db, SettingName.Place, null));
        Assert.Null((await db.Get<SettingsReader>().ReadAsync(Cancellation)).On(SettingName.Place, Some.Today));
        Assert.IsType<Outcome.Nothing>(await SetAsync(db, SettingName.Place, null));
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_setting_changed_past_the_ledger_is_found()
    {
        await using var db = await TestDb.CreateAsync();
        await SetAsync(db, SettingName.SignerName, "A");

        await db.TamperAsync("UPDATE Settings SET Value = 'B'");

        Assert.Equal("Settings SignerName 2023-05-19 Value", (await db.CheckAsync()).Fault?.What);
    }

    [Fact]
    public async Task The_seeds_say_how_papers_looked_in_their_days()
    {
        await using var db = await TestDb.DemoAsync();

        var settings = await db.Get<SettingsReader>().ReadAsync(Cancellation);

        Assert.Equal("ỦY BAN NHÂN DÂN HUYỆN VẠN NINH", settings.TextOn(SettingName.ParentAgency, Some.Today));
        Assert.Equal("Số:      /BC-UBND", settings.TextOn(SettingName.DocumentNumber, Some.Today));
        Assert.Equal("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", settings.TextOn(SettingName.SignerTitle, Some.Today));
        Assert.Null(settings.On(SettingName.ParentAgency, Some.Start.AddDays(-1)));
    }

    [Fact]
    public void What_names_a_district_is_doubted_from_the_day_on_which_there_are_none()
    {
        var day = SettingRules.EndOfDistricts;

        Assert.Null(SettingRules.Doubt(SettingName.ParentAgency, Some.Start, false, day.AddDays(-1)));
        Assert.NotNull(SettingRules.Doubt(SettingName.ParentAgency, Some.Start, false, day));
        Assert.Null(SettingRules.Doubt(SettingName.ParentAgency, day, false, day));
        Assert.Null(SettingRules.Doubt(SettingName.Place, Some.Start, false, day));
        Assert.Equal("chưa xác minh — cần kiểm tra", SettingRules.Doubt(SettingName.Place, Some.Start, true, Some.Today)!.ToString());
    }

    private static async Task<Outcome> SetAsync(TestDb db, SettingName name, string? value, DateOnly? from = null, Person? by = null, string reason = "Theo văn bản")
    {
        var day = from ?? Day;
        var seen = (await db.Get<SettingsReader>().ReadAsync(Cancellation)).TextOn(name, day);
        return await db.Get<ChangeSettings>().ExecuteAsync(by ?? Some.Holding(Role.Office), new SettingWish(name, day, seen, value, false, reason), Cancellation);
    }
}
