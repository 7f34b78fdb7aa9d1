using System.Threading.RateLimiting;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>
/// Counts wrong addresses, each caller for itself: after ten a caller waits, six a minute come back. At that pace somebody who tries short
/// addresses (about 2⁴⁰) day and night for a year has one chance in 270,000 to meet a given screen. One for the process; thread-safe.
/// </summary>
internal sealed class AddressGuesses : IDisposable
{
    /// <summary>Wrong ones that a hand may type before it must wait.</summary>
    public const int Burst = 10;

    private readonly PartitionedRateLimiter<string> _callers = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    /// <summary>Whether the caller may try another one. Whole ones count: the limiter gives them back in pieces.</summary>
    public bool MayTry(string caller) => _callers.GetStatistics(caller) is not { CurrentAvailablePermits: < 1 };

    /// <summary>It was a wrong one.</summary>
    public void Wrong(string caller) => _callers.AttemptAcquire(caller).Dispose();

    public void Dispose() => _callers.Dispose();
}
