using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.Reports.Making;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Storage;

/// <summary>The door of the storage.</summary>
public static class StorageFeature
{
    /// <summary>Registers the database in a folder that was prepared by <see cref="DataFolder.Prepare"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        services.AddSingleton(folder);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<SqlitePragmas>();
        services.AddPooledDbContextFactory<SqliteDaiLanhDb>((provider, options) => options
            .UseSqlite(ConnectionString(folder))
            .AddInterceptors(provider.GetRequiredService<SqlitePragmas>())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddSingleton<IDbContextFactory<DaiLanhDb>, DaiLanhDbFactory>();
        services.AddSingleton<StorageMigration>();
        return services;
    }

    /// <summary>Registers the database of a folder for reading only, also while a server writes to it. The file must exist.</summary>
    public static IServiceCollection AddStorageForReading(this IServiceCollection services, DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return services.AddStorageForReading(folder.Database);
    }

    /// <summary>Registers one database file for reading only, such as a copy that was put away.</summary>
    public static IServiceCollection AddStorageForReading(this IServiceCollection services, string database)
    {
        services.AddPooledDbContextFactory<SqliteDaiLanhDb>(options => options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly }.ConnectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddSingleton<IDbContextFactory<DaiLanhDb>, DaiLanhDbFactory>();
        return services;
    }

    /// <summary>How the file is opened, also by the accounts' own tables.</summary>
    public static string ConnectionString(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return $"Data Source={folder.Database}";
    }
}

/// <summary>Brings the file to this version's shape; an explicit step of the start, never of a page.</summary>
public sealed class StorageMigration(IDbContextFactory<DaiLanhDb> databases, WriterGate gate)
{
    /// <summary>Creates or migrates the tables. The ledger's index is only made ready here; it is filled while people work.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        using var _ = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = db.ConfigureAwait(false);
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        await LedgerIndex.PrepareAsync(db, cancellationToken).ConfigureAwait(false);
        await MadeReports.PrepareAsync(db, cancellationToken).ConfigureAwait(false);
    }
}
