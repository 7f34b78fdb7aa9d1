using System.Data.Common;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>
/// The index by which rows of the ledger are found: for each row the words of <see cref="LedgerWords"/>, in an FTS5 table that keeps no text
/// (about 35 bytes a row). Written in the ledger's own transaction. It is derived from the ledger and nothing else, so it is no part of the
/// model and its migrations: what is missing of it is made when the storage is prepared (docs/decisions/0011).
/// </summary>
internal static class LedgerIndex
{
    /// <summary>Its number counts up when <see cref="LedgerWords"/> changes; the index of another number is dropped and made anew.</summary>
    public const string Table = Stem + "1";

    /// <summary>The words that occur, for lists of units, people and topics.</summary>
    public const string Terms = Table + "Terms";

    private const string Stem = "LedgerWords";

    private const string Add = $"INSERT INTO {Table}(rowid, words) VALUES ($sequence, $words)";

    /// <summary>Rows that are indexed in one transaction.</summary>
    private const int Batch = 2_000;

    /// <summary>Adds rows, in the transaction that writes them.</summary>
    public static async Task AddAsync(DaiLanhDb db, IEnumerable<(LedgerRow Row, Fact? Fact)> rows, CancellationToken cancellationToken)
    {
        var command = Command(db, Add);
        await using var _ = command.ConfigureAwait(false);
        var (sequence, words) = (Parameter(command, "$sequence"), Parameter(command, "$words"));
        foreach (var (row, fact) in rows)
        {
            (sequence.Value, words.Value) = (row.Sequence, string.Join(' ', LedgerWords.Kept(row, fact)));
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes what is missing: the table, or rows that were written before there was one. Call it under the writer gate.</summary>
    /// <returns>How many rows were added.</returns>
    public static async Task<long> CompleteAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await PrepareAsync(db, cancellationToken).ConfigureAwait(false);
            var head = (await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false)).Sequence;
            var last = await LastAsync(db, cancellationToken).ConfigureAwait(false);
            if (last > head) last = await EmptyAsync(db, cancellationToken).ConfigureAwait(false); // an older ledger was put in place of the one that it was made of
            var added = 0L;
            while (last < head)
            {
                var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using var _ = transaction.ConfigureAwait(false);
                var rows = await db.Ledger.Where(r => r.Sequence > last).OrderBy(r => r.Sequence).Take(Batch).ToListAsync(cancellationToken).ConfigureAwait(false);
                if (rows.Count == 0) break;
                await AddAsync(db, rows.Select(r => (r, r.TryReadFact())), cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                last = rows[^1].Sequence;
                added += rows.Count;
            }
            return added;
        }
        finally
        {
            await db.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
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
    private static async Task PrepareAsync(DaiLanhDb db, CancellationToken cancellationToken)
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

    private static async Task<long> LastAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        var command = Command(db, $"SELECT COALESCE(MAX(id), 0) FROM {Table}_docsize");
        await using var _ = command.ConfigureAwait(false);
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task<long> EmptyAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        await RunAsync(db, $"INSERT INTO {Table}({Table}) VALUES ('delete-all')", cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static async Task RunAsync(DaiLanhDb db, string sql, CancellationToken cancellationToken)
    {
        var command = Command(db, sql);
        await using var _ = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
