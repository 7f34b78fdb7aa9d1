using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Live.Presence;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DaiLanh.Tests.Web.Live.Presence;

public sealed class PlacesTests
{
    private const string Page = "/cap-nhat/thon-1";

    private readonly FakeTimeProvider _clock = new(Some.Now);
    private readonly Places _places;

    public PlacesTests() => _places = new Places(_clock, NullLogger<Places>.Instance);

    private static Person An { get; } = new("1", "An", [Role.Unit], ["thon-1"]);

    private static Person Binh { get; } = new("2", "Bình", [Role.Unit], ["thon-1"]);

    [Fact]
    public void A_person_counts_once_however_many_tabs_and_somebody_unknown_once_a_tab()
    {
        using var first = _places.Enter(Page, An);
        using var second = _places.Enter(Page, An);
        using var binh = _places.Enter(Page, Binh);
        using var unknown = _places.Enter(Page, null);
        using var elsewhere = _places.Enter("/", Binh);

        Assert.Equal(3, first.Here.People);
        Assert.Equal(["An", "Bình"], first.Here.Names);
        Assert.Equal(1, elsewhere.Here.People);
    }

    [Fact]
    public void Who_leaves_is_gone_and_an_empty_page_is_forgotten()
    {
        var an = _places.Enter(Page, An);
        var binh = _places.Enter(Page, Binh);

        binh.Dispose();
        binh.Dispose();

        Assert.Equal(["An"], an.Here.Names);
        an.Dispose();
        Assert.Equal(0, _places.Count);
    }

    [Fact]
    public void Who_types_is_shown_to_the_others_in_that_row()
    {
        using var an = _places.Enter(Page, An);
        using var binh = _places.Enter(Page, Binh);

        an.Type("A-1");

        Assert.Equal(["An"], binh.OthersTyping("A-1"));
        Assert.Empty(binh.OthersTyping("A-2"));
        Assert.Empty(an.OthersTyping("A-1"));
        an.Type(null);
        Assert.Empty(binh.OthersTyping("A-1"));
    }

    [Fact]
    public void Who_is_not_signed_in_learns_that_somebody_types_and_not_who()
    {
        using var an = _places.Enter(Page, An);
        using var unknown = _places.Enter(Page, null);

        an.Type("A-1");

        Assert.Equal([""], unknown.OthersTyping("A-1"));
    }

    [Fact]
    public void Who_stopped_typing_is_not_shown_for_ever()
    {
        using var an = _places.Enter(Page, An);
        using var binh = _places.Enter(Page, Binh);

        an.Type("A-1");
        _clock.Advance(Stay.Fades - TimeSpan.FromSeconds(1));
        an.Type("A-1");
        _clock.Advance(Stay.Fades - TimeSpan.FromSeconds(1));
        Assert.Equal(["An"], binh.OthersTyping("A-1"));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(binh.OthersTyping("A-1"));
        an.Type("A-1");
        Assert.Equal(["An"], binh.OthersTyping("A-1"));
    }

    [Fact]
    public async Task While_a_connection_is_lost_its_person_is_shown_nowhere()
    {
        using var circuit = new CircuitPlaces(_places);
        using var binh = _places.Enter(Page, Binh);
        var an = circuit.Enter(Page, An);
        an.Type("A-1");

        await circuit.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal(["Bình"], binh.Here.Names);
        Assert.Empty(binh.OthersTyping("A-1"));
        await circuit.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal(["An", "Bình"], binh.Here.Names);
    }

    [Fact]
    public void A_circuit_that_ends_takes_everything_with_it_that_its_pages_left_behind()
    {
        var circuit = new CircuitPlaces(_places);
        circuit.Enter(Page, An);
        circuit.Enter("/", An);

        circuit.Dispose();

        Assert.Equal(0, _places.Count);
    }

    [Fact]
    public async Task A_crowd_that_comes_at_once_is_announced_twice()
    {
        using var an = _places.Enter(Page, An);
        await QuietAsync();
        var told = 0;
        using var listening = an.Subscribe(() => Interlocked.Increment(ref told));

        using var binh = _places.Enter(Page, Binh);
        await PassTimeUntilAsync(() => Volatile.Read(ref told) == 1);
        var crowd = Enumerable.Range(0, 200).Select(_ => _places.Enter(Page, null)).ToList();
        await PassTimeUntilAsync(() => Volatile.Read(ref told) == 2);
        await QuietAsync();

        Assert.Equal(2, Volatile.Read(ref told));
        Assert.Equal(202, an.Here.People);
        crowd.ForEach(c => c.Dispose());
    }

    [Fact]
    public async Task A_lone_change_is_announced_without_waiting()
    {
        using var an = _places.Enter(Page, An);
        await QuietAsync();
        var told = new TaskCompletionSource();
        using var listening = an.Subscribe(told.SetResult);

        using var binh = _places.Enter(Page, Binh); // the clock stands still

        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    // Whatever is under way is announced, and the pace has passed.
    private async Task QuietAsync()
    {
        for (var i = 0; i < 10; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private async Task PassTimeUntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 1000, "It did not happen.");
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
