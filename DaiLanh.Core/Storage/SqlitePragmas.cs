using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace DaiLanh.Core.Storage;

/// <summary>
/// Sets what SQLite forgets with each connection: every commit is on disk before it is answered (FULL), readers do not hold up the writer (WAL),
/// and foreign keys hold. The wait for another process (such as the command line beside the running server) is bounded.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    // Connections are pooled: the one that opens has mostly been set before, and setting it again would cost more than the query.
    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSet(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSet(connection)) return;
        var command = connection.CreateCommand();
        await using var _ = command.ConfigureAwait(false);
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        Remember(connection);
    }

    // A connection that only reads (EF asks with one whether the file is there) cannot turn WAL on, and needs none of the rest.
    private bool IsSet(DbConnection connection) => IsForReading(connection) || connection is SqliteConnection { Handle: { } handle } && _set.TryGetValue(handle, out _);

    private static bool IsForReading(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;

    private void Remember(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle }) _set.TryAdd(handle, this);
    }
}
