using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Reports;

/// <summary>A fact as people read it.</summary>
public sealed record LedgerLine(
    long Sequence, DateTimeOffset At, string ActorName, string Kind, string? UnitCode, string? UnitName, string? TargetCode, Phrase Says, string Hash);
