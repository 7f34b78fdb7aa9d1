using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Progress;

/// <summary>Taking a report back: what was true before is true again, and history keeps both.</summary>
public sealed class UndoReportTests
{
    private const string Amount = "THON1-01", Works = "THON1-03";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_value_before_counts_again()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(Amount, 10);
        var second = await db.SaveAsync(Amount, 90);

        var undo = Saved(await UndoAsync(db, Amount, second.Sequence));

        var row = (await db.BoardAsync()).Target(Amount)!;
        Assert.Equal((10m, undo.Sequence), (row.Actual.Value, row.Last?.Sequence));
        Assert.Equal($"Chỉ tiêu THON1-01: rút lại lần ghi số {second.Sequence}", (await db.BoardAsync()).Latest[0].Says.ToString());
        Assert.Equal(3, await db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation)));
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Where_there_was_nothing_before_there_is_nothing_again()
    {
        await using var db = await CampaignAsync();
        var only = await db.SaveAsync(Amount, 10);

        Saved(await UndoAsync(db, Amount, only.Sequence));

        var row = (await db.BoardAsync()).Target(Amount)!;
        Assert.False(row.Actual.HasEntry);
        Assert.Null(row.Actual.Value);
    }

    [Fact]
    public async Task A_milestone_ticked_by_mistake_is_open_again_and_the_others_stay()
    {
        await using var db = await CampaignAsync();
        Saved(await db.ReportAsync(new ReportRequest(Works, Some.Today, null) { Step = 1, Done = true }));
        var second = Saved(await db.ReportAsync(new ReportRequest(Works, Some.Today, await db.LastAsync(Works)) { Step = 2, Done = true }));

        Saved(await UndoAsync(db, Works, second.Sequence));

        Assert.Equal([1], (await db.BoardAsync()).Target(Works)!.Actual.DoneSteps);
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_taken_back_again()
    {
        await using var db = await CampaignAsync();
        var only = await db.SaveAsync(Amount, 10);
        var undo = Saved(await UndoAsync(db, Amount, only.Sequence));

        Assert.Equal("Không còn gì để rút lại.", Assert.IsType<ReportOutcome.Refused>(await UndoAsync(db, Amount, undo.Sequence)).Why.ToString());
        Assert.Equal(2, await db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Nothing_is_taken_back_where_nothing_was_reported()
    {
        await using var db = await CampaignAsync();

        Assert.IsType<ReportOutcome.Refused>(await UndoAsync(db, Amount, 1));
        Assert.IsType<ReportOutcome.Refused>(await UndoAsync(db, "THON9-99", 1));
    }

    [Fact]
    public async Task After_somebody_else_has_saved_it_is_too_late_and_they_are_named()
    {
        await using var db = await CampaignAsync();
        var mine = await db.SaveAsync(Amount, 10);
        var theirs = await db.SaveAsync(Amount, 20);

        var changed = Assert.IsType<ReportOutcome.ChangedMeanwhile>(await UndoAsync(db, Amount, mine.Sequence));

        Assert.Equal((theirs.Sequence, 20m), (changed.Theirs.Sequence, changed.TheirValue));
        Assert.Equal(20, (await db.BoardAsync()).Target(Amount)!.Actual.Value);
    }

    [Fact]
    public async Task Only_who_may_report_may_take_back()
    {
        await using var db = await CampaignAsync();
        var mine = await db.SaveAsync(Amount, 10);

        Assert.IsType<ReportOutcome.NotAllowed>(await UndoAsync(db, Amount, mine.Sequence, Some.Officer("thon-2")));
        Saved(await UndoAsync(db, Amount, mine.Sequence, Some.Holding(Role.Office)));
    }

    [Fact]
    public async Task After_taking_back_one_reports_on_top_of_it_and_the_lower_total_is_measured_by_what_counts()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(Amount, 10);
        var wrong = await db.SaveAsync(Amount, 900);
        var undo = Saved(await UndoAsync(db, Amount, wrong.Sequence));

        var next = await db.ReportAsync(new ReportRequest(Amount, Some.Today, undo.Sequence) { Value = 90 });

        Saved(next); // 90 is more than 10, which counts; 900 does not
        Assert.Equal(0.9m, (await db.BoardAsync()).Target(Amount)!.Completion);
    }

    private static Task<TestDb> CampaignAsync() => TestDb.WithAsync(SomeFacts.Target(Amount), SomeFacts.Target(Works, Some.Milestones(1, 2)));

    private static Task<ReportOutcome> UndoAsync(TestDb db, string target, long sequence, Person? by = null) =>
        db.Undo.ExecuteAsync(by ?? Some.Officer("thon-1"), target, sequence, Cancellation);

    private static ReportOutcome.Saved Saved(ReportOutcome outcome) => Assert.IsType<ReportOutcome.Saved>(outcome);
}
