using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>What became of a wish about a token. A closed set.</summary>
internal abstract record TokenOutcome
{
    private TokenOutcome() { }

    /// <summary>Committed.</summary>
    /// <param name="Id">Number of the token.</param>
    /// <param name="UserName">For whom it acts.</param>
    /// <param name="Secret">The token itself, to be shown this once.</param>
    /// <param name="ExpiresAt">Until when it is good.</param>
    public sealed record Created(int Id, string UserName, string Secret, DateTimeOffset ExpiresAt) : TokenOutcome
    {
        // A record prints its properties; a secret must not end in a log that way.
        public override string ToString() => $"{nameof(Created)} {Id}";
    }

    /// <summary>Committed, or it was revoked before.</summary>
    public sealed record Revoked(int Id, string UserName) : TokenOutcome;

    /// <summary>Not possible as it is.</summary>
    public sealed record Refused(Phrase Why) : TokenOutcome;

    public static Refused OnlyAdministrators { get; } = new(Phrase.Of("Chỉ Quản trị hệ thống tạo mã truy cập."));

    public static Refused OnlyOwn { get; } = new(Phrase.Of("Chỉ Quản trị hệ thống thu hồi được mã truy cập của người khác."));
}
