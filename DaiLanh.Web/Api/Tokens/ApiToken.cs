using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>What another program signs in with instead of a person, with that person's rights as they are at each request. The secret itself is stored nowhere.</summary>
internal sealed class ApiToken
{
    /// <summary>By which people name it: <c>token revoke 3</c>.</summary>
    public int Id { get; private set; }

    /// <summary>The account for which it acts.</summary>
    public required string AccountId { get; init; }

    /// <summary>See <see cref="TokenSecret"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>What it is for, if somebody said so.</summary>
    public string? Purpose { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it last opened something, to within <see cref="TokenUse.Grain"/>; null when it never did.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public void Use(DateTimeOffset now) => LastUsedAt = now;

    internal sealed class Mapping : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("ApiTokens");
            builder.Property(t => t.Hash).HasMaxLength(TokenSecret.HashLength);
            builder.HasIndex(t => t.Hash).IsUnique();
            builder.Property(t => t.Purpose).HasMaxLength(LongestPurpose);
            builder.Property(t => t.CreatedAt).AsUtcTicks();
            builder.Property(t => t.ExpiresAt).AsUtcTicks();
            builder.Property(t => t.RevokedAt).AsUtcTicks();
            builder.Property(t => t.LastUsedAt).AsUtcTicks();
            builder.HasOne<Access.Accounts.Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }

    public const int LongestPurpose = 100;
    public const int MostDays = 366;
}

internal static class UtcTicksColumns
{
    /// <summary>Sortable in SQLite, and read back as UTC.</summary>
    public static void AsUtcTicks(this PropertyBuilder<DateTimeOffset> property) =>
        property.HasConversion(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    public static void AsUtcTicks(this PropertyBuilder<DateTimeOffset?> property) =>
        property.HasConversion(instant => instant!.Value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
