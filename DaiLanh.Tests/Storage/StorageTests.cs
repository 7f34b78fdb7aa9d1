using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Storage;

/// <summary>The file itself: its shape, what it refuses, how it is opened.</summary>
public sealed class StorageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using var db = await TestDb.CreateAsync();

        Assert.False(await db.ReadAsync(d => Task.FromResult(d.Database.HasPendingModelChanges())));
        Assert.Empty(await db.ReadAsync(d => d.Database.GetPendingMigrationsAsync(Cancellation)));
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));

        await db.Get<StorageMigration>().ApplyAsync(Cancellation);

        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Theory]
    [InlineData("UPDATE Ledger SET ActorName = 'x'")]
    [InlineData("DELETE FROM Ledger")]
    [InlineData("UPDATE ProgressEntries SET Note = 'x'")]
    [InlineData("DELETE FROM ProgressEntries")]
    public async Task Rows_that_only_grow_cannot_be_changed_or_removed(string statement)
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await db.SaveAsync("THON1-01", 10);

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => db.RawAsync(statement));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await db.CheckAsync()).Fault);
    }

    [Theory]
    [InlineData("PRAGMA journal_mode", "wal")]
    [InlineData("PRAGMA synchronous", 2L)]
    [InlineData("PRAGMA foreign_keys", 1L)]
    public async Task Every_connection_is_durable_and_keeps_its_references(string pragma, object expected)
    {
        await using var db = await TestDb.CreateAsync();
        for (var i = 0; i < 2; i++) // new, then from the pool
        {
            await using var context = await db.Databases.CreateDbContextAsync(Cancellation);
            await context.Database.OpenConnectionAsync(Cancellation);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = pragma;

            Assert.Equal(expected, await command.ExecuteScalarAsync(Cancellation));
        }
    }

    [Fact]
    public async Task An_instant_comes_back_as_UTC_to_the_last_tick()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        db.Clock.SetUtcNow(new DateTimeOffset(2023, 5, 24, 23, 59, 59, TimeSpan.FromHours(7)).AddTicks(1234567));

        await db.SaveAsync("THON1-01", 10);

        var entry = await db.ReadAsync(d => d.ProgressEntries.SingleAsync(Cancellation));
        Assert.Equal(new DateTimeOffset(2023, 5, 24, 16, 59, 59, TimeSpan.Zero).AddTicks(1234567), entry.At);
        Assert.Equal(TimeSpan.Zero, entry.At.Offset);
    }

    [Fact]
    public async Task A_reader_sees_one_state_of_the_file_while_others_write()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        await using var context = await db.Databases.CreateDbContextAsync(Cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(Cancellation);
        var before = await context.Ledger.CountAsync(Cancellation);

        await db.SaveAsync("THON1-01", 10); // is not held up

        Assert.Equal(before, await context.Ledger.CountAsync(Cancellation));
        Assert.Equal(0, await context.ProgressEntries.CountAsync(Cancellation));
    }

    [Fact]
    public void A_folder_is_created_with_all_above_it()
    {
        var top = Directory.CreateTempSubdirectory("dailanh-test-").FullName;
        var folder = new DataFolder(Path.Combine(top, "a", "b"));

        folder.Prepare();
        folder.Prepare();

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Directory.Delete(top, recursive: true);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_sentence_with_its_name()
    {
        var file = Path.GetTempFileName();
        try
        {
            var refusal = Assert.Throws<UnusableDataFolderException>(new DataFolder(Path.Combine(file, "data")).Prepare);

            Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
            Assert.Contains("Storage:Path", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refusal.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_gate_lets_one_in_at_a_time_and_a_turn_is_passed_on_once()
    {
        using var gate = new WriterGate();
        var first = await gate.EnterAsync(Cancellation);
        var second = gate.EnterAsync(Cancellation).AsTask();
        Assert.False(second.IsCompleted);

        first.Dispose();
        first.Dispose();

        using var turn = await second;
        Assert.False(gate.EnterAsync(Cancellation).AsTask().IsCompleted);
    }
}
