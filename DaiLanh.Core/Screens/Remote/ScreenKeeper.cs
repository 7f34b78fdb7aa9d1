using Microsoft.Extensions.Hosting;

namespace DaiLanh.Core.Screens.Remote;

/// <summary>Looks every other second whether a holder's device is gone or a wish has lapsed, so that walls and remotes hear of it without asking.</summary>
public sealed class ScreenKeeper(LiveScreens live, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                foreach (var screen in live.All) screen.Change(s => ControlRules.At(s, clock.GetUtcNow()));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends.
        }
    }
}
