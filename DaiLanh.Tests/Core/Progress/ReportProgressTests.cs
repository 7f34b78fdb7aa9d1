using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Progress;

/// <summary>A report on its way into a real file: saved whole, or not at all and with a word why.</summary>
public sealed class ReportProgressTests
{
    private const string Amount = "THON1-01", Limit = "THON1-02", Works = "THON1-03", Answer = "THON1-04", Neighbour = "THON2-01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_value_is_an_entry_a_fact_and_the_board()
    {
        await using var db = await CampaignAsync();

        var saved = Saved(await db.ReportAsync(Value(Amount, 62.5m) with { Note = "  Đã nghiệm thu  " }, Some.Officer("thon-1")));

        var entry = await db.ReadAsync(d => d.ProgressEntries.SingleAsync(Cancellation));
        Assert.Equal((saved.Sequence, 62.5m, "Đã nghiệm thu", Some.Today, Some.Now), (entry.Sequence, entry.Value, entry.Note, entry.Day, entry.At));
        Assert.Equal(("officer-thon-1", "Cán bộ đơn vị"), (entry.ActorId, entry.ActorName));
        var fact = Assert.IsType<ProgressReported>((await db.ReadAsync(d => d.Ledger.SingleAsync(r => r.Sequence == saved.Sequence, Cancellation))).ReadFact());
        Assert.Equal("Chỉ tiêu THON1-01: 62,5 / 100 việc", fact.Say().ToString());
        var row = (await db.BoardAsync()).Target(Amount)!;
        Assert.Equal((0.625m, saved.Sequence, "Đã nghiệm thu"), (row.Completion, row.Last?.Sequence, row.Last?.Note));
    }

    [Fact]
    public async Task Every_measure_is_reported_in_its_own_way()
    {
        await using var db = await CampaignAsync();

        Saved(await db.ReportAsync(Value(Limit, 3)));
        Saved(await db.ReportAsync(On(Works) with { Step = 1, Done = true }));
        Saved(await db.ReportAsync((await AgainAsync(db, Works)) with { Step = 2, Done = true }));
        Saved(await db.ReportAsync((await AgainAsync(db, Works)) with { Step = 1, Done = false }));
        Saved(await db.ReportAsync(On(Answer) with { Done = true }));

        var board = await db.BoardAsync();
        Assert.Equal(2m / 3, board.Target(Limit)!.Completion);
        Assert.Equal([2], board.Target(Works)!.Actual.DoneSteps);
        Assert.Equal(1, board.Target(Answer)!.Completion);
        Assert.Equal(
            ["Chỉ tiêu THON1-04: đã đạt", "Chỉ tiêu THON1-03: mốc “Mốc 1” chưa xong", "Chỉ tiêu THON1-03: xong mốc “Mốc 2”", "Chỉ tiêu THON1-03: xong mốc “Mốc 1”", "Chỉ tiêu THON1-02: 3 / 2 việc"],
            board.Latest.Select(l => l.Says.ToString()));
    }

    [Fact]
    public async Task A_refusal_is_answered_and_leaves_no_trace()
    {
        await using var db = await CampaignAsync();
        var before = await db.Ledger.PositionAsync(Cancellation);

        Assert.IsType<ReportOutcome.Refused>(await db.ReportAsync(Value(Amount, 1) with { Day = Some.Today.AddDays(1) }));
        Assert.IsType<ReportOutcome.Refused>(await db.ReportAsync(On(Works) with { Step = 9, Done = true }));
        Assert.IsType<ReportOutcome.AskConfirmation>(await db.ReportAsync(Value(Amount, 1001)));
        Assert.Equal("Không có chỉ tiêu mã “THON9-99” trong đợt thi đua đang chạy.",
            Assert.IsType<ReportOutcome.Refused>(await db.ReportAsync(Value("THON9-99", 1))).Why.ToString());

        Assert.Equal(before, await db.Ledger.PositionAsync(Cancellation));
        Assert.Equal(0, await db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Council)]
    [InlineData(Role.Outreach)]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Unit)]
    public async Task Only_the_units_own_officers_report_for_it(Role role)
    {
        await using var db = await CampaignAsync();
        var stranger = Some.Holding(role) with { Units = role == Role.Unit ? ["thon-2"] : ["thon-1"] };

        var answer = Assert.IsType<ReportOutcome.NotAllowed>(await db.ReportAsync(Value(Amount, 1), stranger));

        Assert.StartsWith("Bạn không được cập nhật cho Thôn 1.", answer.Why.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task The_standing_office_reports_for_every_unit_and_is_named_as_the_one_who_typed()
    {
        await using var db = await CampaignAsync();

        Saved(await db.ReportAsync(Value(Neighbour, 1), Some.Holding(Role.Office)));

        Assert.Equal("Office", (await db.ReadAsync(d => d.ProgressEntries.SingleAsync(Cancellation))).ActorName);
    }

    [Fact]
    public async Task What_was_asked_is_saved_once_it_is_answered()
    {
        await using var db = await CampaignAsync();
        Saved(await db.ReportAsync(Value(Amount, 1809.5m) with { Confirmed = true }));
        var again = await AgainAsync(db, Amount);

        var ask = Assert.IsType<ReportOutcome.AskReason>(await db.ReportAsync(again with { Value = 20 }));
        Saved(await db.ReportAsync(again with { Value = 20, Reason = " Ghi nhầm đơn vị tính " }));

        Assert.Equal(1809.5m, ask.Before);
        Assert.Equal("Ghi nhầm đơn vị tính", (await db.ReadAsync(d => d.ProgressEntries.OrderBy(e => e.Sequence).LastAsync(Cancellation))).Reason);
        Assert.Equal(0.2m, (await db.BoardAsync()).Target(Amount)!.Completion);
    }

    [Fact]
    public async Task An_entry_of_an_earlier_day_is_history_and_changes_no_later_figure()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(Amount, 50);

        await db.SaveAsync(Amount, 30, Some.Today.AddDays(-3));

        var board = await db.BoardAsync();
        Assert.Equal(50, board.Target(Amount)!.Actual.Value);
        Assert.Equal(30, (await db.BoardAsync(Some.Today.AddDays(-1))).Target(Amount)!.Actual.Value);
        Assert.Equal("Cán bộ đơn vị", board.Target(Amount)!.Last!.By);
        Assert.Equal(Some.Today.AddDays(-3), board.Target(Amount)!.Last!.Day); // the one recorded last, whatever its day
    }

    [Fact]
    public async Task Two_people_who_saw_the_same_entry_cannot_overwrite_each_other()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(Amount, 10);
        var seen = await AgainAsync(db, Amount);

        var outcomes = await Task.WhenAll(
            Task.Run(() => db.ReportAsync(seen with { Value = 21, Note = "một" }, Some.Officer("thon-1") with { Id = "a", Name = "Người một" }), Cancellation),
            Task.Run(() => db.ReportAsync(seen with { Value = 22, Note = "hai" }, Some.Officer("thon-1") with { Id = "b", Name = "Người hai" }), Cancellation));

        var saved = Assert.Single(outcomes.OfType<ReportOutcome.Saved>());
        var changed = Assert.Single(outcomes.OfType<ReportOutcome.ChangedMeanwhile>());
        Assert.Equal(saved.Sequence, changed.Theirs.Sequence);
        Assert.Equal((await db.BoardAsync()).Target(Amount)!.Actual.Value, changed.TheirValue);
        Assert.Equal(changed.TheirValue == 21 ? ("Người một", "một") : ("Người hai", "hai"), (changed.Theirs.By, changed.Theirs.Note));
        Assert.Equal(2, await db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation)));

        // Whoever was second has seen it now and may save on top.
        Saved(await db.ReportAsync(seen with { Value = 23, BasedOn = changed.Theirs.Sequence }));
        Assert.Equal(23, (await db.BoardAsync()).Target(Amount)!.Actual.Value);
    }

    [Fact]
    public async Task Who_saw_nothing_where_there_is_something_is_told()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(Amount, 10);

        var changed = Assert.IsType<ReportOutcome.ChangedMeanwhile>(await db.ReportAsync(Value(Amount, 12) with { BasedOn = null }));

        Assert.Equal(10, changed.TheirValue);
    }

    [Fact]
    public async Task What_others_save_on_other_targets_disturbs_nobody()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(Amount, 10);
        var seen = await AgainAsync(db, Amount);

        await db.SaveAsync(Neighbour, 5);

        Saved(await db.ReportAsync(seen with { Value = 12 }));
    }

    [Fact]
    public async Task Every_entry_says_on_which_one_it_was_made()
    {
        await using var db = await CampaignAsync();
        var first = await db.SaveAsync(Amount, 10);
        await db.SaveAsync(Neighbour, 1);
        await db.SaveAsync(Amount, 20);

        var entries = await db.ReadAsync(d => d.ProgressEntries.OrderBy(e => e.Sequence).ToListAsync(Cancellation));
        Assert.Equal([null, null, first.Sequence], entries.Select(e => e.BasedOn));
    }

    [Fact]
    public async Task The_same_report_sent_twice_is_recorded_once()
    {
        await using var db = await CampaignAsync();

        var first = Saved(await db.ReportAsync(Value(Amount, 12)));
        var second = Saved(await db.ReportAsync(Value(Amount, 12)));

        Assert.Equal(first, second);
        Assert.Equal(1, await db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation)));
    }

    private static Task<TestDb> CampaignAsync() => TestDb.WithAsync(
        SomeFacts.Target(Amount), SomeFacts.Target(Limit, Some.Limit(plan: 2)), SomeFacts.Target(Works, Some.Milestones(1, 2)),
        SomeFacts.Target(Answer, Some.YesNo()), SomeFacts.Target(Neighbour, unit: 2));

    private static ReportRequest On(string target) => new(target, Some.Today, null);

    private static ReportRequest Value(string target, decimal value) => On(target) with { Value = value };

    private static async Task<ReportRequest> AgainAsync(TestDb db, string target) => On(target) with { BasedOn = await db.LastAsync(target) };

    private static ReportOutcome.Saved Saved(ReportOutcome outcome) => Assert.IsType<ReportOutcome.Saved>(outcome);
}
