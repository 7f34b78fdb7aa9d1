using System.Diagnostics;
using System.Globalization;
using DaiLanh.Bench.Parts;
using DaiLanh.Core;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Exports;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Bench.Runs;

/// <summary>
/// Reading a ledger of a million rows: the first page, the way to the last one, each filter, words, counting, export; making the index anew, and
/// how long people wait who save meanwhile. The rows are those of 26 units and 60 people over ten years.
/// </summary>
internal static class LedgerRun
{
    private const int Batch = 5_000;
    private const int Page = 61;
    private const int Commits = 1_000;

    private static readonly DateTimeOffset Start = new(2023, 4, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Targets =
        ["Trồng cây xanh tuyến bãi biển", "Quỹ “Vì người nghèo”", "Đường bê tông ngõ xóm", "Định danh điện tử mức 2", "Bảo hiểm y tế toàn dân", "Nhà sạch, vườn đẹp", "Thăm, tặng quà gia đình chính sách"];

    private static readonly string[] Notes = ["chờ cấp vật tư", "đã nghiệm thu", "kiểm đếm lại tại thôn", "có biên bản kèm theo", "trời mưa, hoãn một tuần"];

    public static Sheet Sheet() => new("Ledger", "work", "seen");

    public static async Task GoAsync(Sheet sheet, int rows)
    {
        var clock = new SteppingClock();
        await using var store = await Store.OpenAsync(clock);
        var ledger = store.Get<Ledger>();
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < rows; done += Batch)
        {
            clock.Now = Start.AddMinutes(done * 5L);
            await ledger.CommitAsync(PersonOf(done / Batch), (work, _) =>
            {
                for (var i = 0; i < Batch; i++) work.Record(FactOf(done + i), "2023");
                return Task.FromResult(0);
            }, default);
        }
        sheet.Add($"{N(rows)} rows written, {N(Batch)} a commit", $"{watch.Elapsed.TotalSeconds.Say("0")} s");
        var whole = await store.ScalarAsync("SELECT page_count * page_size / 1048576 FROM pragma_page_count, pragma_page_size");
        var index = await store.ScalarAsync("SELECT (SELECT SUM(length(block)) FROM LedgerWords1_data) / 1048576 + (SELECT COUNT(*) FROM LedgerWords1_docsize) * 10 / 1048576");
        sheet.Add("file / of it the index", $"{whole} MiB / about {index} MiB");
        await store.Get<LedgerIndexer>().CatchUpAsync(default);
        await ReadAsync(sheet, store, rows);
        await RebuildAsync(sheet, store);
    }

    private static async Task ReadAsync(Sheet sheet, Store store, int rows)
    {
        var search = store.Get<LedgerSearch>();
        await MeasureAsync(sheet, search, "first page", LedgerFilter.Everything);
        await MeasureAsync(sheet, search, "page in the middle", LedgerFilter.Everything, rows / 2);

        var pages = new List<double>();
        for (long? before = null; ;)
        {
            var from = Stopwatch.GetTimestamp();
            var page = await search.OlderAsync(LedgerFilter.Everything, before, Page, default);
            pages.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            if (!page.HasMore) break;
            before = page.Lines[^1].Sequence;
        }
        Say(sheet, $"scrolled through all {N(pages.Count)} pages", pages);

        var day = DateOnly.FromDateTime(Start.AddMinutes(rows * 2.5).UtcDateTime);
        (string Name, LedgerFilter Filter)[] filters =
        [
            ("unit", new() { Unit = "thon-3" }),
            ("person", new() { Person = "p-7" }),
            ("topic, nearly all rows", new() { Topic = FactTopic.Progress }),
            ("topic, few rows", new() { Topic = FactTopic.Organisation }),
            ("ten days in the middle", new() { From = day, To = day.AddDays(10) }),
            ("unit and person", new() { Unit = "thon-3", Person = "p-7" }),
            ("unit, person, topic, days", new() { Unit = "thon-3", Person = "p-7", Topic = FactTopic.Progress, To = day }),
            ("words in every row, “can bo”", new() { Text = "can bo" }),
            ("words, “vi ngheo”", new() { Text = "vi ngheo" }),
            ("unfinished word, “ngh”", new() { Text = "ngh" }),
            ("a number, “4321”", new() { Text = "4321" }),
            ("words that are nowhere", new() { Text = "khong he co" }),
            ("words and unit", new() { Text = "kiem dem lai", Unit = "thon-3" }),
        ];
        foreach (var (name, filter) in filters)
        {
            await MeasureAsync(sheet, search, name, filter);
            await MeasureAsync(sheet, search, name + ", from the middle", filter, rows / 2);
            var from = Stopwatch.GetTimestamp();
            var count = (await search.CountAsync(filter, default)).Rows;
            sheet.Add(name + ", counted", $"{N(count)} in {Ms(from).Say("0.0")} ms");
        }

        var begin = Stopwatch.GetTimestamp();
        await store.Get<LedgerFacets>().FindAsync(default);
        sheet.Add("units, people and topics to choose from, first time", $"{Ms(begin).Say("0")} ms");
        begin = Stopwatch.GetTimestamp();
        await store.Get<LedgerFacets>().FindAsync(default);
        sheet.Add("the same again", $"{Ms(begin).Say("0.0")} ms");

        begin = Stopwatch.GetTimestamp();
        await LedgerCsv.WriteAsync(search.AllAsync(new LedgerFilter { Unit = "thon-3" }, default), Stream.Null, default);
        sheet.Add($"CSV of one unit, {N(rows / 26)} rows", $"{Ms(begin).Say("0")} ms");
    }

    private static async Task RebuildAsync(Sheet sheet, Store store)
    {
        var saving = new List<double>();
        await SaveAsync(store, saving, Commits, () => true);
        Say(sheet, "commit of one fact while nothing else is done", saving);

        await EmptyAsync(sheet, store);
        var from = Stopwatch.GetTimestamp();
        await store.Get<LedgerIndexer>().CatchUpAsync(default);
        sheet.Add("index made anew", $"{(Ms(from) / 1000).Say("0")} s");

        await EmptyAsync(sheet, store);
        saving.Clear();
        from = Stopwatch.GetTimestamp();
        var making = Task.Run(() => store.Get<LedgerIndexer>().CatchUpAsync(default));
        await SaveAsync(store, saving, int.MaxValue, () => !making.IsCompleted);
        await making;
        sheet.Add("the same while one person saves without a pause", $"{(Ms(from) / 1000).Say("0")} s");
        Say(sheet, "commit of one fact meanwhile", saving);
    }

    // What a new version does at its start, before it serves.
    private static async Task EmptyAsync(Sheet sheet, Store store)
    {
        await store.ScalarAsync("DROP TABLE LedgerWords1Terms; DROP TABLE LedgerWords1; SELECT 1");
        var from = Stopwatch.GetTimestamp();
        await store.Get<StorageMigration>().ApplyAsync(default);
        sheet.Add("storage prepared when there is no index", $"{Ms(from).Say("0")} ms");
    }

    private static async Task SaveAsync(Store store, List<double> into, int most, Func<bool> goOn)
    {
        var ledger = store.Get<Ledger>();
        for (var i = 0; i < most && goOn(); i++)
        {
            var fact = FactOf(i);
            var from = Stopwatch.GetTimestamp();
            await ledger.CommitAsync(PersonOf(i), (work, _) => Task.FromResult(work.Record(fact, "2023")), default);
            into.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
    }

    private static async Task MeasureAsync(Sheet sheet, LedgerSearch search, string name, LedgerFilter filter, long? before = null)
    {
        var times = new List<double>();
        var found = 0;
        for (var i = 0; i < 11; i++)
        {
            var from = Stopwatch.GetTimestamp();
            found = (await search.OlderAsync(filter, before, Page, default)).Lines.Length;
            times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
        }
        sheet.Add($"{name}, {N(found)} rows", $"first {times[0].Say("0.0")} ms, then median {times.Order().ToArray().At(0.5).Say("0.0")} ms");
    }

    private static void Say(Sheet sheet, string name, List<double> times)
    {
        var sorted = times.Order().ToArray();
        sheet.Add(name, $"median {sorted.At(0.5).Say("0.00")} ms, p99 {sorted.At(0.99).Say("0.00")} ms, longest {sorted[^1].Say("0.0")} ms, mean {sorted.Average().Say("0.000")} ms");
    }

    private static string N(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static double Ms(long from) => Stopwatch.GetElapsedTime(from).TotalMilliseconds;

    private static Person PersonOf(int i) => new($"p-{i * 7 % 60}", $"Cán bộ {i * 7 % 60}", [Role.Unit], []);

    private static Fact FactOf(int i) => i % 500 == 0
        ? new MovementDefined { Code = $"m{i}", Name = $"Phong trào thi đua số {i}", ShortName = $"Phong trào {i}", Order = i }
        : new ProgressReported
        {
            Target = string.Create(CultureInfo.InvariantCulture, $"THON{i % 26}-{i % 13:00}"),
            TargetName = Targets[i * 31 % 997 % Targets.Length],
            Unit = $"thon-{i % 26}",
            UnitName = $"Thôn {i % 26}",
            Kind = MeasureKind.Amount,
            MeasureUnit = "triệu đồng",
            Day = DateOnly.FromDateTime(Start.UtcDateTime).AddDays(i / 300),
            Plan = 800,
            Before = i % 5_000,
            Value = (i % 5_000) + 12.5m,
            Note = i % 3 == 0 ? Notes[i * 17 % 1009 % Notes.Length] : null,
            BasedOn = i > 26 ? i - 26 : null,
        };

    /// <summary>A file of its own with everything of Core on it.</summary>
    private sealed class Store(IHost host, DataFolder folder) : IAsyncDisposable
    {
        public static async Task<Store> OpenAsync(TimeProvider clock)
        {
            var folder = new DataFolder(Path.Combine(Path.GetTempPath(), "dailanh-bench-" + Guid.NewGuid().ToString("n")));
            folder.Prepare();
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddSingleton(clock);
            builder.Services.AddCore(folder, new SeedFolder(Path.Combine(AppContext.BaseDirectory, "seeds/2023")));
            var store = new Store(builder.Build(), folder);
            await store.Get<StorageMigration>().ApplyAsync(default);
            return store;
        }

        public T Get<T>()
            where T : notnull => host.Services.GetRequiredService<T>();

        public async Task<object?> ScalarAsync(string sql)
        {
            await using var connection = new SqliteConnection(StorageFeature.ConnectionString(folder) + ";Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteScalarAsync();
        }

        public ValueTask DisposeAsync()
        {
            host.Dispose();
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder.Path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Ten years pass while the rows are written.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
