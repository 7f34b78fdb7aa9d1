using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Core.Units;

internal sealed class UnitMapping : IEntityTypeConfiguration<Block>, IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder.HasIndex(b => b.Code).IsUnique();
        builder.Property(b => b.Heads).HasJsonList();
    }

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasIndex(u => u.Code).IsUnique();
        builder.HasIndex(u => u.Prefix).IsUnique();
        builder.HasOne(u => u.Block).WithMany().HasForeignKey(u => u.BlockId).OnDelete(DeleteBehavior.Restrict);
    }
}
