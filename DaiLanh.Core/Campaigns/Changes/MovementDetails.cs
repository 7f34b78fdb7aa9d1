using DaiLanh.Core.Changes;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>What a form shows of a movement.</summary>
/// <param name="Code">Stable code; cannot be changed once used.</param>
/// <param name="Name">Full official name.</param>
/// <param name="ShortName">Name for the wall.</param>
public sealed record MovementDetails(string Code, string Name, string ShortName)
{
    /// <summary>Fields that a form may change, in its order.</summary>
    public static IReadOnlyList<DetailField<MovementDetails>> Fields { get; } =
    [
        new(nameof(Name), d => d.Name, (into, from) => into with { Name = from.Name }, d => d.Name),
        new(nameof(ShortName), d => d.ShortName, (into, from) => into with { ShortName = from.ShortName }, d => d.ShortName),
    ];
}

/// <summary>A movement in the working list.</summary>
/// <param name="Details">What a form shows.</param>
/// <param name="RetiredFrom">First day out of use; null while in use.</param>
/// <param name="Targets">How many targets of the running campaign belong to it.</param>
public sealed record MovementLine(MovementDetails Details, DateOnly? RetiredFrom, int Targets);
