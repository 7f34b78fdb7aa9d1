using System.ComponentModel.DataAnnotations;

namespace DaiLanh.Web.Api;

/// <summary>Section <c>Api</c>: what other programs may ask of this server. Each token, signed-in person or unknown machine has its own allowance.</summary>
internal sealed record ApiSettings
{
    public const string Section = "Api";

    /// <summary>Requests that one caller may send at once after a quiet time.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; init; } = 200;

    /// <summary>Requests a second that one caller may send for long.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; init; } = 20;

    /// <summary>Largest request, in bytes.</summary>
    [Range(1024, 1024 * 1024)]
    public int LargestRequest { get; init; } = 16 * 1024;

    /// <summary>How often an open connection's right to listen is looked up again: after so long at the latest a revoked token hears nothing more.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan RecheckEvery { get; init; } = TimeSpan.FromSeconds(10);
}
