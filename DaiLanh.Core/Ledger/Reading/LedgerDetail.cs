using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>One thing that a row changed.</summary>
/// <param name="What">What it is called.</param>
/// <param name="Before">What was true until then; null when nothing was.</param>
/// <param name="After">What is true from then on; null when nothing is.</param>
public sealed record LedgerChange(Phrase What, Phrase? Before, Phrase? After);

/// <summary>Everything that a row of the ledger says.</summary>
/// <param name="Line">The row as it stands in the list.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Campaign">Code of the campaign that it belongs to, if one.</param>
/// <param name="Day">The day that a report speaks of; null for other rows.</param>
/// <param name="Changes">What it changed; empty when it set something up, or changed nothing that counts.</param>
/// <param name="Note">Free note.</param>
/// <param name="Reason">Why, where a reason was asked for: a lower total, a changed plan.</param>
/// <param name="Undoes">Sequence number of the report that it takes back.</param>
/// <param name="TakenBackBy">Sequence number of the row that took it back.</param>
/// <param name="PreviousHash">Hash of the row before.</param>
public sealed record LedgerDetail(
    LedgerLine Line, FactTopic Topic, string? Campaign, DateOnly? Day, ImmutableArray<LedgerChange> Changes, string? Note, string? Reason,
    long? Undoes, long? TakenBackBy, string PreviousHash);
