using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>A movement was given other names. Holds all of the movement as it is now.</summary>
public sealed record MovementChanged : ContentFact
{
    /// <summary>Full official name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for the wall.</summary>
    public required string ShortName { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sửa phong trào “{0}”: {1}", ShortName, FieldChange.Say(Changes));
}

/// <summary>A movement is out of use from a day on.</summary>
public sealed record MovementRetired : PlanFact
{
    /// <summary>Its short name then.</summary>
    public required string ShortName { get; init; }

    /// <summary>First day without it.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Ngừng phong trào “{0}” từ {1}", ShortName, From);
}

/// <summary>A movement is in use again.</summary>
public sealed record MovementReturned : PlanFact
{
    /// <summary>Its short name then.</summary>
    public required string ShortName { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Dùng lại phong trào “{0}”", ShortName);
}

/// <summary>The movements were put into another order; the code is that of the first.</summary>
public sealed record MovementsOrdered : PlanFact
{
    /// <summary>Codes from the first on.</summary>
    public required ImmutableArray<string> Movements { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sắp lại thứ tự các phong trào");
}
