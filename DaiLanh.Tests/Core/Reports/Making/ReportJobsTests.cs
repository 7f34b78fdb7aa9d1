using System.IO.Compression;
using System.Security.Cryptography;
using DaiLanh.Core.People;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Reports.Making;

/// <summary>From asking for a report to the fact in the ledger, and from the fact to the same figures again.</summary>
public sealed class ReportJobsTests : IAsyncLifetime
{
    private static readonly Person Office = Some.Holding(Role.Office);

    private TestDb _db = null!;

    private ReportJobs Jobs => _db.Get<ReportJobs>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.WithAsync(SomeFacts.Target("A-1"), SomeFacts.Target("A-2"), SomeFacts.Target("B-1", unit: 2));
        await _db.Live.StartAsync(Cancellation);
        await Wait.ForAsync(_db.Live.Ready);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task A_report_that_is_made_is_a_fact_that_says_day_choices_position_and_the_hash_of_its_file()
    {
        await _db.SaveAsync("A-1", 40);
        await BoardReachesAsync((await _db.Ledger.PositionAsync(Cancellation)).Sequence);
        var position = _db.Live.Current!.Position;
        await Jobs.StartAsync(Cancellation);

        var job = await AskAsync(new ReportWish("2023-05-20", "thon", null, "nhat-ky"));
        var done = await DoneAsync(job);

        var line = Assert.Single(await _db.Get<MadeReports>().NewestAsync(10, Cancellation));
        Assert.Equal((done.Sequence, Office.Name, SomeFacts.CampaignCode), (line.Sequence, line.By, line.Campaign));
        Assert.Null(line.NotAgain);
        var made = line.Made;
        Assert.Equal((ReportForm.Workbook, new DateOnly(2023, 5, 20), "thon", "Khối thôn", null), (made.Form, made.Day, made.Block, made.BlockName, made.Movement));
        Assert.Equal([ReportSheet.Targets, ReportSheet.Ledger], made.Sheets);
        Assert.Equal((position.Sequence, position.Hash), (made.Position, made.Head));
        var bytes = await File.ReadAllBytesAsync(done.Path, Cancellation);
        Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), "tong-hop-tien-do-20230520-thon.xlsx"), (made.Size, made.FileHash, made.FileName));
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Made_again_after_more_was_reported_it_is_the_same_file_byte_for_byte()
    {
        await _db.SaveAsync("A-1", 40);
        await BoardReachesAsync((await _db.Ledger.PositionAsync(Cancellation)).Sequence);
        await Jobs.StartAsync(Cancellation);
        var done = await DoneAsync(await AskAsync(new ReportWish()));
        await _db.SaveAsync("A-1", 90);
        await _db.SaveAsync("B-1", 10);

        var again = Assert.IsType<RemadeReport.Ready>(await _db.Get<RemakeReport>().RunAsync(Office, done.Sequence, Cancellation));

        Assert.Equal(await File.ReadAllBytesAsync(done.Path, Cancellation), ProgressWorkbook.ToBytes(again.Report));
    }

    [Fact]
    public async Task An_archive_made_again_is_the_same_file_too_wherever_it_is_written_to()
    {
        await Jobs.StartAsync(Cancellation);
        var done = await DoneAsync(await AskAsync(new ReportWish(), ReportForm.UnitWorkbooks));
        await _db.SaveAsync("A-1", 90);
        var again = Assert.IsType<RemadeReport.Ready>(await _db.Get<RemakeReport>().RunAsync(Office, done.Sequence, Cancellation));
        using var memory = new MemoryStream();
        await _db.Get<WriteReport>().WriteAsync(again.Made.Form, again.Report, memory, null, Cancellation);
        Assert.Equal(await File.ReadAllBytesAsync(done.Path, Cancellation), memory.ToArray());
    }

    [Fact]
    public async Task The_plan_of_another_campaign_is_none_of_its_business()
    {
        await Jobs.StartAsync(Cancellation);
        var done = await DoneAsync(await AskAsync(new ReportWish()));
        await _db.Ledger.CommitAsync(Person.System, (work, _) => Task.FromResult(work.Record(SomeFacts.Target("C-9"), "2024")), Cancellation);
        Assert.IsType<RemadeReport.Ready>(await _db.Get<RemakeReport>().RunAsync(Office, done.Sequence, Cancellation));
    }

    [Fact]
    public async Task A_ledger_that_was_replaced_is_noticed_by_its_hash()
    {
        await Jobs.StartAsync(Cancellation);
        var done = await DoneAsync(await AskAsync(new ReportWish()));
        await _db.TamperAsync($"UPDATE Ledger SET Hash = 'x' WHERE Sequence = {done.Made.Position}");
        var no = Assert.IsType<RemadeReport.NotAgain>(await _db.Get<RemakeReport>().RunAsync(Office, done.Sequence, Cancellation));
        Assert.Contains("không còn như lúc lập báo cáo", no.Why.ToString(), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await _db.Get<MadeReports>().NewestAsync(10, Cancellation)).NotAgain);
    }

    [Fact]
    public async Task A_workbook_for_each_unit_comes_in_one_archive_under_a_name_without_marks()
    {
        await Jobs.StartAsync(Cancellation);
        var done = await DoneAsync(await AskAsync(new ReportWish(), ReportForm.UnitWorkbooks));
        using var archive = await ZipFile.OpenReadAsync(done.Path, Cancellation);
        Assert.Equal(["tien-do-20230524-thon-1.xlsx", "tien-do-20230524-thon-2.xlsx"], archive.Entries.Select(e => e.FullName));
        Assert.Equal("tien-do-tung-don-vi-20230524.zip", done.Made.FileName);
        foreach (var (entry, unit) in archive.Entries.Zip(_db.Live.Current!.Units))
        {
            using var bytes = new MemoryStream();
            await using (var stream = await entry.OpenAsync(Cancellation)) await stream.CopyToAsync(bytes, Cancellation);
            var opened = new OpenedWorkbook(bytes.ToArray());
            Assert.Contains(unit.Card.Name, opened.Texts);
            Assert.Equal(unit.Targets.Length, opened.Column("Chỉ tiêu", "C").Count(c => unit.Targets.Any(t => Equals(t.Card.Code, c.Cell.Value))));
        }
    }

    [Fact]
    public async Task Its_diary_holds_the_entries_of_its_own_part_only()
    {
        await _db.SaveAsync("A-1", 40);
        var other = await _db.SaveAsync("B-1", 10);
        await BoardReachesAsync(other.Sequence);
        var board = _db.Live.Current!;
        var scope = new ReportScope(Unit: board.Unit("thon-2")!.Card);
        var line = Assert.Single(await _db.Get<ReportDiary>().OfAsync(scope.Of(board), scope, Cancellation));
        Assert.Equal((other.Sequence, "B-1"), (line.Sequence, line.TargetCode));
    }

    [Fact]
    public async Task Progress_is_told_sheet_by_sheet_and_unit_by_unit()
    {
        var report = Assert.IsType<PreparedReport.Ready>(await _db.Get<PrepareReport>().RunAsync(Office, new ReportWish(), Cancellation)).Report;
        Assert.Equal(["0/5 trang “Tổng hợp”", "1/5 trang “Chỉ tiêu”", "2/5 trang “Phong trào”", "3/5 trang “Cần đôn đốc”", "4/5 trang “Nhật ký”", "5/5 "], await StepsAsync(ReportForm.Workbook));
        Assert.Equal(["0/2 đơn vị Thôn 1", "1/2 đơn vị Thôn 2", "2/2 "], await StepsAsync(ReportForm.UnitWorkbooks));

        async Task<List<string>> StepsAsync(ReportForm form)
        {
            var steps = new List<string>();
            await _db.Get<WriteReport>().WriteAsync(form, report, new MemoryStream(), s => steps.Add($"{s.Done}/{s.Of} {s.Doing}"), Cancellation);
            return steps;
        }
    }

    [Fact]
    public async Task One_that_waits_and_is_cancelled_is_never_made_and_leaves_no_fact()
    {
        var job = await AskAsync(new ReportWish());
        Assert.IsType<ReportJobState.Waiting>(job.State);
        job.Cancel();
        Assert.IsType<ReportJobState.Cancelled>(job.State);
        await Jobs.StartAsync(Cancellation);
        await DoneAsync(await AskAsync(new ReportWish("2023-05-20")));
        Assert.Equal(new DateOnly(2023, 5, 20), Assert.Single(await _db.Get<MadeReports>().NewestAsync(10, Cancellation)).Made.Day);
    }

    [Fact]
    public async Task One_that_is_cancelled_while_it_is_made_stops_and_leaves_neither_fact_nor_file()
    {
        ReportJob? job = null;
        using var listening = Jobs.Subscribe(() =>
        {
            if (job?.State is ReportJobState.Working { Step.Doing: { } doing } && doing.ToString().Contains("Chỉ tiêu", StringComparison.Ordinal)) job.Cancel();
        });
        job = await AskAsync(new ReportWish());
        await Jobs.StartAsync(Cancellation);
        await Wait.UntilAsync(() => job.IsOver);
        Assert.IsType<ReportJobState.Cancelled>(job.State);
        Assert.Empty(await _db.Get<MadeReports>().NewestAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_person_may_have_three_on_their_way_and_sees_only_their_own()
    {
        for (var i = 0; i < ReportJobs.MostOfOnePerson; i++) await AskAsync(new ReportWish());
        Assert.IsType<ReportAsked.Refused>(await Jobs.AskAsync(Office, ReportForm.Workbook, new ReportWish(), Cancellation));
        var viewer = Some.Holding(Role.Viewer);
        Assert.Empty(Jobs.Of(viewer));
        var own = Assert.IsType<ReportAsked.Started>(await Jobs.AskAsync(viewer, ReportForm.Workbook, new ReportWish(), Cancellation)).Job;
        Assert.Same(own, Jobs.Find(viewer, own.Id));
        Assert.Null(Jobs.Find(Office, own.Id));
        Assert.Null(Jobs.Find(null, own.Id));
    }

    [Fact]
    public async Task Nobody_without_a_role_has_one_made_or_made_again()
    {
        Assert.IsType<ReportAsked.Refused>(await Jobs.AskAsync(null, ReportForm.Workbook, new ReportWish(), Cancellation));
        Assert.IsType<ReportAsked.Refused>(await Jobs.AskAsync(Some.Holding(), ReportForm.Workbook, new ReportWish(), Cancellation));
        Assert.IsType<RemadeReport.NotAllowed>(await _db.Get<RemakeReport>().RunAsync(Some.Holding(), 1, Cancellation));
        Assert.IsType<RemadeReport.Unknown>(await _db.Get<RemakeReport>().RunAsync(Office, 1, Cancellation));
    }

    [Fact]
    public async Task The_file_goes_after_half_an_hour_and_the_fact_stays()
    {
        await Jobs.StartAsync(Cancellation);
        var job = await AskAsync(new ReportWish());
        var done = await DoneAsync(job);
        await Wait.UntilAsync(() =>
        {
            _db.Clock.Advance(ReportJobs.KeptFor);
            return Jobs.Find(Office, job.Id) is null;
        });
        Assert.Null(Jobs.Find(Office, job.Id));
        Assert.False(File.Exists(done.Path));
        Assert.Single(await _db.Get<MadeReports>().NewestAsync(10, Cancellation));
    }

    [Fact]
    public async Task The_list_is_read_by_an_index_of_its_own_and_not_by_walking_the_ledger()
    {
        var query = await _db.ReadAsync(db => Task.FromResult(MadeReports.Rows(db).Take(50).ToQueryString()));
        var plan = await _db.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', query.Split('\n').Where(l => !l.StartsWith('.'))).Replace("@p", "50", StringComparison.Ordinal);
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            return await reader.ReadAsync(Cancellation) ? reader.GetString(3) : "";
        });
        Assert.Contains("USING INDEX IX_Ledger_ReportMade", plan, StringComparison.Ordinal);
    }

    private async Task<ReportJob> AskAsync(ReportWish wish, ReportForm form = ReportForm.Workbook) =>
        Assert.IsType<ReportAsked.Started>(await Jobs.AskAsync(Office, form, wish, Cancellation)).Job;

    private static async Task<ReportJobState.Done> DoneAsync(ReportJob job)
    {
        await Wait.UntilAsync(() => job.IsOver);
        return Assert.IsType<ReportJobState.Done>(job.State);
    }

    private Task BoardReachesAsync(long sequence) => Wait.UntilAsync(() => _db.Live.Current?.Position.Sequence >= sequence);
}
