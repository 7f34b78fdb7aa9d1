using Microsoft.EntityFrameworkCore.Migrations;

namespace DaiLanh.Core.Storage;

/// <summary>
/// Makes SQLite itself refuse to change or remove rows of the tables that only grow. Not a lock against somebody with the file in hand –
/// that is what the hash chain is for – but against a mistake in our own code or in a query tool.
/// </summary>
internal static class AppendOnlyTables
{
    private static readonly string[] Tables = ["Ledger", "ProgressEntries"];

    public static void ProtectOnSqlite(MigrationBuilder migration)
    {
        foreach (var table in Tables)
        {
            foreach (var verb in new[] { "UPDATE", "DELETE" })
            {
                migration.Sql($"""
                    CREATE TRIGGER "{table}_no_{verb}" BEFORE {verb} ON "{table}"
                    BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                    """);
            }
        }
    }
}
