using System.Text.Json;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Storage;
using DaiLanh.Core.Targets;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>
/// Opens one row of the ledger: what it changed, from what to what. Asks nobody for permission, as <see cref="LedgerSearch"/>.
/// </summary>
public sealed class LedgerDetails(IDbContextFactory<DaiLanhDb> databases, ProgressReader progress)
{
    /// <summary>The row with this sequence number; null when there is none.</summary>
    public async Task<LedgerDetail?> FindAsync(long sequence, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = db.ConfigureAwait(false);
        if (await db.Ledger.FirstOrDefaultAsync(r => r.Sequence == sequence, cancellationToken).ConfigureAwait(false) is not { } row) return null;

        var fact = row.TryReadFact();
        var plain = new LedgerDetail(LedgerLine.Of(row), FactTopics.Of(fact), row.Campaign, null, [], null, null, null, null, row.PreviousHash);
        if (fact is null) return plain;
        var (note, reason) = Written(row);
        plain = plain with { Note = note, Reason = reason };
        return fact is ProgressReported reported && row.Campaign is { } campaign
            ? await OfReportAsync(plain, reported, campaign, cancellationToken).ConfigureAwait(false)
            : plain with { Changes = fact is ContentFact content ? [.. content.Changes.Select(Field)] : [] };
    }

    private async Task<LedgerDetail> OfReportAsync(LedgerDetail plain, ProgressReported fact, string campaign, CancellationToken cancellationToken)
    {
        var entries = await progress.OfTargetAsync(campaign, fact.Target, reader: null, cancellationToken).ConfigureAwait(false);
        var own = entries.FirstOrDefault(e => e.Sequence == plain.Line.Sequence);
        var change = own is null
            ? new LedgerChange(Actually, Amount(fact.Before, fact), Amount(fact.Value, fact))
            : new LedgerChange(Actually, Said(own.Before, fact), Said(own.After, fact));
        return plain with
        {
            Day = fact.Day,
            Changes = [change],
            Undoes = fact.Undoes,
            TakenBackBy = entries.FirstOrDefault(e => e.Undoes == plain.Line.Sequence)?.Sequence,
        };
    }

    private static LedgerChange Field(FieldChange change) => new(FieldWords.NameOf(change.Field), Words(change.From), Words(change.To));

    private static Phrase? Words(string? text) => text is null ? null : Phrase.Of("{0}", text);

    private static Phrase Actually { get; } = Phrase.Of("Thực hiện");

    private static Phrase? Said(Actual actual, ProgressReported fact) => (actual.HasEntry, fact.Kind) switch
    {
        (false, _) => null,
        (_, MeasureKind.Milestones) => Phrase.Of("{0} mốc đã xong", actual.DoneSteps.Length),
        (_, MeasureKind.YesNo) => actual.Yes ? Phrase.Of("đã đạt") : Phrase.Of("chưa đạt"),
        _ => Amount(actual.Value, fact),
    };

    private static Phrase? Amount(decimal? value, ProgressReported fact) => value is { } v ? Phrase.Of("{0} {1}", v, fact.MeasureUnit) : null;

    private static (string? Note, string? Reason) Written(LedgerRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return (Text("note"), Text("reason"));

        string? Text(string name) => body.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
