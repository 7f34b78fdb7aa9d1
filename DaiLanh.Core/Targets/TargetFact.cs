using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A fact that holds everything that a target (chỉ tiêu) is from then on.</summary>
public abstract record TargetFact : Fact
{
    /// <summary>Read from the ledger, or set property by property.</summary>
    protected TargetFact()
    {
    }

    /// <summary>From what is known of a target.</summary>
    [SetsRequiredMembers]
    private protected TargetFact(string code, string? template, Unit unit, TargetValues values)
    {
        Code = code;
        Template = template;
        Unit = unit.Code;
        UnitName = unit.ShortName;
        Name = values.Name;
        MeasureUnit = values.MeasureUnit;
        Movement = values.Movement;
        Kind = values.Kind;
        Direction = values.Direction;
        IsCumulative = values.IsCumulative;
        Baseline = values.Baseline;
        Plan = values.Plan;
        Pledged = values.Pledged;
        Weight = values.Weight;
        Start = values.Start;
        Due = values.Due;
        Curve = values.Curve;
        Milestones = values.Milestones;
    }

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

    /// <summary>What is known of the target from then on.</summary>
    internal TargetValues Values => new()
    {
        Name = Name,
        MeasureUnit = MeasureUnit,
        Movement = Movement,
        Kind = Kind,
        Direction = Direction,
        IsCumulative = IsCumulative,
        Baseline = Baseline,
        Plan = Plan,
        Pledged = Pledged,
        Weight = Weight,
        Start = Start,
        Due = Due,
        Curve = Curve,
        Milestones = Milestones,
    };

    /// <summary>What the arithmetic needs.</summary>
    internal TargetPlan ToPlan() => Values.ToPlan();

    /// <summary>The target that this fact describes.</summary>
    internal Target Target(Campaign campaign, Unit unit, Movement movement) => new(campaign, unit, movement, Code, Values)
    {
        TemplateCode = Template,
    };
}
