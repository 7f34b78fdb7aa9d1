using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>A progress entry on its way to the board.</summary>
/// <param name="TargetCode">Of which target.</param>
/// <param name="Reading">What the arithmetic needs.</param>
/// <param name="Note">Who, when, note.</param>
/// <param name="Undoes">Sequence of an earlier entry that this one takes back; it then carries no reading of its own.</param>
public sealed record BoardEntry(string TargetCode, Reading Reading, EntryNote Note, long? Undoes);
