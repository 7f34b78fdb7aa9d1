using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace DaiLanh.Tests.Web.Demo;

/// <summary>“Trình diễn” on a real file, with a clock that only the test moves.</summary>
public sealed class DemoPlayTests : IAsyncLifetime
{
    private static readonly Person Office = Some.Holding(Role.Office);

    private TestDb _db = null!;
    private DemoPlay _play = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.DemoAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _play.StopAsync(CancellationToken.None);
        await _db.Live.StopAsync(CancellationToken.None);
        _play.Dispose();
        await _db.DisposeAsync();
    }

    [Fact]
    public async Task Switched_on_it_plays_one_update_every_few_seconds_as_the_units_own_demo_account()
    {
        Assert.IsType<DemoPlayOutcome.Switched>(await _play.SwitchAsync(Office, true, Cancellation));

        await PassTimeUntilEntriesAsync(3);

        var rows = await _db.ReadAsync(d => d.Ledger.OrderByDescending(r => r.Sequence).Where(r => r.Kind == "ProgressReported").Take(3).ToListAsync(Cancellation));
        Assert.All(rows, row => Assert.Equal("demo-" + row.ReadFact().TouchesUnit, row.ActorId));
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.At - pair.Second.At >= TimeSpan.FromSeconds(2)));
        Assert.True(rows[^1].At >= Some.Now.AddSeconds(2));
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Switched_off_it_plays_nothing_more_and_the_ledger_remembers_who_switched()
    {
        await _play.SwitchAsync(Office, true, Cancellation);
        await PassTimeUntilEntriesAsync(1);

        await _play.SwitchAsync(Office, false, Cancellation);
        Assert.False(_play.IsOn);
        var position = await _db.Ledger.PositionAsync(Cancellation);
        for (var i = 0; i < 5; i++)
        {
            _db.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        Assert.Equal(position, await _db.Ledger.PositionAsync(Cancellation));
        var switches = await _db.ReadAsync(d => d.Ledger.Where(r => r.Kind.StartsWith("DemoPlay")).OrderBy(r => r.Sequence).ToListAsync(Cancellation));
        Assert.Equal([("DemoPlayStarted", "Office"), ("DemoPlayStopped", "Office")], switches.Select(r => (r.Kind, r.ActorName)));
    }

    [Fact]
    public async Task Switching_twice_is_switching_once_and_listeners_hear_of_each_change()
    {
        var told = 0;
        using var listening = _play.Subscribe(() => told++);
        var before = (await _db.Ledger.PositionAsync(Cancellation)).Sequence;

        await Task.WhenAll(_play.SwitchAsync(Office, true, Cancellation), _play.SwitchAsync(Office, true, Cancellation));

        Assert.True(_play.IsOn);
        Assert.Equal(1, told);
        Assert.Equal(before + 1, (await _db.Ledger.PositionAsync(Cancellation)).Sequence);
    }

    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Council)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Viewer)]
    public async Task Only_the_standing_office_switches(Role role)
    {
        var refused = Assert.IsType<DemoPlayOutcome.Refused>(await _play.SwitchAsync(Some.Holding(role), true, Cancellation));

        Assert.Equal("Chỉ Thường trực Hội đồng bật, tắt được trình diễn.", refused.Why.ToString());
        Assert.False(_play.IsOn);
    }

    [Fact]
    public async Task Real_figures_are_never_played_with()
    {
        await using var real = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await real.Live.StartAsync(Cancellation);
        await Wait.ForAsync(real.Live.Ready);
        using var play = Make(real);

        var refused = Assert.IsType<DemoPlayOutcome.Refused>(await play.SwitchAsync(Office, true, Cancellation));

        Assert.Equal("Chỉ trình diễn được trên đợt thi đua đang chạy có số liệu minh họa.", refused.Why.ToString());
        await real.Live.StopAsync(Cancellation);
    }

    [Fact]
    public async Task On_a_closed_campaign_it_stops_by_itself_and_is_not_switched_on_again()
    {
        await _play.SwitchAsync(Office, true, Cancellation);
        await PassTimeUntilEntriesAsync(1);
        await _db.CloseAsync((await _db.BoardAsync()).Campaign.Code);
        await Wait.UntilAsync(() => _db.Live.Current!.Campaign.IsClosed);

        await Wait.UntilAsync(() =>
        {
            _db.Clock.Advance(TimeSpan.FromSeconds(6));
            return !_play.IsOn;
        });

        Assert.IsType<DemoPlayOutcome.Refused>(await _play.SwitchAsync(Office, true, Cancellation));
    }

    [Fact]
    public async Task With_nothing_left_to_play_it_switches_itself_off()
    {
        await using var small = await TestDb.CreateAsync();
        await small.LoadAsync(SomeFacts.Seeds(SomeFacts.Target("THON1-01", Some.YesNo(due: Some.Today))) with { Campaign = SomeFacts.Campaign with { HasDemoFigures = true } });
        await small.Live.StartAsync(Cancellation);
        await Wait.ForAsync(small.Live.Ready);
        using var play = Make(small);
        await play.StartAsync(Cancellation);
        var off = new TaskCompletionSource();
        using var listening = play.Subscribe(() => { if (!play.IsOn) off.TrySetResult(); });

        await play.SwitchAsync(Office, true, Cancellation);
        for (var tries = 0; !off.Task.IsCompleted; tries++)
        {
            Assert.True(tries < 300, "It did not stop.");
            small.Clock.Advance(TimeSpan.FromSeconds(6));
            await Task.WhenAny(off.Task, Task.Delay(20, Cancellation));
        }

        Assert.Equal(1, (await small.BoardAsync()).Whole.Completion);
        Assert.Equal("Hệ thống", (await small.ReadAsync(d => d.Ledger.SingleAsync(r => r.Kind == "DemoPlayStopped", Cancellation))).ActorName);
        await play.StopAsync(Cancellation);
        await small.Live.StopAsync(Cancellation);
    }

    private static DemoPlay Make(TestDb db) => new(db.Live, db.Report, db.Ledger, db.Clock, new Random(1), NullLogger<DemoPlay>.Instance);

    private async Task StartAsync()
    {
        await _db.Live.StartAsync(Cancellation);
        await Wait.ForAsync(_db.Live.Ready);
        _play = Make(_db);
        await _play.StartAsync(Cancellation);
    }

    private async Task PassTimeUntilEntriesAsync(int count)
    {
        var before = await EntriesAsync();
        for (var tries = 0; await EntriesAsync() < before + count; tries++)
        {
            Assert.True(tries < 300, "Nothing was played.");
            _db.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, Cancellation);
        }
    }

    private Task<int> EntriesAsync() => _db.ReadAsync(d => d.ProgressEntries.CountAsync(Cancellation));
}
