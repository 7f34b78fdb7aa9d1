using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Core.Settings;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DaiLanh.Core.Storage;

/// <summary>
/// The domain's tables, once for all database engines. Reads do not track unless asked to. Only the ledger may save:
/// anything else that calls SaveChanges gets an exception.
/// </summary>
public abstract class DaiLanhDb(DbContextOptions options) : DbContext(options)
{
    private bool _maySave;

    /// <summary>Campaigns.</summary>
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    /// <summary>Movements.</summary>
    public DbSet<Movement> Movements => Set<Movement>();

    /// <summary>Blocks.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>Units.</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>Targets.</summary>
    public DbSet<Target> Targets => Set<Target>();

    /// <summary>The library of targets.</summary>
    public DbSet<TargetTemplate> Templates => Set<TargetTemplate>();

    /// <summary>Settings.</summary>
    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>Progress entries.</summary>
    public DbSet<ProgressEntry> ProgressEntries => Set<ProgressEntry>();

    /// <summary>Screens in halls.</summary>
    public DbSet<StoredScreen> Screens => Set<StoredScreen>();

    /// <summary>The ledger.</summary>
    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    /// <summary>Begins a read in which all queries see the same state of the file, without holding up writers.</summary>
    public abstract Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Guard();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Guard();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Lets the ledger save until disposed.</summary>
    internal IDisposable AllowSaving() => new Permission(this);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DaiLanhDb).Assembly);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    private void Guard()
    {
        if (!_maySave)
            throw new InvalidOperationException("Only the ledger saves domain rows: write a use case that commits through Ledger.CommitAsync.");
    }

    private sealed class Permission : IDisposable
    {
        private readonly DaiLanhDb _db;

        public Permission(DaiLanhDb db)
        {
            _db = db;
            db._maySave = true;
        }

        public void Dispose() => _db._maySave = false;
    }
}
