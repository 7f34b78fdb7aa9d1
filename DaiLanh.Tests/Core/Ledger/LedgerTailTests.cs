using System.Collections.Concurrent;
using System.Diagnostics;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>The newest rows for all who follow, on a real database.</summary>
public sealed class LedgerTailTests
{
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Followers_that_start_anywhere_read_every_row_once_and_in_order()
    {
        await using var db = await TestDb.CreateAsync();
        var tail = db.Get<LedgerTail>();
        var readers = new[] { 0L, 0, 7, 40 }.Select(after => Task.Run(() => FollowAsync(tail, after, until: 600))).ToList();

        for (var written = 0; written < 600; written += 30) await RecordAsync(db, 30);

        var read = await Task.WhenAll(readers);
        Assert.All(read.Zip([0L, 0, 7, 40]), r => Assert.Equal(Numbers(r.Second + 1, 600), r.First));
    }

    [Fact]
    public async Task What_is_no_longer_kept_is_read_from_the_database()
    {
        await using var db = await TestDb.CreateAsync();
        const int all = LedgerTail.Kept + 700;
        await RecordAsync(db, all);
        var tail = db.Get<LedgerTail>();
        await tail.Ready.WaitAsync(GiveUp, Cancellation);

        Assert.Equal(all, tail.Last);
        Assert.Equal(Numbers(1, all), await FollowAsync(tail, 0, all));
        Assert.Equal(Numbers(all - LedgerTail.Kept + 1, all), await FollowAsync(tail, all - LedgerTail.Kept, all));
        await RecordAsync(db, LedgerTail.Kept);
        Assert.Equal(Numbers(all - 3, all + LedgerTail.Kept), await FollowAsync(tail, all - 4, all + LedgerTail.Kept));
    }

    [Fact]
    public async Task A_hundred_followers_cost_one_read_of_the_database()
    {
        using var reads = new ReadsOfLedgers();
        await using var db = await TestDb.CreateAsync();
        await RecordAsync(db, 5);
        var tail = db.Get<LedgerTail>();
        await tail.Ready.WaitAsync(GiveUp, Cancellation);
        var before = reads.Of(db.Folder.Database);

        var followers = Enumerable.Range(0, 100).Select(_ => FollowAsync(tail, 5, 6)).ToList();
        await RecordAsync(db, 1);
        await Task.WhenAll(followers);

        // The commit itself asks for the head, the tail for what is new; a second look may already have begun.
        Assert.InRange(reads.Of(db.Folder.Database) - before, 2, 3);
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_within_two_seconds_without_a_signal()
    {
        await using var db = await TestDb.CreateAsync();
        await RecordAsync(db, 1);
        var tail = db.Get<LedgerTail>();
        await tail.Ready.WaitAsync(GiveUp, Cancellation);
        await using var other = db.SecondProcess();
        await RecordAsync(other, 1);

        var seen = tail.WaitAsync(1, Timeout.InfiniteTimeSpan, Cancellation);
        for (var tries = 0; tries < 300 && !seen.IsCompleted; tries++)
        {
            db.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(seen, Task.Delay(50, Cancellation));
        }

        Assert.True(await seen);
    }

    [Fact]
    public async Task Waiting_ends_with_its_time_or_when_it_is_called_off()
    {
        await using var db = await TestDb.CreateAsync();
        var tail = db.Get<LedgerTail>();
        using var calledOff = new CancellationTokenSource();
        var timed = tail.WaitAsync(0, TimeSpan.FromMinutes(1), Cancellation);
        var cancelled = tail.WaitAsync(0, Timeout.InfiniteTimeSpan, calledOff.Token);

        db.Clock.Advance(TimeSpan.FromMinutes(1));
        await calledOff.CancelAsync();

        Assert.False(await timed.WaitAsync(GiveUp, Cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_holds_its_place_until_it_can()
    {
        await using var db = await TestDb.CreateAsync();
        await RecordAsync(db, 2);
        var tail = db.Get<LedgerTail>();
        await tail.Ready.WaitAsync(GiveUp, Cancellation);

        await db.RawAsync("INSERT INTO Ledger (Sequence, At, ActorId, ActorName, Kind, Body, PreviousHash, Hash) SELECT 3, At, 'x', 'x', 'FromTheFuture', '{}', Hash, 'x' FROM Ledger WHERE Sequence = 2");
        db.Clock.Advance(TimeSpan.FromSeconds(2));
        await db.TamperAsync("DELETE FROM Ledger WHERE Sequence = 3");
        await RecordAsync(db, 1);

        Assert.Equal([3L], await FollowAsync(tail, 2, 3));
    }

    private static IEnumerable<long> Numbers(long from, long to)
    {
        for (var n = from; n <= to; n++) yield return n;
    }

    private static async Task<List<long>> FollowAsync(LedgerTail tail, long after, long until)
    {
        var read = new List<long>();
        while (after < until)
        {
            Assert.True(await tail.WaitAsync(after, GiveUp, Cancellation));
            foreach (var entry in await tail.AfterAsync(after, 50, Cancellation)) read.Add(after = entry.Row.Sequence);
        }
        return read;
    }

    private static Task<bool> RecordAsync(TestDb db, int count) => db.Ledger.CommitAsync(Person.System, (work, _) =>
    {
        for (var i = 0; i < count; i++) work.Record(SomeProgress, SomeFacts.CampaignCode);
        return Task.FromResult(true);
    }, Cancellation);

    private static ProgressReported SomeProgress { get; } = new()
    {
        Target = "A-1",
        TargetName = "Chỉ tiêu A-1",
        Unit = "thon-1",
        UnitName = "Thôn 1",
        Kind = MeasureKind.Amount,
        MeasureUnit = "việc",
        Day = Some.Today,
        Plan = 100,
        Value = 1,
    };

    /// <summary>Counts what Entity Framework reads from ledgers.</summary>
    private sealed class ReadsOfLedgers : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentDictionary<string, int> _counts = [];
        private readonly IDisposable _listening;

        // Before the database is used: Entity Framework remembers for a second that nobody listens.
        public ReadsOfLedgers() => _listening = DiagnosticListener.AllListeners.Subscribe(this);

        public int Of(string file) => _counts.GetValueOrDefault(file);

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this, (name, _, _) => name == RelationalEventId.CommandExecuted.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command }
                && command.CommandText.Contains("FROM \"Ledger\"", StringComparison.Ordinal))
            {
                _counts.AddOrUpdate(connection.DataSource, 1, (_, count) => count + 1);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _listening.Dispose();
    }
}
