namespace DaiLanh.Tests.Support;

/// <summary>For what happens on another thread, soon.</summary>
internal static class Wait
{
    /// <summary>What is about to end; fails when it does not. What nobody can complete any more would otherwise be waited for in silence, with the whole run.</summary>
    public static Task ForAsync(Task task, int seconds = 60) => task.WaitAsync(TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

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
