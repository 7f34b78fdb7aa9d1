using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using DaiLanh.Web.Api.Reporting;
using DaiLanh.Web.Api.Tokens;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>
/// The accounts' own tables, in the same file as the domain's. Small writes of its own (a failed sign-in, a lockout) wait at the
/// writer gate like everybody; whatever the ledger must know is written inside the ledger's transaction, see <see cref="JoinAsync"/>.
/// </summary>
internal sealed class AccessDb(DbContextOptions<AccessDb> options, WriterGate gate) : IdentityUserContext<Account>(options)
{
    public const string MigrationsTable = "__AccessMigrations";

    private bool _joined;

    /// <summary>From here on this context reads and saves in the transaction of the ledger, which holds the gate and commits.</summary>
    public async Task JoinAsync(LedgerTransaction work, CancellationToken cancellationToken)
    {
        var theirs = work.Db.Database;
        Database.SetDbConnection(theirs.GetDbConnection(), contextOwnsConnection: false);
        await Database.UseTransactionAsync(theirs.CurrentTransaction!.GetDbTransaction(), cancellationToken);
        _joined = true;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Accounts are saved with SaveChangesAsync: a thread must not be held at the writer gate.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_joined) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var turn = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Ignore(a => a.IsAdministrator);
            account.Property(a => a.Name).HasMaxLength(AccountRules.LongestName);
            account.PrimitiveCollection(a => a.Roles).ElementType().HasConversion<string>();
        });
        builder.ApplyConfiguration(new ApiToken.Mapping());
        builder.ApplyConfiguration(new ApiAnswer.Mapping());
        // Rights are the account's own columns, and nobody signs in through another site: these would stay empty.
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Ignore<IdentityUserLogin<string>>();
        builder.Ignore<IdentityUserToken<string>>();
    }
}

/// <summary>Brings the accounts' tables to this version's shape; an explicit step of the start.</summary>
internal sealed class AccessMigration(IDbContextFactory<AccessDb> databases, WriterGate gate)
{
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --project DaiLanh.Web --context AccessDb --output-dir Access/Migrations</c>.</summary>
internal sealed class AccessDbDesignTime : IDesignTimeDbContextFactory<AccessDb>
{
    public AccessDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<AccessDb>()
            .UseSqlite("Data Source=design-time.db", sqlite => sqlite.MigrationsHistoryTable(AccessDb.MigrationsTable)).Options,
        new WriterGate());
}
