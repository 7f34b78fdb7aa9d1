using System.Collections.Immutable;

namespace DaiLanh.Core.Changes;

/// <summary>What somebody wants changed in a list that the commune has set up. A closed set, the same for units, blocks, movements and whatever comes.</summary>
/// <typeparam name="TDetails">What a form shows of one thing of the list.</typeparam>
public abstract record Wish<TDetails>
    where TDetails : class
{
    private Wish() { }

    /// <summary>Why, as the ledger keeps it. Needed for everything but adding and putting in order.</summary>
    public string? Reason { get; init; }

    /// <summary>A new one, at the end of its list.</summary>
    public sealed record Add(TDetails Details) : Wish<TDetails>;

    /// <summary>Another content.</summary>
    /// <param name="Before">What the form showed when the person began: only fields that differ between the two are changed.</param>
    /// <param name="After">What the person wants.</param>
    public sealed record Edit(TDetails Before, TDetails After) : Wish<TDetails>;

    /// <summary>Takes it out of use from a day on. What happened before stays.</summary>
    public sealed record Retire(string Code, DateOnly From) : Wish<TDetails>;

    /// <summary>Takes it into use again, as if it had never left.</summary>
    public sealed record Return(string Code) : Wish<TDetails>;

    /// <summary>Another order of one list.</summary>
    /// <param name="Before">Codes in the order that the person saw.</param>
    /// <param name="After">The same codes in the order that they want.</param>
    public sealed record Order(ImmutableArray<string> Before, ImmutableArray<string> After) : Wish<TDetails>;
}
