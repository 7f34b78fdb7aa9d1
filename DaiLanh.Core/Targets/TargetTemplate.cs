using System.Collections.Immutable;

namespace DaiLanh.Core.Targets;

/// <summary>A step that a template suggests.</summary>
/// <param name="Name">What is done then.</param>
/// <param name="Weight">Share of the whole.</param>
public sealed record TemplateStep(string Name, decimal Weight);

/// <summary>An entry of the library of targets (domain.md §1.6), from which units' targets are made.</summary>
public sealed class TargetTemplate
{
    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Stable code (“L32”).</summary>
    public required string Code { get; init; }

    /// <summary>Name of the target.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of measure.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>How it is measured.</summary>
    public MeasureKind Kind { get; init; }

    /// <summary>Which way is better.</summary>
    public Direction Direction { get; init; }

    /// <summary>Entries are totals to date.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Code of the movement that it serves.</summary>
    public required string MovementCode { get; init; }

    /// <summary>Weight to begin with.</summary>
    public decimal SuggestedWeight { get; init; }

    /// <summary>Steps to begin with, for milestones.</summary>
    public ImmutableArray<TemplateStep> Steps { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What to know before using it.</summary>
    public string? Note { get; init; }
}
