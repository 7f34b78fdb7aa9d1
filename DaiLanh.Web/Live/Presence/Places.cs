using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;

namespace DaiLanh.Web.Live.Presence;

/// <summary>
/// Who is where: which pages people have open, and in which row somebody is typing. Kept in memory only and told to nobody outside the page
/// concerned. One for the process; thread-safe. Pages enter through <see cref="CircuitPlaces"/>, which knows when their connection is gone.
/// </summary>
internal sealed partial class Places(TimeProvider clock, ILogger<Places> logger)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Pages that somebody has open now; for tests that nothing is left behind.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _places.Count;
        }
    }

    /// <summary>Somebody opens a page, until what comes back is disposed.</summary>
    /// <param name="key">Which page; the same text for everybody who shall see each other: its address, such as “/cap-nhat/thon-1”.</param>
    /// <param name="who">Null for somebody who is not signed in.</param>
    public Stay Enter(string key, Person? who)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        lock (_lock)
        {
            if (!_places.TryGetValue(key, out var place)) _places.Add(key, place = new Place(clock, e => ListenerFailed(logger, key, e)));
            return place.Add(who, () => Leave(key, place));
        }
    }

    private void Leave(string key, Place place)
    {
        lock (_lock)
        {
            if (place.IsEmpty) _places.Remove(key);
        }
    }

    [LoggerMessage(LogLevel.Error, "Somebody on page {Key} could not be told who else is there.")]
    private static partial void ListenerFailed(ILogger logger, string key, Exception exception);
}

/// <summary>One page and everybody who has it open.</summary>
internal sealed class Place(TimeProvider clock, Action<Exception> failed)
{
    /// <summary>Shortest time between two announcements; longer where many listen, since each costs every one of them a rendering.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan PaceOfEach = TimeSpan.FromMilliseconds(5);

    private readonly Lock _lock = new();
    private readonly Listeners _listeners = new();
    private readonly List<Stay> _stays = [];
    private PlaceView? _view;
    private long _toldAt;
    private bool _telling;

    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _stays.Count == 0;
        }
    }

    /// <summary>Who is here now; made when somebody asks, the same for all until something changes.</summary>
    public PlaceView View
    {
        get
        {
            lock (_lock) return _view ??= PlaceView.Of(_stays);
        }
    }

    public Stay Add(Person? who, Action left)
    {
        var stay = new Stay(this, who, clock, left);
        Change(() => _stays.Add(stay));
        return stay;
    }

    public void Remove(Stay stay) => Change(() => _stays.Remove(stay));

    public IDisposable Subscribe(Action listener) => _listeners.Add(listener);

    /// <summary>Changes something under the lock, and announces it: at once after a quiet time, else together with what else happens meanwhile.</summary>
    public void Change(Action change)
    {
        TimeSpan wait;
        lock (_lock)
        {
            change();
            _view = null;
            if (_telling) return;
            _telling = true;
            var pace = TimeSpan.FromTicks(Math.Max(Pace.Ticks, PaceOfEach.Ticks * _listeners.Count));
            wait = _toldAt == 0 ? TimeSpan.Zero : pace - clock.GetElapsedTime(_toldAt);
        }
        _ = Task.Run(() => TellAsync(wait));
    }

    private async Task TellAsync(TimeSpan wait)
    {
        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock);
        lock (_lock)
        {
            _telling = false;
            _toldAt = clock.GetTimestamp();
        }
        _listeners.Tell(failed);
    }
}
