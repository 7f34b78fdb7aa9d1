namespace DaiLanh.Core.Kernel;

/// <summary>
/// The commune's calendar. Instants are UTC everywhere; a day is a day in Đại Lãnh (Asia/Ho_Chi_Minh, UTC+7, no summer time).
/// </summary>
public static class CommuneTime
{
    /// <summary>Asia/Ho_Chi_Minh. Vietnam has kept UTC+7 since 1975, so the fixed offset also serves where no zone data is installed.</summary>
    public static TimeZoneInfo Zone { get; } =
        TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Ho_Chi_Minh", out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Đại Lãnh", "Đại Lãnh");

    /// <summary>The day that it is now in Đại Lãnh.</summary>
    public static DateOnly Today(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DayOf(clock.GetUtcNow());
    }

    /// <summary>The day in Đại Lãnh on which an instant lies.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant as the clock in Đại Lãnh shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant at which a day begins in Đại Lãnh; the very first day there is begins with the first instant there is.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        if (day == DateOnly.MinValue) return DateTimeOffset.MinValue;
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
