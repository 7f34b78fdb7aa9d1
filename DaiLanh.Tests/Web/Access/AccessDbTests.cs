using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Web.Access;

public sealed class AccessDbTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_match_the_model()
    {
        using var db = new AccessDbDesignTime().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges(), "dotnet ef migrations add NAME --project DaiLanh.Web --context AccessDb --output-dir Access/Migrations");
    }

    [Fact]
    public async Task What_the_ledger_need_not_know_waits_at_the_gate_like_every_other_write()
    {
        await using var store = await TestDb.CreateAsync();
        using var gate = new WriterGate();
        await using var db = Open(store, gate);
        await db.Database.MigrateAsync(Cancellation);
        db.Users.Add(new Account { UserName = "a", Name = "A", LockoutEnd = Some.Now });

        Task<int> saving;
        using (await gate.EnterAsync(Cancellation))
        {
            saving = db.SaveChangesAsync(Cancellation);
            await Task.Delay(100, Cancellation);
            Assert.False(saving.IsCompleted);
        }

        Assert.Equal(1, await saving);
        db.ChangeTracker.Clear();
        Assert.Equal(Some.Now, (await db.Users.SingleAsync(Cancellation)).LockoutEnd);
    }

    [Fact]
    public async Task Both_kinds_of_tables_keep_their_own_history_of_migrations()
    {
        await using var store = await TestDb.CreateAsync();
        await using var db = Open(store, new WriterGate());
        await db.Database.MigrateAsync(Cancellation);

        Assert.Equal(1L, await store.RawAsync("SELECT count(*) FROM __AccessMigrations WHERE MigrationId LIKE '%Initial'"));
        Assert.Equal(0L, await store.RawAsync("SELECT count(*) FROM __EFMigrationsHistory h JOIN __AccessMigrations a ON a.MigrationId = h.MigrationId"));
        Assert.Equal(0L, await store.RawAsync("SELECT count(*) FROM sqlite_master WHERE name LIKE 'AspNet%'"));
    }

    [Fact]
    public void No_thread_is_held_at_the_gate()
    {
        using var db = new AccessDbDesignTime().CreateDbContext([]);

        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
    }

    private static AccessDb Open(TestDb store, WriterGate gate) => new(
        new DbContextOptionsBuilder<AccessDb>()
            .UseSqlite(StorageFeature.ConnectionString(store.Folder), sqlite => sqlite.MigrationsHistoryTable(AccessDb.MigrationsTable))
            .AddInterceptors(new SqlitePragmas())
            .ConfigureWarnings(warnings => warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.CoreEventId.MappedEntityTypeIgnoredWarning)).Options,
        gate);
}
