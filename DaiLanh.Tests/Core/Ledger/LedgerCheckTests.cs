using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>What somebody does to the file itself, past the product and its triggers, is found and named.</summary>
public sealed class LedgerCheckTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_untouched_ledger_is_right_to_its_last_row()
    {
        await using var db = await FilledAsync();

        var result = await db.CheckAsync();

        Assert.Null(result.Fault);
        Assert.Equal(await db.Ledger.PositionAsync(Cancellation), result.Position);
    }

    [Fact]
    public async Task An_empty_ledger_is_right()
    {
        await using var db = await TestDb.CreateAsync();

        Assert.Equal(new LedgerCheckResult(LedgerPosition.Empty, null), await db.CheckAsync());
    }

    [Theory]
    [InlineData("UPDATE Ledger SET Body = replace(Body, '\"value\":20', '\"value\":90') WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET ActorName = 'Người khác' WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET ActorId = 'khac' WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET At = At + 1 WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET At = 'hôm qua' WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET Kind = 'MovementDefined' WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET Campaign = NULL WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET Body = Body || ' ' WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET Body = '' WHERE Sequence = {0}")]
    [InlineData("UPDATE Ledger SET Hash = replace(Hash, substr(Hash, 1, 1), 'x') WHERE Sequence = {0}")]
    public async Task An_edited_row_is_named(string statement)
    {
        await using var db = await FilledAsync();
        var edited = await LastAsync(db) - 1;

        await db.TamperAsync(string.Format(CultureInfo.InvariantCulture, statement, edited));

        var result = await db.CheckAsync();
        Assert.Equal(new ChainFault(edited, ChainFaultKind.Changed), result.Fault);
        Assert.Equal(edited - 1, result.Position.Sequence);
    }

    [Fact]
    public async Task A_row_that_cannot_even_be_read_is_named()
    {
        await using var db = await FilledAsync();

        await db.TamperAsync("UPDATE Ledger SET At = 9223372036854775807 WHERE Sequence = 3");

        Assert.Equal(new ChainFault(3, ChainFaultKind.Unreadable), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task An_edited_row_with_a_hash_made_anew_breaks_the_link_of_the_next()
    {
        await using var db = await FilledAsync();
        var edited = await LastAsync(db) - 1;
        var row = await RowAsync(db, edited);
        var forged = Copy(row, r => r.Body.Replace("\"value\":20", "\"value\":90", StringComparison.Ordinal));

        await db.TamperAsync($"UPDATE Ledger SET Body = '{forged.Body}', Hash = '{forged.Hash}' WHERE Sequence = {edited}",
            $"UPDATE ProgressEntries SET Value = '90.0' WHERE Sequence = {edited}");

        Assert.Equal(new ChainFault(edited + 1, ChainFaultKind.NotLinked), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_body_that_is_not_canonical_is_named_even_when_all_hashes_fit()
    {
        await using var db = await FilledAsync();
        var last = await LastAsync(db);
        var forged = Copy(await RowAsync(db, last), r => r.Body.Replace("\"value\":30", "\"value\":30.0", StringComparison.Ordinal));

        await db.TamperAsync($"UPDATE Ledger SET Body = '{forged.Body}', Hash = '{forged.Hash}' WHERE Sequence = {last}");

        Assert.Equal(new ChainFault(last, ChainFaultKind.NotCanonical), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_row_of_a_kind_that_nobody_knows_is_named()
    {
        await using var db = await FilledAsync();
        var last = await LastAsync(db);
        var row = await RowAsync(db, last);
        var forged = Hashed(new LedgerRow
        {
            Sequence = last + 1,
            At = row.At,
            ActorId = row.ActorId,
            ActorName = row.ActorName,
            Kind = "MoneyGiven",
            Body = "{}",
            PreviousHash = row.Hash,
            Hash = "",
        });

        await db.TamperAsync(Insert(forged));

        Assert.Equal(new ChainFault(last + 1, ChainFaultKind.Unreadable), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_row_deleted_in_the_middle_is_a_gap()
    {
        await using var db = await FilledAsync();

        await db.TamperAsync("DELETE FROM Ledger WHERE Sequence = 4");

        Assert.Equal(new ChainFault(4, ChainFaultKind.Gap), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_row_deleted_in_the_middle_and_closed_up_does_not_link()
    {
        await using var db = await FilledAsync();
        var last = await LastAsync(db);

        await db.TamperAsync("DELETE FROM Ledger WHERE Sequence = 4",
            $"UPDATE Ledger SET Sequence = Sequence - 1 + 1000 WHERE Sequence > 4; UPDATE Ledger SET Sequence = Sequence - 1000 WHERE Sequence > {last}");

        Assert.Equal(new ChainFault(4, ChainFaultKind.NotLinked), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_is_seen_by_the_entries_that_are_left()
    {
        await using var db = await FilledAsync();
        var last = await LastAsync(db);

        await db.TamperAsync($"DELETE FROM Ledger WHERE Sequence = {last}");

        Assert.Equal(new ChainFault(last, ChainFaultKind.Gap), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_its_entries_is_seen_by_whoever_noted_the_position()
    {
        await using var db = await FilledAsync();
        var noted = await db.Ledger.PositionAsync(Cancellation);

        await db.TamperAsync($"DELETE FROM Ledger WHERE Sequence = {noted.Sequence}", $"DELETE FROM ProgressEntries WHERE Sequence = {noted.Sequence}");

        Assert.Null((await db.CheckAsync()).Fault); // by itself a shorter chain is a right chain
        Assert.Equal(new ChainFault(noted.Sequence, ChainFaultKind.CutOff), (await db.CheckAsync(new LedgerMark(noted.Sequence, noted.Hash))).Fault);
    }

    [Fact]
    public async Task A_history_written_anew_is_seen_by_whoever_noted_a_position()
    {
        await using var db = await FilledAsync();
        var noted = await db.Ledger.PositionAsync(Cancellation);
        await using var other = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", Some.Milestones(1, 2), unit: 2));
        await other.SaveAsync("THON1-01", 11);
        await other.SaveAsync("THON1-01", 22);
        await other.SaveAsync("THON1-01", 33);

        Assert.Null((await db.CheckAsync(new LedgerMark(noted.Sequence, noted.Hash.ToUpperInvariant()))).Fault);
        Assert.Equal(new ChainFault(noted.Sequence, ChainFaultKind.NotAsNoted), (await other.CheckAsync(new LedgerMark(noted.Sequence, noted.Hash))).Fault);
    }

    [Fact]
    public async Task An_inserted_row_does_not_link()
    {
        await using var db = await FilledAsync();
        var last = await LastAsync(db);
        var row = await RowAsync(db, last);

        await db.TamperAsync(
            $"UPDATE Ledger SET Sequence = {last + 1} WHERE Sequence = {last}; UPDATE ProgressEntries SET Sequence = {last + 1} WHERE Sequence = {last}",
            Insert(row));

        Assert.Equal(new ChainFault(last, ChainFaultKind.StateDiffers, "ProgressEntries"), (await db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Rows_that_changed_places_are_found_at_the_first_of_them()
    {
        await using var db = await FilledAsync();

        await db.TamperAsync("UPDATE Ledger SET Sequence = 1000 WHERE Sequence = 3; UPDATE Ledger SET Sequence = 3 WHERE Sequence = 4; UPDATE Ledger SET Sequence = 4 WHERE Sequence = 1000");

        Assert.Equal(new ChainFault(3, ChainFaultKind.NotLinked), (await db.CheckAsync()).Fault);
    }

    private static async Task<TestDb> FilledAsync()
    {
        var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"), SomeFacts.Target("THON2-01", Some.Milestones(1, 2), unit: 2));
        await db.SaveAsync("THON1-01", 10);
        await db.SaveAsync("THON1-01", 20);
        await db.SaveAsync("THON1-01", 30);
        return db;
    }

    private static Task<long> LastAsync(TestDb db) => db.ReadAsync(d => d.Ledger.MaxAsync(r => r.Sequence, Cancellation));

    private static Task<LedgerRow> RowAsync(TestDb db, long sequence) => db.ReadAsync(d => d.Ledger.SingleAsync(r => r.Sequence == sequence, Cancellation));

    private static LedgerRow Hashed(LedgerRow row) => row.WithHash(HashChain.HashOf(row));

    private static LedgerRow Copy(LedgerRow row, Func<LedgerRow, string> body) => Hashed(new LedgerRow
    {
        Sequence = row.Sequence,
        At = row.At,
        ActorId = row.ActorId,
        ActorName = row.ActorName,
        Campaign = row.Campaign,
        Kind = row.Kind,
        Body = body(row),
        PreviousHash = row.PreviousHash,
        Hash = "",
    });

    private static string Insert(LedgerRow row) =>
        $"INSERT INTO Ledger (Sequence, At, ActorId, ActorName, Campaign, Kind, Body, PreviousHash, Hash) VALUES ({row.Sequence}, {row.At.UtcTicks}, "
        + $"'{row.ActorId}', '{row.ActorName}', {(row.Campaign is null ? "NULL" : $"'{row.Campaign}'")}, '{row.Kind}', '{row.Body}', '{row.PreviousHash}', '{row.Hash}')";
}
