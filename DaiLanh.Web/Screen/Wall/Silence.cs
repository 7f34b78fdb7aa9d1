using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>A unit that is waited for.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="LastDay">The day of its latest figure; null when it has none.</param>
internal sealed record SilentUnit(UnitRow Unit, DateOnly? LastDay);

/// <summary>Who has not reported: units with targets and no figure at all, then those whose latest is older than the days of silence that are set.</summary>
internal sealed record Silence(ImmutableArray<SilentUnit> Units)
{
    private static readonly ConditionalWeakTable<Board, Silence> Known = [];

    /// <summary>Of a board; counted once for all circuits.</summary>
    public static Silence Of(Board board) => Known.GetValue(board, Count);

    // Before the first day and after the close nobody is waited for.
    private static Silence Count(Board board) => !board.IsUnderWay ? new([]) : new(
    [
        .. board.Units.Where(u => u.Figures is { Targets: > 0, Standing: not Standing.Met })
            .Select(u => new SilentUnit(u, AttentionRules.LastDayOf(u, board.Day)))
            .Where(s => s.LastDay is not { } last || last < board.Day.AddDays(-board.Campaign.SilentDays))
            .OrderBy(s => s.LastDay ?? DateOnly.MinValue),
    ]);
}
