using DaiLanh.Tests.Support;
using DaiLanh.Web.Demo;
using DaiLanh.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DaiLanh.Tests.Web.Demo;

public sealed class DemoClockTests
{
    private readonly FakeTimeProvider _real = new(new DateTimeOffset(2026, 11, 23, 1, 2, 3, TimeSpan.Zero));

    [Fact]
    public void It_starts_where_it_is_told_and_runs_on_at_real_speed()
    {
        var clock = new DemoClock(Some.Now.ToOffset(TimeSpan.FromHours(7)), _real);
        Assert.Equal(Some.Now, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);

        _real.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal(Some.Now.AddMinutes(3), clock.GetUtcNow());
    }

    [Fact]
    public void It_goes_on_from_the_last_fact_so_that_history_does_not_run_backwards()
    {
        var clock = new DemoClock(Some.Now, _real);
        _real.Advance(TimeSpan.FromSeconds(5));

        clock.NotBefore(Some.Now.AddDays(2));
        Assert.Equal(Some.Now.AddDays(2), clock.GetUtcNow());

        clock.NotBefore(Some.Now); // has passed already
        _real.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(Some.Now.AddDays(2).AddSeconds(5), clock.GetUtcNow());
    }

    [Fact]
    public void Timers_and_measuring_are_the_real_clocks()
    {
        var clock = new DemoClock(Some.Now, _real);
        var rang = 0;
        using var timer = clock.CreateTimer(_ => rang++, null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);
        var before = clock.GetTimestamp();

        _real.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(1, rang);
        Assert.Equal(TimeSpan.FromSeconds(10), clock.GetElapsedTime(before));
    }

    [Theory]
    [InlineData("Development", "2023-05-24T14:00:00+07:00", true)]
    [InlineData("Development", "", false)]
    [InlineData("Production", "2023-05-24T14:00:00+07:00", false)]
    [InlineData("Staging", "2023-05-24T14:00:00+07:00", false)]
    public void Only_in_Development_is_there_a_demonstrations_clock_whatever_the_settings_say(string environment, string startAt, bool demo)
    {
        var builder = Builder(environment, startAt);

        builder.AddClock();

        using var services = builder.Services.BuildServiceProvider();
        Assert.Equal(demo, services.GetRequiredService<TimeProvider>() is DemoClock);
        Assert.Equal(demo, services.GetService<DemoClock>() is not null);
        if (!demo) Assert.Same(TimeProvider.System, services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void A_start_that_is_no_instant_keeps_the_server_from_starting_with_a_sentence()
    {
        var refusal = Assert.Throws<CannotStartException>(Builder("Development", "24/5/2023").AddClock);

        Assert.Equal("Demo:StartAt là “24/5/2023”, phải là thời điểm dạng “2023-05-24T14:00:00+07:00”.", refusal.Message);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void Only_in_Development_is_there_a_demonstration(string environment, bool exists)
    {
        var builder = Builder(environment, "");

        builder.AddDemonstration();

        Assert.Equal(exists, builder.Services.Any(s => s.ServiceType == typeof(DemoPlay)));
    }

    private static WebApplicationBuilder Builder(string environment, string startAt)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration["Demo:StartAt"] = startAt;
        return builder;
    }
}
