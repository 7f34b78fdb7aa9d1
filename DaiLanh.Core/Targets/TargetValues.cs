using System.Collections.Immutable;

namespace DaiLanh.Core.Targets;

/// <summary>
/// Everything about a target that may change: what a form shows, what it was based on and what it wishes. Code, unit and template never change.
/// What does not belong to its kind is null or empty.
/// </summary>
public sealed record TargetValues
{
    /// <summary>What is to be reached.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of measure (đơn vị tính).</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>Code of the movement.</summary>
    public required string Movement { get; init; }

    /// <summary>How it is measured.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Which way is better; only for amounts.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Entries are totals to date; only for amounts.</summary>
    public bool? IsCumulative { get; init; }

    /// <summary>Where an amount stood at the start.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Assigned level, total or limit; null where nobody has typed it yet.</summary>
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

    /// <summary>Whether the kind is planned with a number.</summary>
    public bool HasNumber => Kind is MeasureKind.Amount or MeasureKind.Limit;

    /// <summary>What a defined target holds.</summary>
    public static TargetValues Of(string name, string measureUnit, string movement, decimal? pledged, TargetPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var amount = plan.Measure as Measure.Amount;
        return new TargetValues
        {
            Name = name,
            MeasureUnit = measureUnit,
            Movement = movement,
            Kind = plan.Measure.Kind,
            Direction = amount?.Direction,
            IsCumulative = amount?.IsCumulative,
            Baseline = amount?.Baseline,
            Plan = amount?.Plan ?? (plan.Measure as Measure.Limit)?.Plan,
            Pledged = pledged,
            Weight = plan.Weight,
            Start = plan.Start,
            Due = plan.Due,
            Curve = plan.Curve.IsDefault ? [] : plan.Curve,
            Milestones = plan.Measure is Measure.Milestones m ? m.Steps : [],
        };
    }

    /// <summary>What the arithmetic needs.</summary>
    public TargetPlan ToPlan() => new(
        Kind switch
        {
            MeasureKind.Amount => new Measure.Amount(Baseline ?? 0, Plan ?? 0, Direction ?? Targets.Direction.Higher, IsCumulative ?? false),
            MeasureKind.Limit => new Measure.Limit(Plan ?? 0),
            MeasureKind.Milestones => new Measure.Milestones(Milestones),
            MeasureKind.YesNo => new Measure.YesNo(),
            _ => throw new InvalidOperationException($"Unknown measure kind {Kind}."),
        },
        Weight, Start, Due, Curve);

    /// <summary>The same without what does not belong to its kind, and with what its kind cannot do without.</summary>
    public TargetValues Fitted()
    {
        var isAmount = Kind == MeasureKind.Amount;
        return this with
        {
            Direction = isAmount ? Direction ?? (Plan < (Baseline ?? 0) ? Targets.Direction.Lower : Targets.Direction.Higher) : null,
            IsCumulative = isAmount ? IsCumulative ?? false : null,
            Baseline = isAmount ? Baseline ?? 0 : null,
            Plan = HasNumber ? Plan : null,
            Pledged = HasNumber ? Pledged : null,
            Curve = isAmount ? Curve : [],
            Milestones = Kind == MeasureKind.Milestones ? Milestones : [],
        };
    }
}
