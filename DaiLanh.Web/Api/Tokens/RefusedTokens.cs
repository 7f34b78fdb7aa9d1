using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>
/// A program that goes on with a token that opens nothing has its allowance as well (<see cref="ApiSettings"/>): the limits of the interface
/// count who came in, and it never does. Counted by token, not by machine: behind a proxy all programs are one machine, and one of them must
/// not shut the others out. Thread-safe.
/// </summary>
internal sealed class RefusedTokens(IOptions<ApiSettings> settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(secret =>
        RateLimitPartition.GetTokenBucketLimiter(TokenSecret.HashOf(secret), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.Value.Burst,
            TokensPerPeriod = settings.Value.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    /// <summary>Whether this token was refused so often lately that it is not even looked up.</summary>
    public bool IsTooFast(string secret) => _limiter.GetStatistics(secret) is { CurrentAvailablePermits: 0 };

    /// <summary>It was refused.</summary>
    public void Count(string secret)
    {
        using var counted = _limiter.AttemptAcquire(secret);
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
