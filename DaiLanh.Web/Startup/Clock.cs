using System.Globalization;
using DaiLanh.Web.Demo;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DaiLanh.Web.Startup;

internal static class Clock
{
    private const string StartAt = "Demo:StartAt";

    /// <summary>
    /// Everything takes the time from here. In Development it is the demonstration's clock, when <c>Demo:StartAt</c> says where to start;
    /// anywhere else it is the real one, whatever the settings say.
    /// </summary>
    public static void AddClock(this WebApplicationBuilder builder)
    {
        var written = builder.Configuration[StartAt];
        if (!builder.Environment.IsDevelopment() || string.IsNullOrWhiteSpace(written))
        {
            builder.Services.TryAddSingleton(TimeProvider.System);
            return;
        }

        if (!DateTimeOffset.TryParseExact(written, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var startAt))
            throw new CannotStartException($"{StartAt} là “{written}”, phải là thời điểm dạng “2023-05-24T14:00:00+07:00”.");
        builder.Services.AddSingleton(new DemoClock(startAt, TimeProvider.System));
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
    }
}

/// <summary>The server must not start; the message is one sentence for the person who starts it.</summary>
internal sealed class CannotStartException(string message) : Exception(message);
