using System.Text.Json;
using CsCheck;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Ledger.Reading;

/// <summary>Finding rows: whatever is asked for and however it is paged, it is what somebody with a pencil would pick out.</summary>
public sealed class LedgerSearchTests : IAsyncLifetime
{
    private static readonly Gen<string?> Words = Any.Of<string?>(
        null, "", "vi ngheo", "Vì người nghèo", "NGHEO vi", "tru", "truong", "tr", "xã", "xa", "x", "dem trung", "Đếm", "thon 1", "THON2-04", "thon2", "1", "12", "12,5", "trieu dong",
        "dao", "Nguyễn", "oc", "zzz", "không có", "đ", "“ngõ” 🎉", "* OR \"", "u:thon-1", "a-2", "he thong");

    private static readonly Gen<LedgerFilter> Filters =
        from unit in Any.Of<string?>(null, null, "thon-1", "thon-3", "thon-9", "Thon-1")
        from person in Any.Of<string?>(null, null, "system", "officer-thon-1", "Cán.bộ_2", "cán.bộ_2")
        from topic in Any.Of<FactTopic?>(null, null, FactTopic.Progress, FactTopic.TakenBack, FactTopic.Organisation, FactTopic.Accounts, FactTopic.Screens)
        from days in Gen.Select(Day, Day)
        from text in Words
        select new LedgerFilter { Unit = unit, Person = person, Topic = topic, From = days.Item1, To = days.Item2, Text = text };

    private TestDb _db = null!;
    private List<LedgerRow> _rows = [];

    private static Gen<DateOnly?> Day => Gen.Int[-6, 16].Select(d => d < 0 ? (DateOnly?)null : new DateOnly(2023, 4, 29).AddDays(d));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LedgerSearch Search => _db.Get<LedgerSearch>();

    public async ValueTask InitializeAsync()
    {
        _db = await TestDb.CreateAsync();
        await SomeLedger.WriteAsync(_db);
        await IndexAsync(128); // the others are not in the index yet, as if they had just been saved
        _rows = await _db.ReadAsync(d => d.Ledger.OrderByDescending(r => r.Sequence).ToListAsync(Cancellation));
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public Task Turning_the_pages_of_any_filter_gives_what_a_search_by_hand_gives() => Gen.Select(Filters, Gen.Int[1, 90], Any.Of(0, 64, 128, 240)).SampleAsync(async (filter, length, indexed) =>
    {
        await IndexAsync(indexed);
        var found = new List<long>();
        long? before = null;
        LedgerStretch page;
        do
        {
            page = await Search.OlderAsync(filter, before, length, Cancellation);
            Assert.InRange(page.Lines.Length, page.HasMore ? length : 0, length);
            found.AddRange(page.Lines.Select(l => l.Sequence));
            if (!page.Lines.IsEmpty) before = page.Lines[^1].Sequence;
        }
        while (page.HasMore);
        Assert.Equal(ByHand(filter), found);
    }, iter: 150, threads: 1);

    [Fact]
    public Task Going_up_from_anywhere_gives_the_rows_that_follow_nearest_first() => Gen.Select(Filters, Gen.Int[1, 90], Gen.Int[0, 245]).SampleAsync(async (filter, length, after) =>
    {
        var page = await Search.NewerAsync(filter, after, length, Cancellation);
        var all = ByHand(filter).Where(s => s > after).ToList();
        Assert.Equal(all.TakeLast(length), page.Lines.Select(l => l.Sequence));
        Assert.Equal(all.Count > length, page.HasMore);
    }, iter: 100, threads: 1);

    [Fact]
    public Task What_is_counted_and_what_is_exported_is_the_same() => Filters.SampleAsync(async filter =>
    {
        var byHand = ByHand(filter);
        var exported = await Search.AllAsync(filter, Cancellation).Select(r => r.Sequence).ToListAsync(Cancellation);
        Assert.Equal(byHand, exported);
        Assert.Equal(byHand.Count, (await Search.CountAsync(filter, Cancellation)).Rows);
    }, iter: 60, threads: 1);

    [Fact]
    public void A_new_row_is_announced_exactly_when_it_would_be_found() => Filters.Sample(filter =>
        Assert.Equal(ByHand(filter), _rows.Where(r => filter.Fits(r, r.ReadFact())).Select(r => r.Sequence)));

    [Theory]
    [InlineData("vi ngheo")]
    [InlineData("Vì người nghèo")]
    [InlineData("quỹ vì ngư")]
    public async Task Words_are_found_with_and_without_marks_and_the_last_may_be_unfinished(string text)
    {
        var page = await Search.OlderAsync(new LedgerFilter { Text = text }, null, 500, Cancellation);

        Assert.NotEmpty(page.Lines);
        Assert.All(page.Lines, line => Assert.Contains("Vì người nghèo", line.Says.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_this_version_cannot_read_is_listed_and_says_so()
    {
        await _db.TamperAsync("UPDATE Ledger SET Kind = 'FromTheFuture' WHERE Sequence = 240");

        var page = await Search.OlderAsync(LedgerFilter.Everything, null, 3, Cancellation);

        Assert.Equal(240, page.Lines[0].Sequence);
        Assert.StartsWith("Dòng này không đọc được", page.Lines[0].Says.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_can_choose_from_is_who_and_what_occurs_with_its_latest_name_as_people_sort_it()
    {
        var facets = _db.Get<LedgerFacets>();

        var choices = await facets.FindAsync(Cancellation);
        Assert.Equal(["Thôn 1", "Thôn 2", "Thôn 3"], choices.Units.Select(u => u.Name));
        Assert.Equal(SomeLedger.People.Select(p => p.Id).Order(StringComparer.Ordinal), choices.People.Select(p => p.Code).Order(StringComparer.Ordinal));
        Assert.Equal([FactTopic.Progress, FactTopic.TakenBack, FactTopic.Targets, FactTopic.Organisation, FactTopic.Accounts], choices.Topics);

        await _db.Ledger.CommitAsync(SomeLedger.People[1] with { Name = "Tên mới" }, (work, _) => Task.FromResult(
            work.Record(SomeFacts.Unit(12), null)), Cancellation);
        await _db.Get<LedgerTail>().WaitAsync(240, TimeSpan.FromSeconds(10), Cancellation);
        choices = await facets.FindAsync(Cancellation);
        Assert.Equal(["Thôn 1", "Thôn 2", "Thôn 3", "Thôn 12"], choices.Units.Select(u => u.Name));
        Assert.Contains(new LedgerName(SomeLedger.People[1].Id, "Tên mới"), choices.People);
    }

    // The first so many rows are in the index.
    private async Task IndexAsync(int rows)
    {
        await _db.RawAsync("INSERT INTO LedgerWords1(LedgerWords1) VALUES ('delete-all')");
        if (rows == 0) return;
        await using var db = await _db.Databases.CreateDbContextAsync(Cancellation);
        await using var work = await db.Database.BeginTransactionAsync(Cancellation);
        var words = (await db.Ledger.OrderBy(r => r.Sequence).Take(rows).ToListAsync(Cancellation)).Select(LedgerIndex.Of).ToArray();
        Assert.Equal(rows, await LedgerIndex.AddAsync(db, words, () => true, Cancellation));
        await work.CommitAsync(Cancellation);
    }

    // A second way to the same rows, without the index and without its words.
    private List<long> ByHand(LedgerFilter filter) =>
    [
        .. from row in _rows
           let fact = row.ReadFact()
           let day = CommuneTime.DayOf(row.At)
           where filter.Unit is null || fact.TouchesUnit == filter.Unit
           where filter.Person is null || row.ActorId == filter.Person
           where filter.Topic is null || filter.Topic == TopicOf(row)
           where (filter.From is null || day >= filter.From) && (filter.To is null || day <= filter.To)
           where Says(row, fact, filter.Text)
           select row.Sequence,
    ];

    private static FactTopic TopicOf(LedgerRow row) => row.Kind switch
    {
        "ProgressReported" => row.Body.Contains("\"undoes\"", StringComparison.Ordinal) ? FactTopic.TakenBack : FactTopic.Progress,
        "TargetDefined" => FactTopic.Targets,
        nameof(AccountCreated) => FactTopic.Accounts,
        _ => FactTopic.Organisation,
    };

    private static bool Says(LedgerRow row, Fact fact, string? text)
    {
        var asked = FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length == 0) return true;
        using var body = JsonDocument.Parse(row.Body);
        var words = StringsIn(body.RootElement).Append(row.ActorName).Append(fact.TouchesUnitName).Append(fact.Say().ToString()).SelectMany(s => FoldedText.Of(s).Split(' ')).ToHashSet();
        var last = asked[^1];
        return asked.SkipLast(1).All(words.Contains) && (last.Length < 3 ? words.Contains(last) : words.Any(w => w.StartsWith(last, StringComparison.Ordinal)));
    }

    private static IEnumerable<string?> StringsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => StringsIn(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StringsIn),
        JsonValueKind.String => [element.GetString()],
        _ => [],
    };
}
