using DaiLanh.Core.Changes;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Units.Changes;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger.Reading;

/// <summary>One row opened: from what to what, and why.</summary>
public sealed class LedgerDetailsTests : IAsyncLifetime
{
    private const string Amount = "THON1-01", Works = "THON1-02", Answer = "THON1-03";
    private TestDb _db = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _db = await TestDb.WithAsync(
        SomeFacts.Target(Amount), SomeFacts.Target(Works, Some.Milestones(1, 1)), SomeFacts.Target(Answer, Some.YesNo()));

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task A_lower_total_says_its_reason_and_what_was_before()
    {
        await _db.SaveAsync(Amount, 20);
        var lower = await _db.SaveAsync(Amount, 15.5m, Some.Today);

        var detail = await FindAsync(lower.Sequence);

        Assert.Equal(("Thực hiện", "20 việc", "15,5 việc"), Only(detail));
        Assert.Equal(("Đếm lại", null, Some.Today, FactTopic.Progress), (detail.Reason, detail.Note, detail.Day, detail.Topic));
        Assert.Equal((await FindAsync(lower.Sequence - 1)).Line.Hash, detail.PreviousHash);
    }

    [Fact]
    public async Task The_first_report_of_a_target_has_nothing_before_it()
    {
        var first = await _db.SaveAsync(Amount, 20);

        Assert.Equal(("Thực hiện", null, "20 việc"), Only(await FindAsync(first.Sequence)));
    }

    [Fact]
    public async Task Taking_back_leads_to_what_it_took_back_and_from_there_to_it()
    {
        await _db.SaveAsync(Amount, 20);
        var second = await _db.SaveAsync(Amount, 30);
        var undone = Assert.IsType<ReportOutcome.Saved>(await _db.Undo.ExecuteAsync(Some.Officer("thon-1"), Amount, second.Sequence, Cancellation));

        var undo = await FindAsync(undone.Sequence);

        Assert.Equal(("Thực hiện", "30 việc", "20 việc"), Only(undo));
        Assert.Equal((FactTopic.TakenBack, second.Sequence), (undo.Topic, undo.Undoes!.Value));
        Assert.Equal(undone.Sequence, (await FindAsync(second.Sequence)).TakenBackBy);
    }

    [Fact]
    public async Task Milestones_and_answers_say_themselves()
    {
        var step = Assert.IsType<ReportOutcome.Saved>(await _db.ReportAsync(new ReportRequest(Works, Some.Today, null) { Step = 2, Done = true, Note = "có biên bản" }));
        var yes = Assert.IsType<ReportOutcome.Saved>(await _db.ReportAsync(new ReportRequest(Answer, Some.Today, null) { Done = true }));

        var detail = await FindAsync(step.Sequence);

        Assert.Equal(("Thực hiện", null, "1 mốc đã xong"), Only(detail));
        Assert.Equal("có biên bản", detail.Note);
        Assert.Equal(("Thực hiện", null, "đã đạt"), Only(await FindAsync(yes.Sequence)));
    }

    [Fact]
    public async Task What_was_changed_says_field_by_field_what_it_was_and_why()
    {
        var fact = FactSamples.All.OfType<UnitChanged>().First() with { Changes = [new FieldChange("Name", "Thôn 1", "Thôn Đông"), new FieldChange("Contact", null, "0258 000 000")], Reason = "Sáp nhập" };
        var sequence = await _db.Ledger.CommitAsync(Person.System, (work, _) => Task.FromResult(work.Record(fact, null)), Cancellation);

        var detail = await FindAsync(sequence);

        Assert.Equal([("tên", "Thôn 1", "Thôn Đông"), ("liên hệ", null, "0258 000 000")], detail.Changes.Select(Said));
        Assert.Equal(("Sáp nhập", FactTopic.Organisation), (detail.Reason, detail.Topic));
        Assert.Empty((await FindAsync(1)).Changes); // set up for the first time
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_still_says_who_and_when_and_there_is_none_beyond_the_end()
    {
        var saved = await _db.SaveAsync(Amount, 20);
        await _db.TamperAsync($"UPDATE Ledger SET Kind = 'FromTheFuture' WHERE Sequence = {saved.Sequence}");

        var detail = await FindAsync(saved.Sequence);

        Assert.Equal(("Cán bộ đơn vị", FactTopic.Other), (detail.Line.ActorName, detail.Topic));
        Assert.Null(await _db.Get<LedgerDetails>().FindAsync(saved.Sequence + 1, Cancellation));
    }

    private async Task<LedgerDetail> FindAsync(long sequence) => await _db.Get<LedgerDetails>().FindAsync(sequence, Cancellation) ?? throw new InvalidOperationException("There is no such row.");

    private static (string, string?, string?) Only(LedgerDetail detail) => Said(Assert.Single(detail.Changes));

    private static (string, string?, string?) Said(LedgerChange change) => (change.What.ToString(), change.Before?.ToString(), change.After?.ToString());
}
