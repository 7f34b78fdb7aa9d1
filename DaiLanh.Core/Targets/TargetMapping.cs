using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Core.Targets;

internal sealed class TargetMapping : IEntityTypeConfiguration<Target>, IEntityTypeConfiguration<TargetTemplate>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Ignore(t => t.Plan);
        builder.Ignore(t => t.Values);
        builder.HasIndex(t => new { t.Code, t.CampaignId }).IsUnique();
        builder.HasOne(t => t.Campaign).WithMany().HasForeignKey(t => t.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Unit).WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(t => t.Movement).WithMany().HasForeignKey(t => t.MovementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(t => t.Curve).HasJsonList();
        builder.Property(t => t.Milestones).HasJsonList();
    }

    public void Configure(EntityTypeBuilder<TargetTemplate> builder)
    {
        builder.HasIndex(t => t.Code).IsUnique();
        builder.Ignore(t => t.Values);
        builder.Property(t => t.Steps).HasJsonList();
        builder.Property(t => t.UnitKinds).HasJsonList();
    }
}
