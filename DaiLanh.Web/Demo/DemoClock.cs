namespace DaiLanh.Web.Demo;

/// <summary>
/// The clock of the demonstration: starts at a chosen instant, so that the campaign of 2023 is in full swing, and runs on at real speed.
/// Waiting and measuring stay real. Development only; see <see cref="Startup.Clock"/>.
/// </summary>
internal sealed class DemoClock(DateTimeOffset startAt, TimeProvider real) : TimeProvider
{
    private readonly long _started = real.GetTimestamp();
    private long _startTicks = startAt.UtcTicks;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() =>
        new DateTimeOffset(Volatile.Read(ref _startTicks), TimeSpan.Zero) + real.GetElapsedTime(_started);

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock on to an instant, if it has not reached it: what is in the ledger already lies in the past.</summary>
    public void NotBefore(DateTimeOffset instant)
    {
        var behind = instant - GetUtcNow();
        if (behind > TimeSpan.Zero) Interlocked.Add(ref _startTicks, behind.Ticks);
    }
}
