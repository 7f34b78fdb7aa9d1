using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger.Reading;

/// <summary>The index is derived from the ledger and nothing else: it follows in its own time, is made whenever it is missing, and nothing that is found or checked depends on how far it is.</summary>
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
    public async Task Rows_are_found_as_soon_as_they_are_committed_and_are_not_in_it_yet()
    {
        await CatchUpAsync();
        await RecordAsync("Ngọc Sương");

        Assert.Equal(241L, Assert.Single(await FoundAsync("ngoc suong")));
        Assert.Equal(240L, await IndexedAsync());
        await CatchUpAsync();
        Assert.Equal(241L, Assert.Single(await FoundAsync("ngoc suong")));
        Assert.Equal(241L, await IndexedAsync());
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing_in_it()
    {
        await Assert.ThrowsAsync<DivideByZeroException>(() => _db.Ledger.CommitAsync<int>(Person.System, (work, _) =>
        {
            work.Record(SomeFacts.Movement with { Name = "Ngọc Sương" }, null);
            throw new DivideByZeroException();
        }, Cancellation));

        await CatchUpAsync();
        Assert.Empty(await FoundAsync("ngoc suong"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Theory]
    [InlineData("DROP TABLE LedgerWords1Terms; DROP TABLE LedgerWords1")]
    [InlineData("INSERT INTO LedgerWords1(LedgerWords1) VALUES ('delete-all')")]
    public async Task A_file_without_it_gets_it_again(string loss)
    {
        await CatchUpAsync();
        var before = await FoundAsync("vi ngheo");
        await _db.RawAsync(loss);
        await using var restarted = _db.SecondProcess();

        await restarted.Get<StorageMigration>().ApplyAsync(Cancellation);
        await CatchUpAsync(restarted);

        Assert.NotEmpty(before);
        Assert.Equal(before, await FoundAsync("vi ngheo"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Fact]
    public async Task Rows_that_a_version_without_it_wrote_are_added()
    {
        // As if the last rows had been written by a program that knows nothing of an index.
        await _db.RawAsync("INSERT INTO LedgerWords1(rowid, words) VALUES (100, 'vi nguoi ngheo')");

        await CatchUpAsync();

        Assert.Contains(225L, await FoundAsync("bo sung"));
        Assert.Equal(141L, await IndexedAsync());
    }

    [Fact]
    public async Task The_index_of_other_rules_is_dropped_and_made_anew()
    {
        await _db.RawAsync("CREATE VIRTUAL TABLE LedgerWords0 USING fts5(words, content=''); CREATE VIRTUAL TABLE LedgerWords0Terms USING fts5vocab(LedgerWords0, row)");

        await _db.Get<StorageMigration>().ApplyAsync(Cancellation);
        await CatchUpAsync();

        Assert.Equal(0L, await _db.RawAsync("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'LedgerWords0%'"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Fact]
    public async Task Making_it_again_adds_nothing_twice()
    {
        await CatchUpAsync();
        var before = await FoundAsync("vi ngheo");

        await _db.Get<StorageMigration>().ApplyAsync(Cancellation);
        await CatchUpAsync();

        Assert.Equal(before, await FoundAsync("vi ngheo"));
        Assert.Equal(240L, await IndexedAsync());
    }

    [Fact]
    public async Task An_older_ledger_that_is_put_in_place_gets_its_own()
    {
        await CatchUpAsync();
        await _db.TamperAsync("DELETE FROM Ledger WHERE Sequence > 200");

        await _db.Get<StorageMigration>().ApplyAsync(Cancellation);
        Assert.Equal(0L, await IndexedAsync());
        await RecordAsync("Ngọc Sương");
        await CatchUpAsync();

        Assert.Equal(201L, Assert.Single(await FoundAsync("ngoc suong")));
        Assert.Equal(201L, await IndexedAsync());
    }

    [Fact]
    public async Task Whoever_saves_goes_first_and_a_stop_in_the_middle_loses_nothing()
    {
        var gate = _db.Get<WriterGate>();
        var before = await FoundAsync("vi ngheo");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var turn = await gate.EnterAsync(Cancellation);
        var making = CatchUpAsync(cancellation: stop.Token);
        await Wait.UntilAsync(() => gate.IsWanted);
        var saving = gate.EnterAsync(Cancellation); // in line behind it
        turn.Dispose();

        using (await saving)
        {
            Assert.InRange((long)(await IndexedAsync())!, 1, 239);
            Assert.Equal(before, await FoundAsync("vi ngheo"));
            await stop.CancelAsync();
        }
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);

        await using var restarted = _db.SecondProcess();
        await restarted.Get<StorageMigration>().ApplyAsync(Cancellation);
        Assert.InRange((long)(await IndexedAsync())!, 1, 239);
        await CatchUpAsync(restarted);
        Assert.Equal(240L, await IndexedAsync());
        Assert.Equal(before, await FoundAsync("vi ngheo"));
    }

    [Fact]
    public async Task What_is_saved_while_it_is_made_is_in_it_once()
    {
        for (var round = 0; round < 5; round++)
        {
            await _db.RawAsync("INSERT INTO LedgerWords1(LedgerWords1) VALUES ('delete-all')");
            var making = Task.Run(() => CatchUpAsync(), Cancellation);
            do await RecordAsync($"Ngọc Sương {round}");
            while (!making.IsCompleted);
            await making;
        }
        await CatchUpAsync();

        var head = (await _db.Ledger.PositionAsync(Cancellation)).Sequence;
        Assert.Equal(head, await IndexedAsync());
        Assert.Equal(Enumerable.Range(241, (int)head - 240).Select(n => (long)n).Reverse().Take(500), await FoundAsync("ngoc suong"));
    }

    [Fact]
    public async Task It_follows_by_itself_and_takes_together_what_is_saved_within_a_second()
    {
        var indexer = _db.Get<LedgerIndexer>();
        await indexer.StartAsync(Cancellation);
        await Wait.UntilAsync(async () => 240L.Equals(await IndexedAsync()));
        await RecordAsync("Ngọc Sương 1");
        await RecordAsync("Ngọc Sương 2");

        Assert.Equal(240L, await IndexedAsync());
        await Wait.UntilAsync(async () =>
        {
            _db.Clock.Advance(TimeSpan.FromSeconds(1));
            return 242L.Equals(await IndexedAsync());
        });
        await indexer.StopAsync(Cancellation);
    }

    [Fact]
    public async Task While_a_long_ledger_is_taken_in_a_page_says_what_was_not_searched_and_an_export_is_whole()
    {
        await _db.Ledger.CommitAsync(Person.System, (work, _) =>
        {
            work.Record(SomeFacts.Movement with { Name = "Ngọc Sương" }, null);
            for (var i = 0; i < LedgerSearch.MostScanned; i++) work.Record(SomeFacts.Movement with { Name = "Bãi Biển" }, null);
            return Task.FromResult(true);
        }, Cancellation);
        var search = _db.Get<LedgerSearch>();
        var pearl = new LedgerFilter { Text = "ngoc suong" };

        Assert.Equal(new LedgerCount(0, 241), await search.CountAsync(pearl, Cancellation));
        Assert.Equal(new LedgerCount(LedgerSearch.MostScanned, 241), await search.CountAsync(new LedgerFilter { Text = "bai bien" }, Cancellation));
        Assert.Empty(await FoundAsync("ngoc suong"));
        Assert.Equal(241L, Assert.Single(await search.AllAsync(pearl, Cancellation).Select(r => r.Sequence).ToListAsync(Cancellation)));
        Assert.Equal(0, (await search.CountAsync(new LedgerFilter { To = new DateOnly(2023, 5, 3) }, Cancellation)).NotSearched);
        Assert.Empty((await _db.Get<LedgerFacets>().FindAsync(Cancellation)).Units);

        await CatchUpAsync();
        Assert.Equal(new LedgerCount(1, 0), await search.CountAsync(pearl, Cancellation));
        Assert.Equal(241L, Assert.Single(await FoundAsync("ngoc suong")));
        Assert.NotEmpty((await _db.Get<LedgerFacets>().FindAsync(Cancellation)).Units);
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

    private Task<long> CatchUpAsync(TestDb? process = null, CancellationToken? cancellation = null) =>
        (process ?? _db).Get<LedgerIndexer>().CatchUpAsync(cancellation ?? Cancellation);

    private Task<object?> IndexedAsync() => _db.RawAsync("SELECT COUNT(*) FROM LedgerWords1_docsize");

    private Task<long> RecordAsync(string name) => _db.Ledger.CommitAsync(
        Person.System, (work, _) => Task.FromResult(work.Record(SomeFacts.Movement with { Name = name }, null)), Cancellation);
}
