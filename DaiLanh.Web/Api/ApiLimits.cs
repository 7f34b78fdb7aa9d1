using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Api.Tokens;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Api;

/// <summary>So many requests a caller: one program in a loop must not slow down the pages of everybody.</summary>
internal sealed class ApiLimits(IOptions<ApiSettings> settings) : IRateLimiterPolicy<string>
{
    public const string Policy = "Api";

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => AnswerTooMany;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetTokenBucketLimiter(CallerOf(httpContext), _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = settings.Value.Burst,
        TokensPerPeriod = settings.Value.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    private static string CallerOf(HttpContext context) =>
        BearerSignIn.TokenOf(context.User) is { } token ? "token " + token.ToString(CultureInfo.InvariantCulture)
        : context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person ? "person " + person
        : "machine " + context.Connection.RemoteIpAddress;

    private static async ValueTask AnswerTooMany(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await ApiProblem.TooMany.Answer(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
    }
}
