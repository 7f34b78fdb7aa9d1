using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A target (chỉ tiêu) of a unit was set up.</summary>
public sealed record TargetDefined : Fact
{
    /// <summary>Stable code, unique in the campaign.</summary>
    public required string Code { get; init; }

    /// <summary>What is to be reached.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its short name then.</summary>
    public required string UnitName { get; init; }

    /// <summary>Code of the movement.</summary>
    public required string Movement { get; init; }

    /// <summary>Code of the template that it was made from, if one.</summary>
    public string? Template { get; init; }

    /// <summary>How it is measured.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Unit of measure.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>Which way is better; only for amounts.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Entries are totals to date; only for amounts.</summary>
    public bool? IsCumulative { get; init; }

    /// <summary>Where an amount stood at the start.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Assigned level, total or limit.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Pledged value beside the assigned one.</summary>
    public decimal? Pledged { get; init; }

    /// <summary>Greater than 0.</summary>
    public required decimal Weight { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Plan curve; empty means a straight line.</summary>
    public ImmutableArray<CurvePoint> Curve { get; init; } = [];

    /// <summary>Steps; only for milestones.</summary>
    public ImmutableArray<Milestone> Milestones { get; init; } = [];

    /// <inheritdoc/>
    public override string? TouchesUnit => Unit;

    /// <inheritdoc/>
    public override string? TouchesUnitName => UnitName;

    /// <inheritdoc/>
    public override string? TouchesTarget => Code;

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Kind switch
    {
        MeasureKind.Amount => Phrase.Of("Giao chỉ tiêu {0} “{1}”: {2} {3}, hạn {4}", Code, Name, Plan, MeasureUnit, Due),
        MeasureKind.Limit => Phrase.Of("Giao chỉ tiêu {0} “{1}”: không quá {2} {3}, hạn {4}", Code, Name, Plan, MeasureUnit, Due),
        MeasureKind.Milestones => Phrase.Of("Giao chỉ tiêu {0} “{1}”: {2} mốc, hạn {3}", Code, Name, Milestones.Length, Due),
        _ => Phrase.Of("Giao chỉ tiêu {0} “{1}”, hạn {2}", Code, Name, Due),
    };

    /// <summary>What the arithmetic needs.</summary>
    internal TargetPlan ToPlan() => new(
        Kind switch
        {
            MeasureKind.Amount => new Measure.Amount(Baseline ?? 0, Plan ?? 0, Direction ?? Targets.Direction.Higher, IsCumulative ?? false),
            MeasureKind.Limit => new Measure.Limit(Plan ?? 0),
            MeasureKind.Milestones => new Measure.Milestones(Milestones),
            MeasureKind.YesNo => new Measure.YesNo(),
            _ => throw new InvalidOperationException($"Unknown measure kind {Kind}."),
        },
        Weight, Start, Due, Curve);

    /// <summary>The target that this fact describes.</summary>
    internal Target Target(Campaign campaign, Unit unit, Movement movement) => new(campaign, unit, movement, Code, Name, MeasureUnit, ToPlan())
    {
        TemplateCode = Template,
        Pledged = Pledged,
    };
}
