using DaiLanh.Web.Api.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Web.Api.Reporting;

/// <summary>What was answered to a request with an <c>Idempotency-Key</c>, kept as long as the same key may come again.</summary>
internal sealed class ApiAnswer
{
    public required int TokenId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked: the same key for something else is a mistake of the program.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Ledger sequence number of the entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>Instant of the commit.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiAnswer>
    {
        public void Configure(EntityTypeBuilder<ApiAnswer> builder)
        {
            builder.ToTable("ApiAnswers");
            builder.HasKey(a => new { a.TokenId, a.Key });
            builder.Property(a => a.Key).HasMaxLength(IdempotencyKey.Longest);
            builder.Property(a => a.At).AsUtcTicks();
            builder.HasIndex(a => a.At);
            builder.HasOne<ApiToken>().WithMany().HasForeignKey(a => a.TokenId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>The key of a request that may be sent again.</summary>
/// <param name="TokenId">Keys of different tokens have nothing to do with each other.</param>
/// <param name="Text">The key.</param>
/// <param name="Fingerprint">SHA-256 of what was asked, lower-case hex.</param>
internal sealed record IdempotencyKey(int TokenId, string Text, string Fingerprint)
{
    public const string Header = "Idempotency-Key";

    public const int Longest = 200;

    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <summary>Visible ASCII, as keys are.</summary>
    public static bool IsFit(string text) => text.Length is > 0 and <= Longest && text.All(c => c is > ' ' and < (char)127);
}
