using System.Diagnostics.CodeAnalysis;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A target (chỉ tiêu) of a unit was set up.</summary>
public sealed record TargetDefined : TargetFact
{
    /// <summary>Read from the ledger, or set property by property.</summary>
    public TargetDefined()
    {
    }

    /// <summary>From what somebody wishes.</summary>
    [SetsRequiredMembers]
    internal TargetDefined(string code, string? template, Unit unit, TargetValues values)
        : base(code, template, unit, values)
    {
    }

    /// <summary>Why, if somebody said so.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Kind switch
    {
        MeasureKind.Amount => Phrase.Of("Giao chỉ tiêu {0} “{1}”: {2} {3}, hạn {4}", Code, Name, Plan, MeasureUnit, Due),
        MeasureKind.Limit => Phrase.Of("Giao chỉ tiêu {0} “{1}”: không quá {2} {3}, hạn {4}", Code, Name, Plan, MeasureUnit, Due),
        MeasureKind.Milestones => Phrase.Of("Giao chỉ tiêu {0} “{1}”: {2} mốc, hạn {3}", Code, Name, Milestones.Length, Due),
        _ => Phrase.Of("Giao chỉ tiêu {0} “{1}”, hạn {2}", Code, Name, Due),
    };
}
