namespace DaiLanh.Tests.Support;

/// <summary>For what happens on another thread, soon.</summary>
internal static class Wait
{
    /// <summary>Returns when the condition holds; fails when it does not within the time.</summary>
    public static Task UntilAsync(Func<bool> holds, int seconds = 20) => UntilAsync(() => Task.FromResult(holds()), seconds);

    /// <summary>The same for a condition that must be read first.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, int seconds = 20)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(seconds), $"Did not happen within {seconds} seconds.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
