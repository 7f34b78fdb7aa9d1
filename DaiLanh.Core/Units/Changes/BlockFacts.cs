using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Units.Changes;

/// <summary>A block was given another name or other heads. Holds all of the block as it is now.</summary>
public sealed record BlockChanged : ContentFact
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for the wall.</summary>
    public required string ShortName { get; init; }

    /// <summary>Heads by year.</summary>
    public ImmutableArray<BlockHeads> Heads { get; init; } = [];

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sửa {0}: {1}", Name, FieldChange.Say(Changes));

    /// <summary>Makes the block what this fact says.</summary>
    internal void ApplyTo(Block block) => block.Become(Name, ShortName, Heads);
}

/// <summary>A block is out of use from a day on.</summary>
public sealed record BlockRetired : PlanFact
{
    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>First day without it.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Ngừng dùng {0} từ {1}", Name, From);
}

/// <summary>A block is in use again.</summary>
public sealed record BlockReturned : PlanFact
{
    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Dùng lại {0}", Name);
}

/// <summary>The blocks were put into another order; the code is that of the first.</summary>
public sealed record BlocksOrdered : PlanFact
{
    /// <summary>Codes from the first on.</summary>
    public required ImmutableArray<string> Blocks { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sắp lại thứ tự các khối thi đua");
}
