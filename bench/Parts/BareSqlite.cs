using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace DaiLanh.Bench.Parts;

/// <summary>The floor of saving: two rows in a transaction of their own, with the settings of the product and nothing else around. What is left is the disk.</summary>
internal static class BareSqlite
{
    private const string Prepare = """
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
        CREATE TABLE Facts (Sequence INTEGER PRIMARY KEY, Body TEXT NOT NULL);
        CREATE TABLE Entries (Sequence INTEGER PRIMARY KEY, Target INTEGER NOT NULL, Note TEXT NOT NULL);
        CREATE INDEX EntriesOfTarget ON Entries (Target);
        """;

    /// <summary>Commits so many times, one after the other.</summary>
    /// <returns>Commits a second.</returns>
    public static double PerSecond(string file, int commits)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using (var prepare = connection.CreateCommand())
        {
            prepare.CommandText = Prepare;
            prepare.ExecuteNonQuery();
        }
        using var fact = connection.CreateCommand();
        fact.CommandText = "INSERT INTO Facts VALUES ($s, $b)";
        var (factSequence, body) = (fact.Parameters.Add("$s", SqliteType.Integer), fact.Parameters.Add("$b", SqliteType.Text));
        using var entry = connection.CreateCommand();
        entry.CommandText = "INSERT INTO Entries VALUES ($s, $t, $n)";
        var (entrySequence, target, note) = (entry.Parameters.Add("$s", SqliteType.Integer), entry.Parameters.Add("$t", SqliteType.Integer), entry.Parameters.Add("$n", SqliteType.Text));
        // As long as a fact with its hashes, and as an entry.
        (body.Value, note.Value) = (new string('x', 640), new string('y', 120));

        var watch = Stopwatch.StartNew();
        for (var i = 1; i <= commits; i++)
        {
            using var transaction = connection.BeginTransaction();
            (fact.Transaction, entry.Transaction) = (transaction, transaction);
            (factSequence.Value, entrySequence.Value, target.Value) = (i, i, i % 300);
            fact.ExecuteNonQuery();
            entry.ExecuteNonQuery();
            transaction.Commit();
        }
        return commits / watch.Elapsed.TotalSeconds;
    }
}
