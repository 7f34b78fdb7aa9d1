using System.Globalization;
using System.Text;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Ledger.Exports;

/// <summary>Rows of the ledger as CSV, by the same rules as <see cref="ProgressCsv"/>: what Excel opens rightly where the decimal sign is a comma.</summary>
public static class LedgerCsv
{
    private const int FlushEvery = 1_000;

    private static readonly NumberFormatInfo Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "-" });

    /// <summary>Writes row after row as they come; never holds more than a thousand.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">Receives the file; written only asynchronously; stays open.</param>
    /// <param name="cancellationToken">Cancels writing.</param>
    public static async Task WriteAsync(IAsyncEnumerable<LedgerRow> rows, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFF");
        Append(text, LedgerCells.Columns.Select(c => c.Title));
        var waiting = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Append(text, Values(LedgerCells.Of(row)));
            if (++waiting < FlushEvery) continue;
            await FlushAsync().ConfigureAwait(false);
            waiting = 0;
        }
        await FlushAsync().ConfigureAwait(false);

        async Task FlushAsync()
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
            text.Clear();
        }
    }

    private static string[] Values(LedgerCells cells) =>
    [
        cells.Sequence.ToString(CultureInfo.InvariantCulture),
        cells.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        Text(cells.Actor), Text(cells.Unit), Text(cells.Target), Text(cells.Topic), Text(cells.Says),
        cells.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Number(cells.Before), Number(cells.After), Text(cells.MeasureUnit), Text(cells.Note), Text(cells.Reason), cells.Hash,
    ];

    private static string Number(decimal? value) => value?.ToString("0.############", Numbers) ?? "";

    // A spreadsheet would run what begins like a formula; an apostrophe keeps it text (OWASP, “CSV injection”).
    private static string Text(string? text)
    {
        var clean = CellText.Clean(text);
        return CellText.LooksLikeFormula(clean.TrimStart(' ', '\n')) ? "'" + clean : clean;
    }

    private static void Append(StringBuilder text, IEnumerable<string> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first) text.Append(';');
            first = false;
            if (value.AsSpan().IndexOfAny(';', '"', '\n') < 0) text.Append(value);
            else text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        text.Append("\r\n");
    }
}
