using DaiLanh.Core;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Core.Reports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DaiLanh.Tests.Support;

/// <summary>
/// A fresh, migrated database in a folder of its own, with everything of Core on it, as a process has it. The clock stands at
/// 24/5/2023 14:00 in Đại Lãnh until a test moves it.
/// </summary>
internal sealed class TestDb : IAsyncDisposable
{
    /// <summary>Migrating takes longer than all else in a test: it is done once, and each test begins with a copy.</summary>
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private static readonly Lazy<Task<byte[]>> Demo = new(LoadDemoAsync);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    private TestDb(DataFolder folder, FakeTimeProvider clock, bool ownsFolder)
    {
        Folder = folder;
        Clock = clock;
        _ownsFolder = ownsFolder;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(SomeReport.Frame)
            .AddCore(folder, new SeedFolder(Repository.PathOf("seeds/2023")))
            .BuildServiceProvider();
    }

    public DataFolder Folder { get; }

    public FakeTimeProvider Clock { get; }

    public IDbContextFactory<DaiLanhDb> Databases => Get<IDbContextFactory<DaiLanhDb>>();

    public Ledger Ledger => Get<Ledger>();

    public ReportProgress Report => Get<ReportProgress>();

    public UndoReport Undo => Get<UndoReport>();

    public LiveBoard Live => Get<LiveBoard>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestDb> CreateAsync() => await FromAsync(await Migrated.Value);

    /// <summary>With the 2023 campaign and its demo figures, as a newcomer sees it.</summary>
    public static async Task<TestDb> DemoAsync() => await FromAsync(await Demo.Value);

    /// <summary>With a small campaign of these targets, see <see cref="SomeFacts"/>.</summary>
    public static async Task<TestDb> WithAsync(params TargetDefined[] targets)
    {
        var db = await CreateAsync();
        await db.LoadAsync(SomeFacts.Seeds(targets));
        return db;
    }

    /// <summary>The same file as another process has it: nothing in memory is shared but the clock, unless the other one goes differently.</summary>
    public TestDb SecondProcess(DateTimeOffset? now = null) => new(Folder, now is { } other ? new FakeTimeProvider(other) : Clock, ownsFolder: false);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Sets a campaign up, dated to its first day.</summary>
    public Task LoadAsync(Seeds seeds) => Ledger.CommitAsync(
        Person.System, (work, _) => Task.FromResult(new SeedWriter(work, seeds, DaiLanh.Core.Kernel.CommuneTime.StartOf(Some.Start)).Write()), Cancellation);

    /// <summary>Reports as the unit's officer, on top of whatever stands last, and expects it to be saved.</summary>
    public async Task<ReportOutcome.Saved> SaveAsync(string target, decimal value, DateOnly? day = null) =>
        Assert.IsType<ReportOutcome.Saved>(await ReportAsync(new ReportRequest(target, day ?? Some.Today, await LastAsync(target)) { Value = value, Reason = "Đếm lại" }));

    /// <summary>Reports as the officer of all units.</summary>
    public Task<ReportOutcome> ReportAsync(ReportRequest request, Person? by = null) =>
        Report.ExecuteAsync(by ?? Some.Officer("thon-1", "thon-2"), request, Cancellation);

    /// <summary>Sequence of the target's last entry, as a page would have shown it.</summary>
    public async Task<long?> LastAsync(string target) => (await BoardAsync()).Target(target)!.Last?.Sequence;

    public async Task<CampaignBoard> BoardAsync(DateOnly? day = null) =>
        await Get<BoardSource>().LoadAsync(day ?? Some.Today, Cancellation) ?? throw new InvalidOperationException("There is no campaign.");

    /// <summary>Reads with a context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<DaiLanhDb, Task<T>> read)
    {
        await using var db = await Databases.CreateDbContextAsync(Cancellation);
        return await read(db);
    }

    public Task<LedgerCheckResult> CheckAsync(LedgerMark? mark = null) => Get<LedgerCheck>().RunAsync(mark, Cancellation);

    /// <summary>What somebody with the file in hand and a query tool can do: also without our triggers.</summary>
    public async Task TamperAsync(params string[] statements)
    {
        foreach (var statement in statements.Prepend("DROP TRIGGER IF EXISTS Ledger_no_UPDATE; DROP TRIGGER IF EXISTS Ledger_no_DELETE; DROP TRIGGER IF EXISTS ProgressEntries_no_UPDATE; DROP TRIGGER IF EXISTS ProgressEntries_no_DELETE;"))
            await RawAsync(statement);
    }

    /// <summary>A statement past everything that the product guards.</summary>
    public async Task<object?> RawAsync(string statement)
    {
        await using var connection = new SqliteConnection($"Data Source={Folder.Database};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        for (var tries = 0; ; tries++)
        {
            using (var connection = new SqliteConnection(StorageFeature.ConnectionString(Folder))) SqliteConnection.ClearPool(connection);
            if (!_ownsFolder) return;
            try
            {
                Directory.Delete(Folder.Path, recursive: true);
                return;
            }
            catch (IOException) when (tries < 100)
            {
                // A page that was reading as it was left ends its reading first; until then SQLite makes its files anew.
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    private static DataFolder NewFolder() => new(Directory.CreateTempSubdirectory("dailanh-test-").FullName);

    private static async Task<TestDb> FromAsync(byte[] file)
    {
        var folder = NewFolder();
        await File.WriteAllBytesAsync(folder.Database, file);
        return new TestDb(folder, new FakeTimeProvider(Some.Now), ownsFolder: true);
    }

    private static Task<byte[]> MigrateAsync() => MakeAsync(db => db.Get<StorageMigration>().ApplyAsync(CancellationToken.None));

    private static Task<byte[]> LoadDemoAsync() => MakeAsync(async db =>
    {
        await db.Get<StorageMigration>().ApplyAsync(CancellationToken.None);
        await db.Get<LoadCampaign>().ExecuteAsync(Person.System, withDemoFigures: true, CancellationToken.None);
    });

    private static async Task<byte[]> MakeAsync(Func<TestDb, Task> fill)
    {
        var db = new TestDb(NewFolder(), new FakeTimeProvider(Some.Now), ownsFolder: false);
        await fill(db);
        await db.DisposeAsync(); // the last connection to leave takes the write-ahead log with it
        var file = await File.ReadAllBytesAsync(db.Folder.Database);
        Directory.Delete(db.Folder.Path, recursive: true);
        return file;
    }
}
