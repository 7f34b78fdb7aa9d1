using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DaiLanh.Core.Storage;

/// <summary>The domain's tables on SQLite.</summary>
public sealed class SqliteDaiLanhDb(DbContextOptions<SqliteDaiLanhDb> options) : DaiLanhDb(options)
{
    /// <inheritdoc/>
    public override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var connection = (SqliteConnection)Database.GetDbConnection();
        // Deferred: takes no write lock; in WAL mode it is a snapshot from its first read on.
        return (await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken).ConfigureAwait(false))!;
    }
}

/// <summary>Hands the engine's context out under the name that the rest of Core asks for: <see cref="IDbContextFactory{TContext}"/> is not covariant (efcore#26630).</summary>
internal sealed class DaiLanhDbFactory(IDbContextFactory<SqliteDaiLanhDb> inner) : IDbContextFactory<DaiLanhDb>
{
    public DaiLanhDb CreateDbContext() => inner.CreateDbContext();

    public async Task<DaiLanhDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await inner.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
}
