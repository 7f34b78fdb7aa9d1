using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Units;

/// <summary>A participating unit (đơn vị) was set up.</summary>
public sealed record UnitDefined : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>With what the codes of its targets begin.</summary>
    public required string Prefix { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for the wall.</summary>
    public required string ShortName { get; init; }

    /// <summary>What it is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Code of its block.</summary>
    public required string Block { get; init; }

    /// <summary>Name of that block then.</summary>
    public required string BlockName { get; init; }

    /// <summary>Place in its block.</summary>
    public required int Order { get; init; }

    /// <summary>Whom to call, if known.</summary>
    public string? Contact { get; init; }

    /// <summary>True when the name stands in for one that is not known yet.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>Why, if somebody said so.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Code;

    /// <inheritdoc/>
    public override string? TouchesUnitName => ShortName;

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Tham gia thi đua trong {0}", BlockName);

    /// <summary>The unit that this fact describes.</summary>
    internal Unit Unit(Block block) => new(Code, Prefix, Name, ShortName, Kind, block, Order)
    {
        Contact = Contact,
        IsPlaceholder = IsPlaceholder,
    };
}
