using System.Text.Json;
using DaiLanh.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Core.Screens.Setup;

internal sealed class ScreenMapping : IEntityTypeConfiguration<StoredScreen>
{
    public void Configure(EntityTypeBuilder<StoredScreen> builder)
    {
        builder.ToTable("Screens");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(ScreenRules.LongestName);
        builder.Property(s => s.TokenHash).HasMaxLength(ScreenSecret.HashLength);
        builder.HasIndex(s => s.TokenHash).IsUnique();
        builder.Property(s => s.AddressHash).HasMaxLength(ScreenSecret.HashLength);
        builder.HasIndex(s => s.AddressHash).IsUnique();
        // Read and written whole, asked for by nothing.
        builder.Property(s => s.Settings).HasConversion(
            settings => JsonSerializer.Serialize(settings, CanonicalJson.Options),
            text => JsonSerializer.Deserialize<ScreenSettings>(text, CanonicalJson.Options)!,
            new ValueComparer<ScreenSettings>((a, b) => ReferenceEquals(a, b), s => s.GetHashCode(), s => s));
    }
}
