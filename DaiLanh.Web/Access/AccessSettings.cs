using System.ComponentModel.DataAnnotations;

namespace DaiLanh.Web.Access;

/// <summary>Section <c>Access</c>: who gets in.</summary>
internal sealed record AccessSettings
{
    public const string Section = "Access";

    /// <summary>Whether the board may be read without sign-in. When not set: in Development yes, in Production no.</summary>
    public bool? AnonymousBoard { get; init; }

    /// <summary>How often a signed-in person's rights are looked up again, in open pages and in requests: after so long at the latest a right that was taken away is gone.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RecheckEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Without a request for so long, a person must sign in again.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00")]
    public TimeSpan SignedInFor { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The same for whoever asked to be remembered on their own device.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "365.00:00:00")]
    public TimeSpan RememberedFor { get; init; } = TimeSpan.FromDays(30);

    public bool AllowsAnonymousBoard(IHostEnvironment environment) => AnonymousBoard ?? environment.IsDevelopment();
}
