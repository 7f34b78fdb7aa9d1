using System.Collections.Immutable;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Changes;

/// <summary>A fact that changes one thing that the commune has set up: which, and why.</summary>
public abstract record PlanFact : Fact
{
    /// <summary>Stable code of what was changed.</summary>
    public required string Code { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;
}

/// <summary>A fact that changes the content of something: what it was in words, beside what it is now.</summary>
public abstract record ContentFact : PlanFact
{
    /// <summary>Fields that changed.</summary>
    public required ImmutableArray<FieldChange> Changes { get; init; }
}
