using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DaiLanh.Tests.Web.Access;

/// <summary>The accounts' tables on the database of a test, for use cases that are tried without a server.</summary>
internal sealed class AccessDbs : IDbContextFactory<AccessDb>
{
    private readonly DbContextOptions<AccessDb> _options;
    private readonly WriterGate _gate;

    private AccessDbs(TestDb db)
    {
        _gate = db.Get<WriterGate>();
        _options = new DbContextOptionsBuilder<AccessDb>()
            .UseSqlite(StorageFeature.ConnectionString(db.Folder), sqlite => sqlite.MigrationsHistoryTable(AccessDb.MigrationsTable))
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning)).Options;
    }

    public static async Task<AccessDbs> OnAsync(TestDb db)
    {
        var made = new AccessDbs(db);
        await using var context = made.CreateDbContext();
        await context.Database.MigrateAsync();
        return made;
    }

    public Task<AccessDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => Task.FromResult(CreateDbContext());

    public AccessDb CreateDbContext() => new(_options, _gate);
}
