using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Screens.Remote;

/// <summary>What became of an order. A closed set.</summary>
public abstract record SteerOutcome
{
    private SteerOutcome() { }

    /// <summary>Carried out, now or when it came first.</summary>
    public sealed record Done : SteerOutcome
    {
        /// <summary>There is one.</summary>
        internal static Done Once { get; } = new();
    }

    /// <summary>Not possible as it is.</summary>
    /// <param name="Why">What would be right.</param>
    public sealed record Refused(Phrase Why) : SteerOutcome;

    /// <summary>Not permitted for this person.</summary>
    /// <param name="Why">Who may.</param>
    public sealed record NotAllowed(Phrase Why) : SteerOutcome;
}
