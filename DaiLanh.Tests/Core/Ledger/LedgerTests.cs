using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>The only writer: state and facts together, in order, without gaps.</summary>
public sealed class LedgerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task State_and_fact_are_there_together_after_the_commit()
    {
        await using var db = await TestDb.CreateAsync();

        var sequence = await DefineAsync(db, SomeFacts.Movement);

        Assert.Equal(1, sequence);
        Assert.Equal("ntm", await db.ReadAsync(d => d.Movements.Select(m => m.Code).SingleAsync(Cancellation)));
        var row = await db.ReadAsync(d => d.Ledger.SingleAsync(Cancellation));
        Assert.Equal((1, nameof(MovementDefined), Some.Now, "system", "Hệ thống"), (row.Sequence, row.Kind, row.At, row.ActorId, row.ActorName));
        Assert.Equal(LedgerPosition.NoHash, row.PreviousHash);
        Assert.Equal(SomeFacts.Movement, row.ReadFact());
    }

    [Fact]
    public async Task A_decision_that_fails_leaves_nothing_behind()
    {
        await using var db = await TestDb.CreateAsync();

        await Assert.ThrowsAsync<DivideByZeroException>(() => db.Ledger.CommitAsync<int>(Person.System, (work, _) =>
        {
            work.Record(SomeFacts.Movement, null);
            work.Db.Movements.Add(SomeFacts.Movement.Movement());
            throw new DivideByZeroException();
        }, Cancellation));

        Assert.Equal((0, 0), await CountsAsync(db));
        Assert.Equal(1, await DefineAsync(db, SomeFacts.Movement)); // the gate is open and the number not used up
    }

    [Fact]
    public async Task A_save_that_the_database_refuses_leaves_nothing_behind()
    {
        await using var db = await TestDb.CreateAsync();
        await DefineAsync(db, SomeFacts.Movement);

        await Assert.ThrowsAsync<DbUpdateException>(() => DefineAsync(db, SomeFacts.Movement)); // the code is taken

        Assert.Equal((1, 1), await CountsAsync(db));
    }

    [Fact]
    public async Task A_refusal_leaves_no_trace_and_tells_nobody()
    {
        await using var db = await TestDb.CreateAsync();
        var told = 0;
        using var listening = db.Get<LedgerSignal>().Subscribe(() => told++);

        var answer = await db.Ledger.CommitAsync(Person.System, (_, _) => Task.FromResult("không được"), Cancellation);

        Assert.Equal("không được", answer);
        Assert.Equal((0, 0), await CountsAsync(db));
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task A_commit_is_told_once_however_many_facts_it_holds()
    {
        await using var db = await TestDb.CreateAsync();
        var told = 0;
        using var listening = db.Get<LedgerSignal>().Subscribe(() => told++);

        await db.LoadAsync(SomeFacts.Seeds(SomeFacts.Target("THON1-01")));

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_change_without_a_fact_is_a_bug_and_is_not_saved()
    {
        await using var db = await TestDb.CreateAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Ledger.CommitAsync(Person.System, (work, _) =>
        {
            work.Db.Movements.Add(SomeFacts.Movement.Movement());
            return Task.FromResult(0);
        }, Cancellation));

        Assert.Equal((0, 0), await CountsAsync(db));
    }

    [Fact]
    public async Task Nobody_saves_past_the_ledger()
    {
        await using var db = await TestDb.CreateAsync();
        await using var context = await db.Databases.CreateDbContextAsync(Cancellation);
        context.Movements.Add(SomeFacts.Movement.Movement());

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancellation));
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        Assert.Equal((0, 0), await CountsAsync(db));
    }

    [Fact]
    public async Task Sixteen_writers_at_once_leave_one_chain_without_gaps()
    {
        await using var db = await TestDb.CreateAsync();

        var sequences = await Task.WhenAll(Enumerable.Range(1, 16).Select(writer => Task.Run(async () =>
        {
            var own = new List<long>();
            for (var i = 0; i < 5; i++) own.Add(await DefineAsync(db, SomeFacts.Movement with { Code = $"m-{writer}-{i}" }));
            return own;
        }, Cancellation)));

        Assert.Equal(Enumerable.Range(1, 80).Select(n => (long)n), sequences.SelectMany(s => s).Order());
        Assert.All(sequences, own => Assert.Equal(own.Order(), own));
        var check = await db.CheckAsync();
        Assert.Null(check.Fault);
        Assert.Equal(80, check.Position.Sequence);
    }

    [Fact]
    public async Task Two_processes_on_one_file_take_turns()
    {
        await using var db = await TestDb.CreateAsync();
        await using var second = db.SecondProcess();

        await Task.WhenAll(
            Task.Run(() => DefineManyAsync(db, "a"), Cancellation),
            Task.Run(() => DefineManyAsync(second, "b"), Cancellation));

        var check = await db.CheckAsync();
        Assert.Null(check.Fault);
        Assert.Equal(20, check.Position.Sequence);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_make_history_run_backwards()
    {
        await using var db = await TestDb.CreateAsync();
        await DefineAsync(db, SomeFacts.Movement);
        await using var behind = db.SecondProcess(new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero));

        await DefineAsync(behind, SomeFacts.Movement with { Code = "later" });

        var rows = await db.ReadAsync(d => d.Ledger.OrderBy(r => r.Sequence).ToListAsync(Cancellation));
        Assert.Equal([Some.Now, Some.Now], rows.Select(r => r.At));
    }

    [Fact]
    public async Task A_fact_older_than_the_one_before_it_is_refused()
    {
        await using var db = await TestDb.CreateAsync();
        await DefineAsync(db, SomeFacts.Movement);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => db.Ledger.CommitAsync(Person.System, (work, _) =>
            Task.FromResult(work.Record(SomeFacts.Block, null, Some.Now.AddTicks(-1), Person.System)), Cancellation));
    }

    [Fact]
    public async Task The_position_is_the_last_fact_and_nothing_in_an_empty_ledger()
    {
        await using var db = await TestDb.CreateAsync();
        Assert.Equal(LedgerPosition.Empty, await db.Ledger.PositionAsync(Cancellation));

        await DefineAsync(db, SomeFacts.Movement);

        var row = await db.ReadAsync(d => d.Ledger.SingleAsync(Cancellation));
        Assert.Equal(new LedgerPosition(1, row.Hash, Some.Now), await db.Ledger.PositionAsync(Cancellation));
    }

    [Fact]
    public async Task The_latest_facts_are_read_newest_first_and_up_to_a_position()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await db.SaveAsync("THON1-01", 10);
        await db.SaveAsync("THON1-01", 20);
        var reader = db.Get<LedgerReader>();

        var latest = await reader.LatestAsync(2, null, Cancellation);
        var before = await reader.LatestAsync(1, latest[1].Sequence, Cancellation);

        Assert.Equal(["Chỉ tiêu THON1-01: 10 → 20 / 100 việc", "Chỉ tiêu THON1-01: 10 / 100 việc"], latest.Select(l => l.Says.ToString()));
        Assert.Equal(("Thôn 1", "thon-1", "THON1-01", "Cán bộ đơn vị"), (latest[0].UnitName, latest[0].UnitCode, latest[0].TargetCode, latest[0].ActorName));
        Assert.Equal(latest[1].Hash, Assert.Single(before).Hash);
    }

    private static Task<long> DefineAsync(TestDb db, MovementDefined movement) => db.Ledger.CommitAsync(Person.System, (work, _) =>
    {
        work.Db.Movements.Add(movement.Movement());
        return Task.FromResult(work.Record(movement, null));
    }, Cancellation);

    private static async Task DefineManyAsync(TestDb db, string prefix)
    {
        for (var i = 0; i < 10; i++) await DefineAsync(db, SomeFacts.Movement with { Code = $"{prefix}-{i}" });
    }

    private static async Task<(int Movements, int Rows)> CountsAsync(TestDb db) =>
        (await db.ReadAsync(d => d.Movements.CountAsync(Cancellation)), await db.ReadAsync(d => d.Ledger.CountAsync(Cancellation)));
}
