using System.Collections.Concurrent;
using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Screens.Remote;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Screens;

/// <summary>All screens that were opened since the start, by their number. One for the process; thread-safe.</summary>
public sealed partial class LiveScreens(ILogger<LiveScreens> logger)
{
    private readonly ConcurrentDictionary<int, LiveScreen> _screens = new();

    /// <summary>All that anybody has asked for since the start.</summary>
    public IEnumerable<LiveScreen> All => _screens.Values;

    /// <summary>The live part of a screen by its number.</summary>
    public LiveScreen Of(int number) => _screens.GetOrAdd(number, n => new LiveScreen(n, e => ListenerFailed(logger, n, e)));

    [LoggerMessage(LogLevel.Error, "A listener of screen {Screen} failed.")]
    private static partial void ListenerFailed(ILogger logger, int screen, Exception exception);
}

/// <summary>
/// The live part of one screen: what is set on it, and who listens. Changes are swapped in whole and announced without saying what;
/// a tap on the remote is on the wall with the next render. Thread-safe.
/// </summary>
public sealed class LiveScreen(int number, Action<Exception> failed)
{
    /// <summary>A wall says that it is there every other second; after so long it is not there any more.</summary>
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(10);

    private const int MostWalls = 100;

    private readonly Listeners _listeners = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _walls = new(StringComparer.Ordinal);
    private Steering _steering = Steering.None;
    private ImmutableArray<int> _parts = [];
    private PictureWish? _wish;

    /// <summary>Number of the screen; 0 for a preview.</summary>
    public int Number => number;

    /// <summary>What is set now.</summary>
    public Steering Steering => Volatile.Read(ref _steering);

    /// <summary>Changes what is set, by the value before; retried when somebody else changed it meanwhile. The same object announces nothing.</summary>
    /// <param name="change">Makes the next value; may be called more than once.</param>
    /// <param name="isQuiet">Announces nothing: for what nobody draws.</param>
    public Steering Change(Func<Steering, Steering> change, bool isQuiet = false)
    {
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var before = Steering;
            var after = change(before);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _steering, after, before), before))
            {
                if (!isQuiet && !ReferenceEquals(before, after)) Announce();
                return after;
            }
        }
    }

    /// <summary>How many parts each page has on the wall that was drawn last; one each until a wall was open.</summary>
    public ImmutableArray<int> PartsOf(ScreenSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var parts = _parts;
        return parts.Length == settings.Pages.Length ? parts : [.. settings.Pages.Select(_ => 1)];
    }

    /// <summary>Width and height of the wall that was drawn last, in units of its own; null until a wall was open.</summary>
    public (int Width, int Height)? Shape { get; private set; }

    /// <summary>
    /// A wall says how many parts each of its pages has, and its shape: only it knows how much fits on it. Whoever steers counts with them.
    /// </summary>
    public void Drawn(ImmutableArray<int> parts, (int Width, int Height)? shape = null)
    {
        Shape = shape ?? Shape;
        var before = ImmutableInterlocked.InterlockedExchange(ref _parts, parts);
        if (!before.AsSpan().SequenceEqual(parts.AsSpan())) Announce();
    }

    /// <summary>The picture that somebody asked for last, which walls make once; null when nobody waits.</summary>
    public PictureWish? Wish => Volatile.Read(ref _wish) is { Made.IsCompleted: false } wish ? wish : null;

    /// <summary>Asks all walls for a picture of what is on them.</summary>
    public PictureWish AskForPicture()
    {
        var wish = new PictureWish();
        Volatile.Write(ref _wish, wish);
        Announce();
        return wish;
    }

    /// <summary>A wall says that it is there.</summary>
    /// <param name="wall">Which one: the same text each time.</param>
    /// <param name="now">The instant.</param>
    public void Seen(string wall, DateTimeOffset now)
    {
        _walls[wall] = now;
        // Walls that went away long ago leave the day of the last one behind.
        if (_walls.Count > MostWalls) foreach (var (old, _) in _walls.OrderBy(w => w.Value).Take(MostWalls / 2).ToList()) _walls.TryRemove(old, out var _);
    }

    /// <summary>How many walls are there now.</summary>
    public int WallsAt(DateTimeOffset now) => _walls.Values.Count(seen => now - seen < Silent);

    /// <summary>When a wall was there last; null when none was since the start.</summary>
    public DateTimeOffset? LastSeen => _walls.IsEmpty ? null : _walls.Values.Max();

    /// <summary>Tells all listeners to look again, for changes of settings or a revoked token.</summary>
    public void Announce() => _listeners.Tell(failed);

    /// <summary>How many walls and remotes listen.</summary>
    public int ListenerCount => _listeners.Count;

    /// <summary>Listens until disposed; mark yourself, queue your work, return.</summary>
    public IDisposable Subscribe(Action listener) => _listeners.Add(listener);
}
