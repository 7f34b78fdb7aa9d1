using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A fact that holds everything that a template is from then on.</summary>
public abstract record TemplateFact : Fact
{
    /// <summary>Read from the ledger, or set property by property.</summary>
    protected TemplateFact()
    {
    }

    /// <summary>From what is known of a template.</summary>
    [SetsRequiredMembers]
    private protected TemplateFact(string code, TemplateValues values)
    {
        Code = code;
        Name = values.Name;
        MeasureUnit = values.MeasureUnit;
        Kind = values.Kind;
        Direction = values.Direction;
        IsCumulative = values.IsCumulative;
        Movement = values.Movement;
        SuggestedWeight = values.SuggestedWeight;
        Steps = values.Steps;
        UnitKinds = values.UnitKinds.IsEmpty ? null : values.UnitKinds;
        Source = values.Source;
        Note = values.Note;
    }

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

    /// <summary>Kinds of units that it suits; absent means all.</summary>
    public ImmutableArray<UnitKind>? UnitKinds { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What to know before using it.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <summary>What is known of the template from then on.</summary>
    internal TemplateValues Values => new()
    {
        Name = Name,
        MeasureUnit = MeasureUnit,
        Kind = Kind,
        Direction = Direction,
        IsCumulative = IsCumulative,
        Movement = Movement,
        SuggestedWeight = SuggestedWeight,
        Steps = Steps,
        UnitKinds = UnitKinds ?? [],
        Source = Source,
        Note = Note,
    };

    /// <summary>The template that this fact describes.</summary>
    internal TargetTemplate Template() => new(Code, Values);
}

/// <summary>A template was put into the library of targets.</summary>
public sealed record TemplateDefined : TemplateFact
{
    /// <summary>Read from the ledger, or set property by property.</summary>
    public TemplateDefined()
    {
    }

    /// <summary>From what somebody wishes.</summary>
    [SetsRequiredMembers]
    internal TemplateDefined(string code, TemplateValues values)
        : base(code, values)
    {
    }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Thêm vào thư viện chỉ tiêu: {0} “{1}” ({2})", Code, Name, MeasureUnit);
}

/// <summary>A template of the library was changed. Targets that were made from it stay as they are.</summary>
public sealed record TemplateChanged : TemplateFact
{
    /// <summary>Read from the ledger, or set property by property.</summary>
    public TemplateChanged()
    {
    }

    /// <summary>From what is true from now on.</summary>
    [SetsRequiredMembers]
    internal TemplateChanged(string code, TemplateValues now, string reason)
        : base(code, now)
    {
        Reason = reason;
    }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sửa mẫu chỉ tiêu {0} “{1}” ({2}). Lý do: {3}", Code, Name, MeasureUnit, Reason);
}

/// <summary>A template is offered to nobody any more.</summary>
public sealed record TemplateRetired : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>The first day on which it is not offered.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Ngừng dùng mẫu chỉ tiêu {0} “{1}”. Lý do: {2}", Code, Name, Reason);
}

/// <summary>A retired template is offered again.</summary>
public sealed record TemplateReturned : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Dùng lại mẫu chỉ tiêu {0} “{1}”. Lý do: {2}", Code, Name, Reason);
}
