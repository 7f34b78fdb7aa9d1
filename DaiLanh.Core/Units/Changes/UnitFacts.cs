using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Units.Changes;

/// <summary>A unit was given another name, kind, block or contact. Holds all of the unit as it is now.</summary>
public sealed record UnitChanged : ContentFact
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for the wall.</summary>
    public required string ShortName { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Code of its block.</summary>
    public required string Block { get; init; }

    /// <summary>Place in its block.</summary>
    public required int Order { get; init; }

    /// <summary>Whom to call, if known.</summary>
    public string? Contact { get; init; }

    /// <summary>True when the name stands in for one that is not known yet.</summary>
    public bool IsPlaceholder { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Code;

    /// <inheritdoc/>
    public override string? TouchesUnitName => ShortName;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sửa đơn vị: {0}", FieldChange.Say(Changes));

    /// <summary>Makes the unit what this fact says.</summary>
    internal void ApplyTo(Unit unit, Block block)
    {
        unit.Become(Name, ShortName, Kind, block, Order);
        unit.Contact = Contact;
        unit.IsPlaceholder = IsPlaceholder;
    }
}

/// <summary>A unit no longer takes part from a day on. What it did before stays.</summary>
public sealed record UnitRetired : PlanFact
{
    /// <summary>Its short name then.</summary>
    public required string ShortName { get; init; }

    /// <summary>First day without it.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Code;

    /// <inheritdoc/>
    public override string? TouchesUnitName => ShortName;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Ngừng tham gia thi đua từ {0}", From);
}

/// <summary>A unit takes part again, as if it had never left.</summary>
public sealed record UnitReturned : PlanFact
{
    /// <summary>Its short name then.</summary>
    public required string ShortName { get; init; }

    /// <summary>Place in its block.</summary>
    public required int Order { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Code;

    /// <inheritdoc/>
    public override string? TouchesUnitName => ShortName;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Tham gia thi đua trở lại");
}

/// <summary>The units of a block were put into another order.</summary>
public sealed record UnitsOrdered : PlanFact
{
    /// <summary>Name of the block, whose code is <see cref="PlanFact.Code"/>.</summary>
    public required string BlockName { get; init; }

    /// <summary>Codes of the units from the first on.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sắp lại thứ tự các đơn vị của {0}", BlockName);
}
