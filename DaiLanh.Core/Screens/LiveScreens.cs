using System.Collections.Concurrent;
using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Screens;

/// <summary>All screens that were opened since the start, by the id of their token. One for the process; thread-safe.</summary>
public sealed partial class LiveScreens(ILogger<LiveScreens> logger)
{
    private readonly ConcurrentDictionary<string, LiveScreen> _screens = new(StringComparer.Ordinal);

    /// <summary>The live part of a screen.</summary>
    public LiveScreen Of(string screenId) => _screens.GetOrAdd(screenId, id => new LiveScreen(id, e => ListenerFailed(logger, id, e)));

    [LoggerMessage(LogLevel.Error, "A listener of screen {Screen} failed.")]
    private static partial void ListenerFailed(ILogger logger, string screen, Exception exception);
}

/// <summary>
/// The live part of one screen: what is set on it, and who listens. Changes are swapped in whole and announced without saying what;
/// a tap on the remote is on the wall with the next render. Thread-safe.
/// </summary>
public sealed class LiveScreen(string id, Action<Exception> failed)
{
    private readonly Listeners _listeners = new();
    private Steering _steering = Steering.None;
    private ImmutableArray<int> _parts = [];

    /// <summary>Id of the screen (not its token).</summary>
    public string Id => id;

    /// <summary>What is set now.</summary>
    public Steering Steering => Volatile.Read(ref _steering);

    /// <summary>Changes what is set, by the value before; retried when somebody else changed it meanwhile.</summary>
    public Steering Change(Func<Steering, Steering> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        while (true)
        {
            var before = Steering;
            var after = change(before);
            if (ReferenceEquals(Interlocked.CompareExchange(ref _steering, after, before), before))
            {
                Announce();
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

    /// <summary>
    /// A wall says how many parts each of its pages has: only it knows how much fits on it. Whoever steers counts with them.
    /// </summary>
    public void Drawn(ImmutableArray<int> parts)
    {
        var before = ImmutableInterlocked.InterlockedExchange(ref _parts, parts);
        if (!before.AsSpan().SequenceEqual(parts.AsSpan())) Announce();
    }

    /// <summary>Tells all listeners to look again, for changes of settings or a revoked token.</summary>
    public void Announce() => _listeners.Tell(failed);

    /// <summary>How many walls and remotes listen.</summary>
    public int ListenerCount => _listeners.Count;

    /// <summary>Listens until disposed; mark yourself, queue your work, return.</summary>
    public IDisposable Subscribe(Action listener) => _listeners.Add(listener);
}
