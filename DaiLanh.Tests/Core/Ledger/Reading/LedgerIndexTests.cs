using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger.Reading;

/// <summary>The index is derived from the ledger and nothing else: it is made whenever it is missing, and the check of the ledger does not depend on it.</summary>
public sealed class LedgerIndexTests : IAsyncLifetime
{
    private TestDb _db = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.CreateAsync();
        await SomeLedger.WriteAsync(_db);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task Rows_are_found_as_soon_as_they_are_committed()
    {
        await RecordAsync("Ngọc Sương");

        Assert.Equal(241L, Assert.Single(await FoundAsync("ngoc suong")));
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing_in_it()
    {
        await Assert.ThrowsAsync<DivideByZeroException>(() => _db.Ledger.CommitAsync<int>(Person.System, (work, _) =>
        {
            work.Record(SomeFacts.Movement with { Name = "Ngọc Sương" }, null);
            throw new DivideByZeroException();
        }, Cancellation));

        Assert.Empty(await FoundAsync("ngoc suong"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Theory]
    [InlineData("DROP TABLE LedgerWords1Terms; DROP TABLE LedgerWords1")]
    [InlineData("INSERT INTO LedgerWords1(LedgerWords1) VALUES ('delete-all')")]
    public async Task A_file_without_it_gets_it_when_the_storage_is_prepared(string loss)
    {
        var before = await FoundAsync("vi ngheo");
        await _db.RawAsync(loss);
        await using var restarted = _db.SecondProcess();

        await restarted.Get<StorageMigration>().ApplyAsync(Cancellation);

        Assert.NotEmpty(before);
        Assert.Equal(before, await FoundAsync("vi ngheo"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Fact]
    public async Task Rows_that_a_version_without_it_wrote_are_added()
    {
        // As if the last rows had been written by a program that knows nothing of an index.
        await _db.RawAsync("INSERT INTO LedgerWords1(LedgerWords1) VALUES ('delete-all')");
        await _db.RawAsync("INSERT INTO LedgerWords1(rowid, words) VALUES (100, 'vi nguoi ngheo')");

        await _db.Get<StorageMigration>().ApplyAsync(Cancellation);

        Assert.Contains(225L, await FoundAsync("bo sung"));
        Assert.Equal(141L, await IndexedAsync());
    }

    [Fact]
    public async Task The_index_of_other_rules_is_dropped_and_made_anew()
    {
        await _db.RawAsync("CREATE VIRTUAL TABLE LedgerWords0 USING fts5(words, content=''); CREATE VIRTUAL TABLE LedgerWords0Terms USING fts5vocab(LedgerWords0, row)");

        await _db.Get<StorageMigration>().ApplyAsync(Cancellation);

        Assert.Equal(0L, await _db.RawAsync("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'LedgerWords0%'"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Fact]
    public async Task Making_it_again_adds_nothing_twice()
    {
        var before = await FoundAsync("vi ngheo");

        await _db.Get<StorageMigration>().ApplyAsync(Cancellation);

        Assert.Equal(before, await FoundAsync("vi ngheo"));
    }

    [Fact]
    public async Task The_check_sees_an_edited_row_although_the_index_still_knows_the_old_words()
    {
        await using var db = await TestDb.WithAsync(SomeFacts.Target("THON1-01"));
        var saved = await db.SaveAsync("THON1-01", 20);
        Assert.Null((await db.CheckAsync()).Fault);

        await db.TamperAsync($"UPDATE Ledger SET Body = replace(Body, 'Đếm lại', 'Tính lại') WHERE Sequence = {saved.Sequence}");

        var fault = (await db.CheckAsync()).Fault;
        Assert.Equal((saved.Sequence, ChainFaultKind.Changed), (fault!.Sequence, fault.Kind));
    }

    private async Task<long[]> FoundAsync(string text) =>
        [.. (await _db.Get<LedgerSearch>().OlderAsync(new LedgerFilter { Text = text }, null, 500, Cancellation)).Lines.Select(l => l.Sequence)];

    private Task<object?> IndexedAsync() => _db.RawAsync("SELECT COUNT(*) FROM LedgerWords1_docsize");

    private Task<long> RecordAsync(string name) => _db.Ledger.CommitAsync(
        Person.System, (work, _) => Task.FromResult(work.Record(SomeFacts.Movement with { Name = name }, null)), Cancellation);
}
