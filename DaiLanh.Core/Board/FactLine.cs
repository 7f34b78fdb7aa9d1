using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Board;

/// <summary>A fact as a line of news.</summary>
/// <param name="Sequence">Its ledger sequence number.</param>
/// <param name="At">When.</param>
/// <param name="Kind">Kind of fact.</param>
/// <param name="UnitCode">The unit that it touches, if one.</param>
/// <param name="UnitName">Its short name then.</param>
/// <param name="TargetCode">The target that it touches, if one.</param>
/// <param name="Says">What happened, without the unit's name and without names of persons.</param>
public sealed record FactLine(long Sequence, DateTimeOffset At, string Kind, string? UnitCode, string? UnitName, string? TargetCode, Phrase Says)
{
    /// <summary>Whether it takes an entry of the target back.</summary>
    public bool TakesBack { get; init; }
}
