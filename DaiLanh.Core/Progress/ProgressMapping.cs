using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Core.Progress;

internal sealed class ProgressMapping : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> builder)
    {
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.HasIndex(e => e.TargetId);
        builder.HasOne<Target>().WithMany().HasForeignKey(e => e.TargetId).OnDelete(DeleteBehavior.Restrict);
    }
}
