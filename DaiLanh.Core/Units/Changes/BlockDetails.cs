using System.Collections.Immutable;
using DaiLanh.Core.Changes;

namespace DaiLanh.Core.Units.Changes;

/// <summary>What a form shows of a block.</summary>
/// <param name="Code">Stable code; cannot be changed once used.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name for the wall.</param>
/// <param name="Heads">Heads by year.</param>
public sealed record BlockDetails(string Code, string Name, string ShortName, ImmutableArray<BlockHeads> Heads)
{
    /// <summary>Fields that a form may change, in its order.</summary>
    public static IReadOnlyList<DetailField<BlockDetails>> Fields { get; } =
    [
        new(nameof(Name), d => d.Name, (into, from) => into with { Name = from.Name }, d => d.Name),
        new(nameof(ShortName), d => d.ShortName, (into, from) => into with { ShortName = from.ShortName }, d => d.ShortName),
        new(nameof(Heads), d => new SameItems<BlockHeads>(d.Heads), (into, from) => into with { Heads = from.Heads }),
    ];

    /// <summary>What a form shows of a stored block.</summary>
    internal static BlockDetails Of(Block block) => new(block.Code, block.Name, block.ShortName, block.Heads);
}
