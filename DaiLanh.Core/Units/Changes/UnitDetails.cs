using DaiLanh.Core.Changes;

namespace DaiLanh.Core.Units.Changes;

/// <summary>What a form shows of a unit.</summary>
/// <param name="Code">Stable code; cannot be changed once used.</param>
/// <param name="Prefix">With what the codes of its targets begin; cannot be changed either.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name for the wall.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Block">Code of its block.</param>
/// <param name="Contact">Whom to call, if known.</param>
/// <param name="IsPlaceholder">True when the name stands in for one that is not known yet.</param>
public sealed record UnitDetails(string Code, string Prefix, string Name, string ShortName, UnitKind Kind, string Block, string? Contact, bool IsPlaceholder)
{
    /// <summary>Fields that a form may change, in its order.</summary>
    public static IReadOnlyList<DetailField<UnitDetails>> Fields { get; } =
    [
        new(nameof(Name), d => d.Name, (into, from) => into with { Name = from.Name }, d => d.Name),
        new(nameof(ShortName), d => d.ShortName, (into, from) => into with { ShortName = from.ShortName }, d => d.ShortName),
        new(nameof(Kind), d => d.Kind, (into, from) => into with { Kind = from.Kind }),
        new(nameof(Block), d => d.Block, (into, from) => into with { Block = from.Block }),
        new(nameof(Contact), d => d.Contact, (into, from) => into with { Contact = from.Contact }, d => d.Contact),
        new(nameof(IsPlaceholder), d => d.IsPlaceholder, (into, from) => into with { IsPlaceholder = from.IsPlaceholder }),
    ];

    /// <summary>What a form shows of a stored unit.</summary>
    internal static UnitDetails Of(Unit unit) =>
        new(unit.Code, unit.Prefix, unit.Name, unit.ShortName, unit.Kind, unit.Block.Code, unit.Contact, unit.IsPlaceholder);
}
