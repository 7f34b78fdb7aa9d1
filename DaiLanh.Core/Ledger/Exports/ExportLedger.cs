using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Ledger.Exports;

/// <summary>What became of asking for rows to take away. A closed set; every refusal says what is wrong and what would be right.</summary>
public abstract record LedgerExport
{
    private LedgerExport() { }

    /// <summary>The rows, read while they are written out.</summary>
    public sealed record Streamed(IAsyncEnumerable<LedgerRow> Rows) : LedgerExport;

    /// <summary>The rows, all of them.</summary>
    public sealed record Gathered(ImmutableArray<LedgerRow> Rows) : LedgerExport;

    /// <summary>More rows than one workbook takes.</summary>
    public sealed record TooMany(Phrase Why) : LedgerExport;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : LedgerExport;
}

/// <summary>Hands out the rows that fit a filter, newest first, to people who may read the ledger.</summary>
public sealed class ExportLedger(LedgerSearch search)
{
    /// <summary>Rows in one workbook. Excel holds a million, but nobody waits for one; CSV has no limit.</summary>
    public const int MostInWorkbook = 50_000;

    /// <summary>For CSV, however many.</summary>
    /// <param name="person">Who asks; null when nobody is signed in.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public LedgerExport Stream(Person? person, LedgerFilter filter, CancellationToken cancellationToken) =>
        person is { MayReadReports: true } ? new LedgerExport.Streamed(search.AllAsync(filter, cancellationToken)) : Refusal();

    /// <summary>For a workbook, which must know its size before its first row.</summary>
    /// <param name="person">Who asks; null when nobody is signed in.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public async Task<LedgerExport> GatherAsync(Person? person, LedgerFilter filter, CancellationToken cancellationToken)
    {
        if (person is not { MayReadReports: true }) return Refusal();
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        await foreach (var row in search.AllAsync(filter, cancellationToken).ConfigureAwait(false))
        {
            if (rows.Count == MostInWorkbook)
                return new LedgerExport.TooMany(Phrase.Of("Có hơn {0} dòng, quá nhiều cho một bảng tính. Hãy lọc bớt, hoặc tải dạng CSV.", MostInWorkbook));
            rows.Add(row);
        }
        return new LedgerExport.Gathered(rows.DrainToImmutable());
    }

    private static LedgerExport.NotAllowed Refusal() => new(Phrase.Of("Chỉ người đã đăng nhập và có ít nhất một vai trò mới đọc được nhật ký."));
}
