using System.Security.Cryptography;
using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Core.Changes;
using DaiLanh.Tests.Core.Planning;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports.Making;

/// <summary>A report made again is the file that it was, whatever the office changed since: its SHA-256 is the one that the ledger recorded.</summary>
public sealed class RemakeReportTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<TestDb, Task>> Changes = new()
    {
        ["more was reported"] = db => db.SaveAsync("THON1-01", 90),
        ["a target got another plan, weight and name"] = db => new Office(db).SaveAsync("THON1-01", v => v with { Plan = 400, Weight = 9, Name = "Tên khác" }),
        ["a target was retired"] = db => new Office(db).RetireAsync("THON1-02"),
        ["a target was added"] = db => new Office(db).DefineAsync("thon-1", Office.Values("Chỉ tiêu mới")),
        ["units were put in another order"] = db => UnitAsync(db, new Wish<UnitDetails>.Order(["thon-1", "thon-2"], ["thon-2", "thon-1"])),
        ["a unit was renamed"] = async db => await UnitAsync(db, new Wish<UnitDetails>.Edit(await SeesAsync(db, "thon-2"), await SeesAsync(db, "thon-2") with { Name = "Thôn Đông", ShortName = "Thôn Đông" })),
        ["a unit was moved to another block"] = async db =>
        {
            await BlockAsync(db, new Wish<BlockDetails>.Add(new BlockDetails("truong", "Khối trường", "Trường", [])));
            await UnitAsync(db, new Wish<UnitDetails>.Edit(await SeesAsync(db, "thon-2"), await SeesAsync(db, "thon-2") with { Block = "truong" }));
        },
        ["a unit was retired"] = db => UnitAsync(db, new Wish<UnitDetails>.Retire("thon-2", Some.Today.AddDays(-20))),
        ["a block was renamed"] = async db =>
        {
            var block = (await db.Get<UnitList>().ReadAsync(Cancellation))[0].Details;
            await BlockAsync(db, new Wish<BlockDetails>.Edit(block, block with { Name = "Khối các thôn" }));
        },
        ["a movement was renamed"] = async db =>
        {
            var movement = (await db.Get<MovementList>().ReadAsync(Cancellation))[0].Details;
            Saved(await db.Get<ChangeMovements>().ExecuteAsync(Office.Person, new Wish<MovementDetails>.Edit(movement, movement with { Name = "Tên phong trào khác" }) { Reason = "Vì vậy" }, Cancellation));
        },
        ["the campaign got another name, time and ratio"] = async db =>
        {
            var campaign = (await db.Get<CampaignList>().ReadAsync(Cancellation))[0].Details;
            var wanted = campaign with { Name = "Tên khác", ShortName = "Tên khác", Start = campaign.Start.AddDays(-3), OnTrackRatio = 0.99m };
            Saved(await db.Get<ChangeCampaigns>().ExecuteAsync(Office.Person, new Wish<CampaignDetails>.Edit(campaign, wanted) { Reason = "Vì vậy" }, Cancellation));
        },
        ["another signer was set"] = db => SetAsync(db, SettingName.SignerName, "Người ký khác"),
        ["another ratio was set"] = db => SetAsync(db, SettingName.OnTrackRatio, "99"),
    };

    private TestDb _db = null!;

    public static TheoryData<string> Names => [.. Changes.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _db = await OpenAsync();

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_the_same_file_although(string change)
    {
        var (whole, units) = await TwoReportsAsync(_db);
        var before = await HashNowAsync();

        await Changes[change](_db);

        Assert.NotEqual(before, await HashNowAsync());
        Assert.Equal(whole.FileHash, await HashAgainAsync(_db, whole));
        Assert.Equal(units.FileHash, await HashAgainAsync(_db, units));
        Assert.All(await _db.Get<MadeReports>().NewestAsync(10, Cancellation), r => Assert.Null(r.NotAgain));
    }

    [Fact]
    public async Task It_is_the_same_file_although_all_of_that_was_done_and_reports_of_between_are_theirs()
    {
        var made = new List<ReportMade>();
        foreach (var change in Changes.Values)
        {
            var (whole, units) = await TwoReportsAsync(_db);
            made.AddRange(whole, units);
            await change(_db);
        }

        foreach (var report in made) Assert.Equal(report.FileHash, await HashAgainAsync(_db, report));
        Assert.Equal(Changes.Count, made.Where(m => m.Form is ReportForm.Workbook).Select(m => m.FileHash).Distinct().Count());
    }

    [Fact]
    public Task Whatever_the_office_does_in_whatever_order_every_report_is_the_same_file_again() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 11], Gen.Int[0, 5], Gen.Int[1, 5]).Array[3, 14].SampleAsync(async story =>
        {
            await using var db = await OpenAsync();
            var office = new Office(db);
            var made = new List<ReportMade>();
            foreach (var (plan, what, which, other) in story)
            {
                if (what % 3 == 0) made.Add(await MakeAsync(db, new ReportWish(), ReportForm.Workbook));
                if (plan) await PlanReplayTests.StepAsync(db, office, what % 8, which, other * 30);
                else await ChangesPropertyTests.DoAsync(db, what, which, other);
            }

            foreach (var report in made) Assert.Equal(report.FileHash, await HashAgainAsync(db, report));
            Assert.Null((await db.CheckAsync()).Fault);
        }, iter: 12, threads: 1);

    [Fact]
    public async Task A_ledger_that_can_no_longer_be_read_up_to_there_is_said_and_not_guessed_at()
    {
        var (whole, _) = await TwoReportsAsync(_db);
        await _db.TamperAsync("UPDATE Ledger SET Kind = 'FromTheFuture' WHERE Sequence = 2");

        var no = Assert.IsType<RemadeReport.NotAgain>(await _db.Get<RemakeReport>().RunAsync(Office.Person, await NumberOfAsync(_db, whole), Cancellation));

        Assert.Contains("không còn đọc được trọn vẹn", no.Why.ToString(), StringComparison.Ordinal);
    }

    private static async Task<TestDb> OpenAsync()
    {
        var db = await TestDb.WithAsync(
            SomeFacts.Target("THON1-01"), SomeFacts.Target("THON1-02", Some.Milestones(1, 2, 3)), SomeFacts.Target("THON2-01", unit: 2), SomeFacts.Target("THON2-02", Some.YesNo(), unit: 2));
        await db.Live.StartAsync(Cancellation);
        await db.Get<ReportJobs>().StartAsync(Cancellation);
        await db.SaveAsync("THON1-01", 40);
        await db.SaveAsync("THON2-01", 20, Some.Today.AddDays(-6));
        return db;
    }

    private static async Task<(ReportMade Whole, ReportMade Units)> TwoReportsAsync(TestDb db) =>
        (await MakeAsync(db, new ReportWish(), ReportForm.Workbook), await MakeAsync(db, new ReportWish("2023-05-20", "thon"), ReportForm.UnitWorkbooks));

    private static async Task<ReportMade> MakeAsync(TestDb db, ReportWish wish, ReportForm form)
    {
        var head = (await db.Ledger.PositionAsync(Cancellation)).Sequence;
        await Wait.UntilAsync(() => db.Live.Current?.Position.Sequence >= head);
        var job = Assert.IsType<ReportAsked.Started>(await db.Get<ReportJobs>().AskAsync(Office.Person, form, wish, Cancellation)).Job;
        await Wait.UntilAsync(() => job.IsOver);
        return Assert.IsType<ReportJobState.Done>(job.State).Made;
    }

    // What the same wish gives now, wherever the ledger stands: the cases must be ones that make a difference.
    private async Task<string> HashNowAsync()
    {
        var board = await _db.BoardAsync() with { Position = LedgerPosition.Empty };
        var report = Assert.IsType<PreparedReport.Ready>(await _db.Get<PrepareReport>().RunAsync(Office.Person, new ReportWish(), board, Cancellation)).Report;
        return Convert.ToHexStringLower(SHA256.HashData(ProgressWorkbook.ToBytes(report with { Latest = [] })));
    }

    private static async Task<string> HashAgainAsync(TestDb db, ReportMade made)
    {
        var again = Assert.IsType<RemadeReport.Ready>(await db.Get<RemakeReport>().RunAsync(Office.Person, await NumberOfAsync(db, made), Cancellation));
        using var file = new MemoryStream();
        await db.Get<WriteReport>().WriteAsync(made.Form, again.Report, file, null, Cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(file.ToArray()));
    }

    private static async Task<long> NumberOfAsync(TestDb db, ReportMade made) =>
        (await db.Get<MadeReports>().NewestAsync(100, Cancellation)).First(r => r.Made.FileHash == made.FileHash && r.Made.Position == made.Position).Sequence;

    private static async Task<UnitDetails> SeesAsync(TestDb db, string unit) =>
        (await db.Get<UnitList>().ReadAsync(Cancellation)).SelectMany(b => b.Units).Single(u => u.Details.Code == unit).Details;

    private static async Task UnitAsync(TestDb db, Wish<UnitDetails> wish) => Saved(await db.Get<ChangeUnits>().ExecuteAsync(Office.Person, wish with { Reason = "Vì vậy" }, Cancellation));

    private static async Task BlockAsync(TestDb db, Wish<BlockDetails> wish) => Saved(await db.Get<ChangeBlocks>().ExecuteAsync(Office.Person, wish with { Reason = "Vì vậy" }, Cancellation));

    private static async Task SetAsync(TestDb db, SettingName name, string value)
    {
        var day = Some.Today.AddDays(-10);
        var seen = (await db.Get<SettingsReader>().ReadAsync(Cancellation)).Of(name).LastOrDefault(s => s.From == day)?.Value;
        Saved(await db.Get<ChangeSettings>().ExecuteAsync(Office.Person, new SettingWish(name, day, seen, value, false, "Vì vậy"), Cancellation));
    }

    private static void Saved<T>(ChangeOutcome<T> outcome)
        where T : class => Assert.IsType<ChangeOutcome<T>.Saved>(outcome);
}
