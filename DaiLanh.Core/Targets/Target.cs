using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A target (chỉ tiêu): belongs to one campaign, one unit and one movement.</summary>
public sealed class Target
{
    private Target()
    {
    }

    /// <summary>A new target. What the arithmetic needs is checked by <see cref="TargetPlanRules"/> before.</summary>
    /// <exception cref="ArgumentException">The plan breaks a rule of <see cref="TargetPlanRules"/>.</exception>
    public Target(Campaign campaign, Unit unit, Movement movement, string code, TargetValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (TargetPlanRules.FaultOf(values.ToPlan()) is { } fault) throw new ArgumentException(fault.ToString(), nameof(values));
        Campaign = campaign;
        Unit = unit;
        Code = code;
        Change(values, movement);
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Key of its campaign.</summary>
    public int CampaignId { get; private set; }

    /// <summary>Its campaign.</summary>
    public Campaign Campaign { get; private set; } = null!;

    /// <summary>Key of its unit.</summary>
    public int UnitId { get; private set; }

    /// <summary>Its unit.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>Key of its movement.</summary>
    public int MovementId { get; private set; }

    /// <summary>Its movement.</summary>
    public Movement Movement { get; private set; } = null!;

    /// <summary>Stable code, unique in the campaign (“DTN-03”).</summary>
    public string Code { get; private set; } = "";

    /// <summary>Code of the library template that it was made from, if one.</summary>
    public string? TemplateCode { get; init; }

    /// <summary>What is to be reached.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Unit of measure (đơn vị tính).</summary>
    public string MeasureUnit { get; private set; } = "";

    /// <summary>How it is measured.</summary>
    public MeasureKind Kind { get; private set; }

    /// <summary>Which way is better, for amounts.</summary>
    public Direction Direction { get; private set; }

    /// <summary>Entries are totals to date.</summary>
    public bool IsCumulative { get; private set; }

    /// <summary>Where an amount stood at the start.</summary>
    public decimal Baseline { get; private set; }

    /// <summary>Assigned level, total or limit.</summary>
    public decimal PlanValue { get; private set; }

    /// <summary>Pledged value beside the assigned one; shown, not scored.</summary>
    public decimal? Pledged { get; private set; }

    /// <summary>Greater than 0.</summary>
    public decimal Weight { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Plan curve; empty means a straight line.</summary>
    public ImmutableArray<CurvePoint> Curve { get; private set; } = [];

    /// <summary>Steps of a work measured by milestones; empty otherwise.</summary>
    public ImmutableArray<Milestone> Milestones { get; private set; } = [];

    /// <summary>The first day on which no board holds it any more; null while it runs.</summary>
    public DateOnly? RetiredFrom { get; private set; }

    /// <summary>All that may change; its movement must be loaded.</summary>
    public TargetValues Values => TargetValues.Of(Name, MeasureUnit, Movement.Code, Pledged, Plan);

    /// <summary>What the arithmetic needs.</summary>
    public TargetPlan Plan => new(
        Kind switch
        {
            MeasureKind.Amount => new Measure.Amount(Baseline, PlanValue, Direction, IsCumulative),
            MeasureKind.Limit => new Measure.Limit(PlanValue),
            MeasureKind.Milestones => new Measure.Milestones(Milestones),
            MeasureKind.YesNo => new Measure.YesNo(),
            _ => throw new InvalidOperationException($"Unknown measure kind {Kind}."),
        },
        Weight, Start, Due, Curve);

    /// <summary>Is something else from now on.</summary>
    /// <param name="values">Checked before; what does not belong to the kind is left out.</param>
    /// <param name="movement">The movement that they name.</param>
    public void Change(TargetValues values, Movement movement)
    {
        ArgumentNullException.ThrowIfNull(values);
        Movement = movement;
        Name = values.Name;
        MeasureUnit = values.MeasureUnit;
        Kind = values.Kind;
        Direction = values.Direction ?? (Kind == MeasureKind.Limit ? Direction.Lower : Direction.Higher);
        IsCumulative = values.IsCumulative ?? false;
        Baseline = values.Baseline ?? 0;
        PlanValue = values.Plan ?? 0;
        Pledged = values.Pledged;
        Weight = values.Weight;
        Start = values.Start;
        Due = values.Due;
        Curve = values.Curve;
        Milestones = values.Milestones;
    }

    /// <summary>Is held by no board from a day on.</summary>
    public void Retire(DateOnly from) => RetiredFrom = from;

    /// <summary>Runs again.</summary>
    public void Return() => RetiredFrom = null;
}
