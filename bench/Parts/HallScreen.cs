using DaiLanh.Core;
using DaiLanh.Core.People;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Bench.Parts;

/// <summary>A screen for a hall, set up beside the running server as its commands are: the addresses of screens are secrets that no list can name.</summary>
internal static class HallScreen
{
    private static readonly DateOnly LastDay = SampleBoards.End;

    /// <summary>Sets one up.</summary>
    /// <returns>The key of its wall, and its number for the remote control.</returns>
    public static async Task<(string Key, int Number)> CreateAsync(string dataFolder)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new DayOfTheDemonstration())
            .AddCore(new DataFolder(dataFolder), new SeedFolder(Path.Combine(House.Root, "seeds/2023"))).BuildServiceProvider();
        var outcome = await services.GetRequiredService<CreateScreen>()
            .ExecuteAsync(Person.System, new ScreenWish("Hội trường", ScreenSettings.Default, LastDay), default);
        return outcome is ScreenOutcome.Opened opened
            ? (opened.Secret.Token, opened.Screen.Number)
            : throw new InvalidOperationException($"No screen was set up: {outcome}");
    }

    // History must not jump to the year of the machine; the ledger takes its own last instant when that is later.
    private sealed class DayOfTheDemonstration : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(SampleBoards.Day, new TimeOnly(7, 0), TimeSpan.Zero);
    }
}
