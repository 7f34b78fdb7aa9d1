using System.Data.Common;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>A row on its way into the index.</summary>
/// <param name="Sequence">Its sequence number.</param>
/// <param name="Words">The words under which it is found, in one text.</param>
internal readonly record struct IndexedRow(long Sequence, string Words);

/// <summary>
/// The index by which rows of the ledger are found: for each row the words of <see cref="LedgerWords"/>, in an FTS5 table that keeps no text
/// (about 35 bytes a row). It follows the ledger in its own time and in its order (<see cref="LedgerIndexer"/>), so that nobody who saves
/// waits for it. It is derived from the ledger and nothing else, and therefore no part of the model and its migrations (docs/decisions/0011).
/// </summary>
internal static class LedgerIndex
{
    /// <summary>Its number counts up when <see cref="LedgerWords"/> changes; the index of another number is dropped and made anew.</summary>
    public const string Table = Stem + "1";

    /// <summary>The words that occur, for lists of units, people and topics.</summary>
    public const string Terms = Table + "Terms";

    private const string Stem = "LedgerWords";

    private const string Add = $"INSERT INTO {Table}(rowid, words) VALUES ($sequence, $words)";

    /// <summary>Rows that are added in a turn although others wait: two to three milliseconds, so that the index keeps up while many people save.</summary>
    private const int Least = 64;

    /// <summary>Makes the table when it is missing, and empties it when it belongs to another ledger. Quick however long that is; call it under the writer gate.</summary>
    public static async Task PrepareAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await MakeTableAsync(db, cancellationToken).ConfigureAwait(false);
            var head = await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
            // An older ledger was put in place of the one that it was made of.
            if (await LastAsync(db, cancellationToken).ConfigureAwait(false) > head.Sequence)
                await RunAsync(db, $"INSERT INTO {Table}({Table}) VALUES ('delete-all')", cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await db.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Sequence number of the last row that it knows; it knows all before it too, since rows are added in their order. 0 when it is empty.</summary>
    public static async Task<long> LastAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        var command = Command(db, $"SELECT COALESCE(MAX(id), 0) FROM {Table}_docsize");
        await using var _ = command.ConfigureAwait(false);
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>What it keeps of a row.</summary>
    public static IndexedRow Of(LedgerRow row) => new(row.Sequence, string.Join(' ', LedgerWords.Kept(row, row.TryReadFact())));

    /// <summary>Adds the rows that follow its last one, in the transaction that is open, until they or the caller's patience end.</summary>
    /// <param name="db">With an open transaction.</param>
    /// <param name="rows">The rows that follow, in their order.</param>
    /// <param name="goOn">Asked after every <see cref="Least"/> rows.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many were added; at least one.</returns>
    public static async Task<int> AddAsync(DaiLanhDb db, ReadOnlyMemory<IndexedRow> rows, Func<bool> goOn, CancellationToken cancellationToken)
    {
        var command = Command(db, Add);
        await using var _ = command.ConfigureAwait(false);
        var (sequence, words) = (Parameter(command, "$sequence", 0L), Parameter(command, "$words", ""));
        await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > 0 && i % Least == 0 && !goOn()) return i;
            (sequence.Value, words.Value) = (rows.Span[i].Sequence, rows.Span[i].Words);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
        return rows.Length;
    }

    /// <summary>A command on the database's own connection and transaction.</summary>
    public static DbCommand Command(DaiLanhDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>A parameter that is filled in later.</summary>
    public static DbParameter Parameter(DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }

    // detail=none: which rows hold a word, not where in them; nobody asks for phrases.
    private static async Task MakeTableAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        var older = new List<string>();
        var list = Command(db, $"SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '{Stem}*' AND sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY length(name) DESC");
        await using (list.ConfigureAwait(false))
        {
            var names = await list.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = names.ConfigureAwait(false);
            while (await names.ReadAsync(cancellationToken).ConfigureAwait(false)) older.Add(names.GetString(0));
        }
        foreach (var name in older.Where(n => n != Table && n != Terms)) await RunAsync(db, $"DROP TABLE \"{name}\"", cancellationToken).ConfigureAwait(false);
        await RunAsync(db, $"CREATE VIRTUAL TABLE IF NOT EXISTS {Table} USING fts5(words, content='', detail=none, tokenize=\"ascii tokenchars ':-_'\")", cancellationToken).ConfigureAwait(false);
        await RunAsync(db, $"CREATE VIRTUAL TABLE IF NOT EXISTS {Terms} USING fts5vocab({Table}, row)", cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(DaiLanhDb db, string sql, CancellationToken cancellationToken)
    {
        var command = Command(db, sql);
        await using var _ = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
