using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Units;

/// <summary>An emulation block (khối thi đua) was set up.</summary>
public sealed record BlockDefined : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for the wall.</summary>
    public required string ShortName { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    /// <summary>Heads by year.</summary>
    public ImmutableArray<BlockHeads> Heads { get; init; } = [];

    /// <summary>Why, if somebody said so.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Lập khối thi đua “{0}”", Name);

    /// <summary>The block that this fact describes.</summary>
    internal Block Block() => new(Code, Name, ShortName, Order) { Heads = Heads };
}
