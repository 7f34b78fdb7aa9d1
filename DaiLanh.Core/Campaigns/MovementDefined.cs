using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Campaigns;

/// <summary>A movement (phong trào) was set up.</summary>
public sealed record MovementDefined : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Full official name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for the wall.</summary>
    public required string ShortName { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    /// <summary>Why, if somebody said so.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Lập phong trào “{0}”", ShortName);

    /// <summary>The movement that this fact describes.</summary>
    internal Movement Movement() => new(Code, Name, ShortName, Order);
}
