using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>What became of a wish about the plan. A closed set; whatever was wished together is done together or not at all.</summary>
public abstract record PlanOutcome
{
    private PlanOutcome() { }

    /// <summary>Committed, one fact a target.</summary>
    /// <param name="Targets">Codes of the targets that are other than before, in the order wished; empty when all were so already.</param>
    /// <param name="Sequence">Ledger sequence number of the last fact; null when there was nothing to do.</param>
    public sealed record Saved(ImmutableArray<string> Targets, long? Sequence) : PlanOutcome;

    /// <summary>Not possible as it is; everything that is wrong, at once.</summary>
    public sealed record Refused(ImmutableArray<TargetObjection> Objections) : PlanOutcome;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : PlanOutcome;

    /// <summary>Somebody changed the same fields in between; nothing was overwritten. The same wish based on what is true now saves it on top.</summary>
    public sealed record ChangedMeanwhile(ImmutableArray<ContestedTarget> Targets) : PlanOutcome;

    /// <summary>For everybody but the standing office.</summary>
    internal static NotAllowed OnlyTheOffice { get; } = new(Phrase.Of("Chỉ Thường trực Hội đồng lập và sửa được chỉ tiêu."));

    internal static Refused RefusedFor(string? row, TargetField field, Phrase why) => new([new TargetObjection(row, field, why)]);
}

/// <summary>What is wrong, where, and what would be right.</summary>
/// <param name="Row">The row of the form: the code of a target or template, as the wish named it; null for the wish as a whole.</param>
/// <param name="Field">The column.</param>
/// <param name="Why">What is wrong and what would be right.</param>
public sealed record TargetObjection(string? Row, TargetField Field, Phrase Why);

/// <summary>A target that two people changed at the same place.</summary>
/// <param name="Target">Its code.</param>
/// <param name="Fields">Where.</param>
/// <param name="Now">What is true now.</param>
/// <param name="By">Who changed it last; null when the ledger does not say.</param>
/// <param name="At">When.</param>
public sealed record ContestedTarget(string Target, ImmutableArray<TargetField> Fields, TargetValues Now, string? By, DateTimeOffset? At);
