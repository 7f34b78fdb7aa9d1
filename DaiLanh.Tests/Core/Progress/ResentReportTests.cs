using DaiLanh.Core.Progress;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Progress;

/// <summary>A browser that lost its connection does not know whether it was heard, and says it again.</summary>
public sealed class ResentReportTests
{
    [Fact]
    public async Task The_same_report_again_is_saved_once_and_answered_the_same()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        var request = new ReportRequest("T-01", Some.Today, null) { Value = 620, Note = " chờ cấp vật tư " };

        var first = await db.ReportAsync(request);
        var second = await db.ReportAsync(request);

        Assert.IsType<ReportOutcome.Saved>(first);
        Assert.Equal(first, second);
        Assert.Single((await db.BoardAsync()).Target("T-01")!.History);
    }

    [Fact]
    public async Task It_is_known_again_also_after_others_have_saved_and_after_it_was_taken_back()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        var request = new ReportRequest("T-01", Some.Today, null) { Value = 620 };
        var first = Assert.IsType<ReportOutcome.Saved>(await db.ReportAsync(request));
        await db.Undo.ExecuteAsync(Some.Officer("thon-1"), "T-01", first.Sequence, TestContext.Current.CancellationToken);
        await db.SaveAsync("T-01", 500);
        await db.SaveAsync("T-01", 700);
        Assert.Equal(first, await db.ReportAsync(request));

        Assert.Equal([500m, 700m], (await db.BoardAsync()).Target("T-01")!.History.Select(r => r.Value));
    }

    [Fact]
    public async Task Another_person_or_another_number_on_the_same_entry_is_a_clash_and_says_what_was_done()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        var request = new ReportRequest("T-01", Some.Today, null) { Value = 620 };
        await db.ReportAsync(request);

        var other = Assert.IsType<ReportOutcome.ChangedMeanwhile>(await db.ReportAsync(request with { Value = 615 }));
        Assert.IsType<ReportOutcome.ChangedMeanwhile>(await db.ReportAsync(request, Some.Officer("thon-1")));

        Assert.Equal((620, "ghi 620 việc"), (other.TheirValue, other.What.ToString()));
    }

    [Fact]
    public async Task A_report_of_an_earlier_day_is_compared_with_what_was_true_by_then()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("T-01", Some.Amount(plan: 800)));
        await db.SaveAsync("T-01", 500, new DateOnly(2023, 5, 10));
        await db.SaveAsync("T-01", 620);

        var between = new ReportRequest("T-01", new DateOnly(2023, 5, 20), await db.LastAsync("T-01")) { Value = 580 };
        Assert.IsType<ReportOutcome.Saved>(await db.ReportAsync(between));
        var lower = await db.ReportAsync(between with { Value = 400, BasedOn = await db.LastAsync("T-01") });
        Assert.Equal(580, Assert.IsType<ReportOutcome.AskReason>(lower).Before);
    }

    [Fact]
    public async Task What_others_did_is_said_for_every_kind_of_target()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("T-01", Some.Milestones(1, 2)), SomeFacts.Target("T-02", Some.YesNo()), SomeFacts.Target("T-03"));
        await db.ReportAsync(new ReportRequest("T-01", Some.Today, null) { Step = 2, Done = true });
        await db.ReportAsync(new ReportRequest("T-02", Some.Today, null) { Done = false });
        var saved = await db.SaveAsync("T-03", 5);
        await db.Undo.ExecuteAsync(Some.Officer("thon-1"), "T-03", saved.Sequence, TestContext.Current.CancellationToken);

        Assert.Equal("ghi mốc “Mốc 2” đã xong", await ClashAsync(new ReportRequest("T-01", Some.Today, null) { Step = 1, Done = true }));
        Assert.Equal("ghi là chưa đạt", await ClashAsync(new ReportRequest("T-02", Some.Today, null) { Done = true }));
        Assert.Equal("rút lại lần ghi trước", await ClashAsync(new ReportRequest("T-03", Some.Today, null) { Value = 6 }));

        async Task<string> ClashAsync(ReportRequest request) =>
            Assert.IsType<ReportOutcome.ChangedMeanwhile>(await db.ReportAsync(request)).What.ToString();
    }
}
