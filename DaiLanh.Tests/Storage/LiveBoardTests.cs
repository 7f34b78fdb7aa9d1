using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Storage;

/// <summary>The board that everybody sees follows the ledger, whoever writes it, and the day.</summary>
public sealed class LiveBoardTests
{
    private const string One = "THON1-01", Two = "THON2-01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commit_is_on_the_board_and_was_announced()
    {
        await using var db = await CampaignAsync();
        using var follower = await Follower.StartAsync(db);

        var saved = await db.SaveAsync(One, 40);
        await follower.UntilAsync(board => board?.Position.Sequence == saved.Sequence);

        Assert.Equal(0.4m, db.Live.Current!.Target(One)!.Completion);
        Assert.Equal("Chỉ tiêu THON1-01: 40 / 100 việc", db.Live.Current.Latest[0].Says.ToString());
    }

    [Fact]
    public async Task A_board_that_followed_many_changes_equals_one_read_from_nothing()
    {
        await using var db = await CampaignAsync();
        using var follower = await Follower.StartAsync(db);

        await db.SaveAsync(One, 10);
        await db.SaveAsync(Two, 70, Some.Today.AddDays(-9));
        var wrong = await db.SaveAsync(Two, 80);
        await db.Undo.ExecuteAsync(Some.Officer("thon-2"), Two, wrong.Sequence, Cancellation);
        var last = await db.SaveAsync(One, 35);
        await follower.UntilAsync(board => board?.Position.Sequence == last.Sequence);

        Same.Content(await db.BoardAsync(), db.Live.Current!);
    }

    [Fact]
    public async Task What_a_change_does_not_touch_stays_the_same_object()
    {
        await using var db = await CampaignAsync();
        using var follower = await Follower.StartAsync(db);
        var before = db.Live.Current!;

        var saved = await db.SaveAsync(One, 40);
        await follower.UntilAsync(board => board?.Position.Sequence == saved.Sequence);

        Assert.Same(before.Target(Two), db.Live.Current!.Target(Two));
        Assert.NotSame(before.Target(One), db.Live.Current.Target(One));
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_within_the_longest_silence()
    {
        await using var db = await CampaignAsync();
        using var follower = await Follower.StartAsync(db);
        await using var other = db.SecondProcess();

        var saved = await other.SaveAsync(One, 55);
        await follower.PassTimeUntilAsync(TimeSpan.FromSeconds(2), board => board?.Position.Sequence == saved.Sequence);

        Assert.Equal(0.55m, db.Live.Current!.Target(One)!.Completion);
    }

    [Fact]
    public async Task At_midnight_in_Dai_Lanh_there_is_a_new_board_although_nobody_wrote()
    {
        await using var db = await CampaignAsync();
        db.Clock.SetUtcNow(CommuneTime.StartOf(Some.Today.AddDays(1)).AddSeconds(-1));
        using var follower = await Follower.StartAsync(db);
        Assert.Equal(Some.Today, db.Live.Current!.Day);
        var expected = db.Live.Current.Target(One)!.Expected;

        await follower.PassTimeUntilAsync(TimeSpan.FromSeconds(1), board => board?.Day == Some.Today.AddDays(1));

        Assert.Equal(44m / 61, db.Live.Current.Target(One)!.Expected);
        Assert.True(db.Live.Current.Target(One)!.Expected > expected);
    }

    [Fact]
    public async Task Before_there_is_a_campaign_there_is_no_board_and_then_there_is_one()
    {
        await using var db = await TestDb.CreateAsync();
        using var follower = await Follower.StartAsync(db);
        Assert.Null(db.Live.Current);

        await db.LoadAsync(SomeFacts.Seeds(SomeFacts.Target(One)));
        await follower.UntilAsync(board => board is not null);

        Assert.NotNull(db.Live.Current!.Target(One));
    }

    [Fact]
    public async Task A_change_of_the_plan_is_read_anew()
    {
        await using var db = await CampaignAsync();
        await db.SaveAsync(One, 40);
        using var follower = await Follower.StartAsync(db);
        var movement = SomeFacts.Movement with { Code = "moi", Name = "Phong trào mới", ShortName = "Mới", Order = 2 };

        await db.Ledger.CommitAsync(Person.System, (work, _) =>
        {
            work.Db.Movements.Add(movement.Movement());
            return Task.FromResult(work.Record(movement, SomeFacts.CampaignCode));
        }, Cancellation);
        await follower.UntilAsync(board => board?.Movements.Length == 2);

        Same.Content(await db.BoardAsync(), db.Live.Current!);
    }

    [Fact]
    public async Task Who_has_gone_is_not_told_any_more_and_is_not_kept()
    {
        await using var db = await CampaignAsync();
        using var follower = await Follower.StartAsync(db);
        var told = 0;
        var leaving = db.Live.Subscribe(() => Interlocked.Increment(ref told));
        var first = await db.SaveAsync(One, 10);
        await follower.UntilAsync(board => board?.Position.Sequence == first.Sequence);
        // The board is there before its listeners are told.
        await Wait.UntilAsync(() => Volatile.Read(ref told) > 0);
        var toldBefore = Volatile.Read(ref told);

        leaving.Dispose();
        leaving.Dispose();
        var second = await db.SaveAsync(One, 20);
        await follower.UntilAsync(board => board?.Position.Sequence == second.Sequence);

        Assert.Equal(toldBefore, Volatile.Read(ref told));
        Assert.Equal(1, db.Live.ListenerCount); // the follower of this test
    }

    [Fact]
    public async Task A_listener_that_throws_does_not_keep_the_others_from_hearing()
    {
        await using var db = await CampaignAsync();
        await db.Live.StartAsync(Cancellation);
        using var bad = db.Live.Subscribe(() => throw new InvalidOperationException("a page that broke"));
        using var follower = await Follower.StartAsync(db);

        var saved = await db.SaveAsync(One, 10);

        await follower.UntilAsync(board => board?.Position.Sequence == saved.Sequence);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_leaves_the_board_as_it_was_and_is_followed_again_when_it_can()
    {
        await using var db = await CampaignAsync();
        using var follower = await Follower.StartAsync(db);
        await db.RawAsync("INSERT INTO Ledger (Sequence, At, ActorId, ActorName, Campaign, Kind, Body, PreviousHash, Hash) SELECT max(Sequence) + 1, At, 'x', 'x', Campaign, 'FromTheFuture', '{}', Hash, 'x' FROM Ledger");
        var before = db.Live.Current;
        await follower.PassTimeUntilAsync(TimeSpan.FromSeconds(2), _ => true);
        Assert.Same(before, db.Live.Current);

        await db.TamperAsync("DELETE FROM Ledger WHERE Kind = 'FromTheFuture'");
        var saved = await db.SaveAsync(One, 10);

        await follower.PassTimeUntilAsync(TimeSpan.FromSeconds(2), board => board?.Position.Sequence == saved.Sequence);
    }

    private static Task<TestDb> CampaignAsync() => TestDb.WithAsync(SomeFacts.Target(One), SomeFacts.Target(Two, unit: 2));

    /// <summary>Starts the live board and waits for what it should show; nothing here waits for time to pass by itself.</summary>
    private sealed class Follower : IDisposable
    {
        private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(30);

        private readonly TestDb _db;
        private readonly SemaphoreSlim _changed = new(0);
        private readonly IDisposable _listening;

        private Follower(TestDb db)
        {
            _db = db;
            _listening = db.Live.Subscribe(() => _changed.Release());
        }

        public static async Task<Follower> StartAsync(TestDb db)
        {
            var follower = new Follower(db);
            if (db.Live.ExecuteTask is null) await db.Live.StartAsync(Cancellation);
            await db.Live.Ready.WaitAsync(GiveUp, Cancellation);
            return follower;
        }

        public async Task UntilAsync(Func<CampaignBoard?, bool> shows)
        {
            while (!shows(_db.Live.Current))
                Assert.True(await _changed.WaitAsync(GiveUp, Cancellation), "The board did not change to what was expected.");
        }

        /// <summary>Moves the clock until the board shows it: the follower sets its alarm on a thread of its own, so one step may come too early.</summary>
        public async Task PassTimeUntilAsync(TimeSpan step, Func<CampaignBoard?, bool> shows)
        {
            for (var tries = 0; tries == 0 || !shows(_db.Live.Current); tries++)
            {
                Assert.True(tries < 300, "The board did not change to what was expected.");
                _db.Clock.Advance(step);
                await _changed.WaitAsync(TimeSpan.FromMilliseconds(100), Cancellation);
            }
        }

        public void Dispose()
        {
            _listening.Dispose();
            _db.Live.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
    }
}
