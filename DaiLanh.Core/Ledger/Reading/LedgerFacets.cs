using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>Somebody or something that rows of the ledger belong to.</summary>
/// <param name="Code">Account id or code of the unit.</param>
/// <param name="Name">Its name in the newest of those rows.</param>
public sealed record LedgerName(string Code, string Name);

/// <summary>What one can choose from when asking for rows: who and what occurs in them, by name.</summary>
/// <param name="Units">Units.</param>
/// <param name="People">People, also those whose account is gone.</param>
/// <param name="Topics">Topics, in their usual order.</param>
public sealed record LedgerChoices(ImmutableArray<LedgerName> Units, ImmutableArray<LedgerName> People, ImmutableArray<FactTopic> Topics);

/// <summary>
/// Knows who and what occurs in the ledger. Asks the index once, and then only reads the rows that came since. One for the process; thread-safe.
/// </summary>
public sealed class LedgerFacets(IDbContextFactory<DaiLanhDb> databases, LedgerTail tail) : IDisposable
{
    private const int Batch = 1_000;

    private const string Newest = $"""
        SELECT Ledger.* FROM {LedgerIndex.Table} CROSS JOIN Ledger ON Ledger.Sequence = {LedgerIndex.Table}.rowid
        WHERE {LedgerIndex.Table} MATCH {"{0}"} ORDER BY {LedgerIndex.Table}.rowid DESC LIMIT 1
        """;

    // Thôn 2 before Thôn 10.
    private static readonly StringComparer AsPeopleSort = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.NumericOrdering);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, string> _units = [];
    private readonly Dictionary<string, string> _people = [];
    private readonly SortedSet<FactTopic> _topics = [];
    private long _known;
    private bool _whole;

    /// <summary>Who and what there is now.</summary>
    public async Task<LedgerChoices> FindAsync(CancellationToken cancellationToken)
    {
        await tail.Ready.WaitAsync(cancellationToken).ConfigureAwait(false);
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_whole) await BeginAsync(cancellationToken).ConfigureAwait(false);
            while (await tail.AfterAsync(_known, Batch, cancellationToken).ConfigureAwait(false) is { Count: > 0 } news)
            {
                foreach (var (row, fact) in news) Hear(row, fact);
                _known = news[^1].Row.Sequence;
            }
            return new LedgerChoices(ByName(_units), ByName(_people), [.. _topics]);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        var moment = await db.BeginSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await using var __ = moment.ConfigureAwait(false);

        var head = await Ledger.HeadAsync(db, cancellationToken).ConfigureAwait(false);
        var index = await LedgerIndex.LastAsync(db, cancellationToken).ConfigureAwait(false);
        var scanned = await LedgerSearch.ScannedAsync(db, index, LedgerSearch.MostScanned, cancellationToken).ConfigureAwait(false);
        var newest = new List<LedgerRow>();
        foreach (var term in await TermsAsync(db, cancellationToken).ConfigureAwait(false))
            newest.AddRange(await db.Ledger.FromSqlRaw(Newest, LedgerWords.Quoted(term)).ToListAsync(cancellationToken).ConfigureAwait(false));
        // In their order, so that the latest name is the one that stays.
        _units.Clear();
        _people.Clear();
        foreach (var row in newest.OrderBy(r => r.Sequence)) Hear(row, row.TryReadFact());
        await foreach (var row in db.Ledger.Where(r => r.Sequence > scanned).OrderBy(r => r.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            Hear(row, row.TryReadFact());
        // While the index is being made there are rows that nobody has looked at: then it is asked again the next time.
        (_known, _whole) = (head.Sequence, scanned == index);
    }

    private static async Task<List<string>> TermsAsync(DaiLanhDb db, CancellationToken cancellationToken)
    {
        var terms = new List<string>();
        foreach (var kind in LedgerWords.KindsOfBelongings)
        {
            var command = LedgerIndex.Command(db, $"SELECT term FROM {LedgerIndex.Terms} WHERE term >= $from AND term < $to");
            await using var _ = command.ConfigureAwait(false);
            LedgerIndex.Parameter(command, "$from", kind + ":");
            LedgerIndex.Parameter(command, "$to", kind + ";");
            var found = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using var __ = found.ConfigureAwait(false);
            while (await found.ReadAsync(cancellationToken).ConfigureAwait(false)) terms.Add(found.GetString(0));
        }
        return terms;
    }

    private void Hear(LedgerRow row, Fact? fact)
    {
        _people[row.ActorId] = row.ActorName;
        _topics.Add(FactTopics.Of(fact));
        if (fact?.TouchesUnit is { } unit) _units[unit] = fact.TouchesUnitName ?? unit;
    }

    private static ImmutableArray<LedgerName> ByName(Dictionary<string, string> names) =>
        [.. names.Select(n => new LedgerName(n.Key, n.Value)).OrderBy(n => n.Name, AsPeopleSort)];
}
