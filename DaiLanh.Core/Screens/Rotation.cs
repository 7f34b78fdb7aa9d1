using System.Collections.Immutable;

namespace DaiLanh.Core.Screens;

/// <summary>One picture of a rotation: a page, and which part of it (“2/4”).</summary>
/// <param name="Page">Index in <see cref="ScreenSettings.Pages"/>.</param>
/// <param name="Part">Which part of the page, from 0.</param>
/// <param name="Parts">How many parts the page has.</param>
public readonly record struct Stop(int Page, int Part, int Parts);

/// <summary>
/// Which picture a screen shows: what is set, the clock and how many parts each page has decide it, nothing else. So a reload, a restart
/// and a second browser of the same screen show the same picture, and the remote control knows it without asking. Pure.
/// </summary>
public static class Rotation
{
    /// <summary>The picture of now; null when no page has anything to show.</summary>
    /// <param name="steering">What is set.</param>
    /// <param name="parts">How many parts each page has, see <see cref="LiveScreen.PartsOf"/>; 0 for a page that is left out.</param>
    /// <param name="dwellSeconds">How long each picture stays.</param>
    /// <param name="now">The instant.</param>
    public static Stop? At(Steering steering, ImmutableArray<int> parts, int dwellSeconds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(steering);
        var count = parts.Sum();
        if (count == 0) return null;
        var turned = IsStill(steering) ? 0 : Math.Max(0, (long)((now - Since(steering)) / TimeSpan.FromSeconds(dwellSeconds)));
        return StopOf(parts, (int)((IndexOf(parts, steering.Page, steering.Part) + turned) % count));
    }

    /// <summary>How long until the picture turns; null while it stands still or is the only one.</summary>
    public static TimeSpan? UntilNext(Steering steering, ImmutableArray<int> parts, int dwellSeconds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(steering);
        if (IsStill(steering) || parts.Sum() < 2) return null;
        var dwell = TimeSpan.FromSeconds(dwellSeconds);
        var shown = now - Since(steering);
        return shown < TimeSpan.Zero ? dwell - shown : dwell - TimeSpan.FromTicks(shown.Ticks % dwell.Ticks);
    }

    /// <summary>The picture <paramref name="by"/> further on (negative: back), which then stays its full time; a pause stays a pause. A unit in close-up is closed.</summary>
    public static Steering Turn(Steering steering, ImmutableArray<int> parts, int dwellSeconds, DateTimeOffset now, int by)
    {
        ArgumentNullException.ThrowIfNull(steering);
        if (At(steering, parts, dwellSeconds, now) is not { } stop) return steering;
        var count = parts.Sum();
        var next = StopOf(parts, (((IndexOf(parts, stop.Page, stop.Part) + by) % count) + count) % count);
        return GoTo(steering, next.Page, next.Part, now);
    }

    /// <summary>A page (and part), from where the rotation goes on. A unit in close-up is closed.</summary>
    public static Steering GoTo(Steering steering, int page, int part, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(steering);
        return steering with { Page = page, Part = part, Since = now, UnitCode = null };
    }

    /// <summary>Stands still on what is shown, or goes on from there.</summary>
    public static Steering Pause(Steering steering, ImmutableArray<int> parts, int dwellSeconds, DateTimeOffset now, bool isPaused)
    {
        ArgumentNullException.ThrowIfNull(steering);
        var stop = At(steering, parts, dwellSeconds, now) ?? default;
        return steering with { IsPaused = isPaused, Page = stop.Page, Part = stop.Part, Since = now };
    }

    /// <summary>A unit in close-up over what is shown, which stands still meanwhile; null closes it and goes on from there.</summary>
    public static Steering CloseUp(Steering steering, ImmutableArray<int> parts, int dwellSeconds, DateTimeOffset now, string? unitCode)
    {
        ArgumentNullException.ThrowIfNull(steering);
        var stop = At(steering, parts, dwellSeconds, now) ?? default;
        return steering with { UnitCode = unitCode, Page = stop.Page, Part = stop.Part, Since = now };
    }

    /// <summary>Plays the campaign from its first day over what is shown, which stands still meanwhile.</summary>
    /// <param name="steering">What is set.</param>
    /// <param name="parts">How many parts each page has.</param>
    /// <param name="dwellSeconds">How long each picture stays.</param>
    /// <param name="now">The instant.</param>
    /// <param name="seconds">How long the replay takes, at most <see cref="Replay.Longest"/>.</param>
    public static Steering Play(Steering steering, ImmutableArray<int> parts, int dwellSeconds, DateTimeOffset now, int seconds)
    {
        ArgumentNullException.ThrowIfNull(steering);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, Replay.Longest);
        var stop = At(steering, parts, dwellSeconds, now) ?? default;
        return steering with { Page = stop.Page, Part = stop.Part, Since = now.AddSeconds(seconds), Day = null, Replay = new Replay(now, seconds) };
    }

    private static bool IsStill(Steering steering) => steering.IsPaused || steering.UnitCode is not null;

    // Without anybody's hand the rotation counts from a fixed moment, the same for every process and screen.
    private static DateTimeOffset Since(Steering steering) => steering.Since ?? DateTimeOffset.UnixEpoch;

    private static int IndexOf(ImmutableArray<int> parts, int page, int part)
    {
        if (page < 0 || page >= parts.Length) return 0;
        return Math.Min(parts.Take(page).Sum() + Math.Clamp(part, 0, Math.Max(parts[page] - 1, 0)), parts.Sum() - 1);
    }

    private static Stop StopOf(ImmutableArray<int> parts, int index)
    {
        for (var page = 0; page < parts.Length; page++)
        {
            if (index < parts[page]) return new Stop(page, index, parts[page]);
            index -= parts[page];
        }
        throw new ArgumentOutOfRangeException(nameof(index), index, "Beyond the last part.");
    }
}
