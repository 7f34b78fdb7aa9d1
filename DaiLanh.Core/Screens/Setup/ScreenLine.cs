using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>Whether a screen shows the board.</summary>
public enum ScreenState
{
    /// <summary>Its addresses open it.</summary>
    Open,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>Somebody ended it.</summary>
    Revoked,
}

/// <summary>A screen as pages show it, without anything by which it could be opened.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Where it hangs.</param>
/// <param name="Settings">How it is set up.</param>
/// <param name="CreatedAt">When it was set up.</param>
/// <param name="LastDay">The last day on which it is open.</param>
/// <param name="RevokedAt">When it was revoked; null while it is not.</param>
public sealed record ScreenLine(int Number, string Name, ScreenSettings Settings, DateTimeOffset CreatedAt, DateOnly LastDay, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it shows the board at an instant.</summary>
    public ScreenState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? ScreenState.Revoked
        : CommuneTime.DayOf(now) > LastDay ? ScreenState.Expired
        : ScreenState.Open;
}
