using DaiLanh.Core.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace DaiLanh.Tests.Core.Kernel;

public sealed class CommuneTimeTests
{
    private static readonly DateTimeOffset Midnight = new(2023, 5, 23, 17, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_begins_at_17_o_clock_UTC_of_the_day_before()
    {
        Assert.Equal(new DateOnly(2023, 5, 24), CommuneTime.DayOf(Midnight));
        Assert.Equal(new DateOnly(2023, 5, 23), CommuneTime.DayOf(Midnight.AddTicks(-1)));
        Assert.Equal(Midnight, CommuneTime.StartOf(new DateOnly(2023, 5, 24)));
        Assert.Equal(TimeSpan.Zero, CommuneTime.StartOf(new DateOnly(2023, 5, 24)).Offset);
    }

    [Fact]
    public void Every_day_of_ten_years_holds_the_instant_at_which_it_begins_and_not_the_one_before()
    {
        for (var day = new DateOnly(2020, 1, 1); day.Year < 2030; day = day.AddDays(1))
        {
            var start = CommuneTime.StartOf(day);
            Assert.Equal(day, CommuneTime.DayOf(start));
            Assert.Equal(day.AddDays(-1), CommuneTime.DayOf(start.AddTicks(-1)));
            Assert.Equal(start.AddDays(1), CommuneTime.StartOf(day.AddDays(1)));
        }
    }

    [Fact]
    public void Today_changes_at_midnight_in_the_commune_and_not_at_midnight_elsewhere()
    {
        var clock = new FakeTimeProvider(Midnight.AddSeconds(-1));
        clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("elsewhere", TimeSpan.FromHours(-8), "elsewhere", "elsewhere"));
        Assert.Equal(new DateOnly(2023, 5, 23), clock.Today());

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new DateOnly(2023, 5, 24), clock.Today());

        clock.Advance(TimeSpan.FromHours(7)); // midnight UTC
        Assert.Equal(new DateOnly(2023, 5, 24), clock.Today());
    }

    [Fact]
    public void The_offset_in_which_an_instant_was_written_does_not_matter()
    {
        var sameInstant = Midnight.ToOffset(TimeSpan.FromHours(-5));
        Assert.Equal(new DateOnly(2023, 5, 24), CommuneTime.DayOf(sameInstant));
        Assert.Equal(new TimeOnly(0, 0), TimeOnly.FromDateTime(CommuneTime.Local(sameInstant).DateTime));
    }
}
