using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Core.Campaigns;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.HasIndex(c => c.Code).IsUnique();
        builder.Property(c => c.LegalBases).HasJsonList();
        builder.Property(c => c.Addressees).HasJsonList();
    }

    public void Configure(EntityTypeBuilder<Movement> builder) => builder.HasIndex(m => m.Code).IsUnique();
}
