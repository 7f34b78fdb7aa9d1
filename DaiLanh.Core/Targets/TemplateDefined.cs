using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Targets;

/// <summary>A template was put into the library of targets.</summary>
public sealed record TemplateDefined : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Name of the target.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of measure.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>How it is measured.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Which way is better.</summary>
    public required Direction Direction { get; init; }

    /// <summary>Entries are totals to date.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Code of the movement that it serves.</summary>
    public required string Movement { get; init; }

    /// <summary>Weight to begin with.</summary>
    public required decimal SuggestedWeight { get; init; }

    /// <summary>Steps to begin with, for milestones.</summary>
    public ImmutableArray<TemplateStep> Steps { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What to know before using it.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Thêm vào thư viện chỉ tiêu: {0} “{1}” ({2})", Code, Name, MeasureUnit);

    /// <summary>The template that this fact describes.</summary>
    internal TargetTemplate Template() => new()
    {
        Code = Code,
        Name = Name,
        MeasureUnit = MeasureUnit,
        Kind = Kind,
        Direction = Direction,
        IsCumulative = IsCumulative,
        MovementCode = Movement,
        SuggestedWeight = SuggestedWeight,
        Steps = Steps,
        Source = Source,
        Note = Note,
    };
}
