using System.Collections.Immutable;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A step that a template suggests.</summary>
/// <param name="Name">What is done then.</param>
/// <param name="Weight">Share of the whole.</param>
public sealed record TemplateStep(string Name, decimal Weight);

/// <summary>Everything about a template that may change.</summary>
public sealed record TemplateValues
{
    /// <summary>Name of the target.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of measure.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>How it is measured.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; init; }

    /// <summary>Entries are totals to date.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Code of the movement that it serves.</summary>
    public required string Movement { get; init; }

    /// <summary>Weight to begin with.</summary>
    public required decimal SuggestedWeight { get; init; }

    /// <summary>Steps to begin with, for milestones.</summary>
    public ImmutableArray<TemplateStep> Steps { get; init; } = [];

    /// <summary>Kinds of units that it suits; empty means all.</summary>
    public ImmutableArray<UnitKind> UnitKinds { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What to know before using it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it suits a unit of this kind.</summary>
    public bool Suits(UnitKind kind) => UnitKinds.IsEmpty || UnitKinds.Contains(kind);
}

/// <summary>An entry of the library of targets (domain.md §1.6), from which units' targets are made.</summary>
public sealed class TargetTemplate
{
    private TargetTemplate()
    {
    }

    /// <summary>A new template.</summary>
    public TargetTemplate(string code, TemplateValues values)
    {
        Code = code;
        Change(values);
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Stable code (“L32”).</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name of the target.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Unit of measure.</summary>
    public string MeasureUnit { get; private set; } = "";

    /// <summary>How it is measured.</summary>
    public MeasureKind Kind { get; private set; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; private set; }

    /// <summary>Entries are totals to date.</summary>
    public bool IsCumulative { get; private set; }

    /// <summary>Code of the movement that it serves.</summary>
    public string MovementCode { get; private set; } = "";

    /// <summary>Weight to begin with.</summary>
    public decimal SuggestedWeight { get; private set; }

    /// <summary>Steps to begin with, for milestones.</summary>
    public ImmutableArray<TemplateStep> Steps { get; private set; } = [];

    /// <summary>Kinds of units that it suits; empty means all.</summary>
    public ImmutableArray<UnitKind> UnitKinds { get; private set; } = [];

    /// <summary>Where it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What to know before using it.</summary>
    public string? Note { get; private set; }

    /// <summary>The day from which it is offered to nobody; null while it is.</summary>
    public DateOnly? RetiredFrom { get; private set; }

    /// <summary>All that may change.</summary>
    public TemplateValues Values => new()
    {
        Name = Name,
        MeasureUnit = MeasureUnit,
        Kind = Kind,
        Direction = Direction,
        IsCumulative = IsCumulative,
        Movement = MovementCode,
        SuggestedWeight = SuggestedWeight,
        Steps = Steps,
        UnitKinds = UnitKinds,
        Source = Source,
        Note = Note,
    };

    /// <summary>Is something else from now on.</summary>
    public void Change(TemplateValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Name = values.Name;
        MeasureUnit = values.MeasureUnit;
        Kind = values.Kind;
        Direction = values.Direction;
        IsCumulative = values.IsCumulative;
        MovementCode = values.Movement;
        SuggestedWeight = values.SuggestedWeight;
        Steps = values.Steps;
        UnitKinds = values.UnitKinds;
        Source = values.Source;
        Note = values.Note;
    }

    /// <summary>Is offered to nobody from a day on; targets made from it stay.</summary>
    public void Retire(DateOnly from) => RetiredFrom = from;

    /// <summary>Is offered again.</summary>
    public void Return() => RetiredFrom = null;
}
