using DaiLanh.Core.Screens.Remote;

namespace DaiLanh.Core.Screens;

/// <summary>The campaign replayed from its first day.</summary>
/// <param name="StartedAt">When the replay began.</param>
/// <param name="Seconds">How long it takes, at most <see cref="Longest"/>.</param>
public sealed record Replay(DateTimeOffset StartedAt, int Seconds)
{
    /// <summary>Seconds.</summary>
    public const int Longest = 60;

    /// <summary>When the last frame is on and the board of now is back.</summary>
    public DateTimeOffset EndsAt => StartedAt.AddSeconds(Seconds);

    /// <summary>Whether it still runs.</summary>
    public bool RunsAt(DateTimeOffset now) => now < EndsAt;
}

/// <summary>
/// What somebody with the remote control has set on a screen. Immutable; kept in memory only: after a restart a screen goes back to its
/// rotation by itself, which is what nobody in the hall has to explain.
/// </summary>
public sealed record Steering
{
    /// <summary>Nobody steers.</summary>
    public static Steering None { get; } = new();

    /// <summary>The rotation stands still.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Black, with nothing on it.</summary>
    public bool IsBlank { get; init; }

    /// <summary>Index in <see cref="ScreenSettings.Pages"/> where the rotation (re)started; the rotation runs from there.</summary>
    public int Page { get; init; }

    /// <summary>Which part of a page that is split evenly over several (“2/4”), from 0.</summary>
    public int Part { get; init; }

    /// <summary>When <see cref="Page"/> and <see cref="Part"/> were set; the rotation counts from here (see <see cref="Rotation"/>). Null: from a fixed moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A unit in close-up, over the pages; the rotation stands still meanwhile.</summary>
    public string? UnitCode { get; init; }

    /// <summary>A line that everybody is to read.</summary>
    public string? Message { get; init; }

    /// <summary>An earlier day instead of today, clearly marked.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The replay that was started last; it has ended by itself when its time is over.</summary>
    public Replay? Replay { get; init; }

    /// <summary>Who steers, and who asks to. Not shown on the wall.</summary>
    public Control Control { get; init; } = Control.Free;
}
