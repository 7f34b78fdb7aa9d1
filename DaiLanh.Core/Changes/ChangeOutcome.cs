using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Changes;

/// <summary>What became of a wish to change something that the commune has set up. A closed set; every refusal says what is wrong and what would be right.</summary>
/// <typeparam name="TDetails">What a form shows of such a thing.</typeparam>
public abstract record ChangeOutcome<TDetails>
    where TDetails : class
{
    private ChangeOutcome() { }

    /// <summary>Committed.</summary>
    /// <param name="Sequence">Ledger sequence number of the last fact.</param>
    /// <param name="Now">As it stands now; null where the wish was about several things.</param>
    public sealed record Saved(long Sequence, TDetails? Now) : ChangeOutcome<TDetails>;

    /// <summary>Everything is as wished already; nothing was recorded.</summary>
    public sealed record Nothing : ChangeOutcome<TDetails>;

    /// <summary>Not possible as it is; everything that is wrong, at once.</summary>
    public sealed record Refused(ImmutableArray<FieldFault> Faults) : ChangeOutcome<TDetails>;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : ChangeOutcome<TDetails>;

    /// <summary>
    /// Somebody changed the same fields since the form was shown; nothing was overwritten. The same wish with <paramref name="Theirs"/> as what it is
    /// based on saves it on top.
    /// </summary>
    /// <param name="Theirs">As it stands now.</param>
    /// <param name="By">Who changed it and when, if the ledger says so.</param>
    public sealed record ChangedMeanwhile(TDetails Theirs, LastChange? By) : ChangeOutcome<TDetails>;
}

/// <summary>What is wrong, where, and what would be right.</summary>
/// <param name="Field">Name of the property; empty when it is about the whole.</param>
/// <param name="Why">The sentence.</param>
public sealed record FieldFault(string Field, Phrase Why);

/// <summary>Who changed something last.</summary>
/// <param name="Name">Name of the person; for signed-in readers only.</param>
/// <param name="At">When.</param>
public sealed record LastChange(string Name, DateTimeOffset At);
