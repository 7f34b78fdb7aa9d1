using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>
/// What takes longer than a render may: boards of earlier days, films and curves. Made off the circuits' dispatchers, once for all
/// walls, and dropped with the board they came from.
/// </summary>
internal static class WallPast
{
    private static readonly ConditionalWeakTable<Board, ConcurrentDictionary<DateOnly, Lazy<Task<Board>>>> Days = [];
    private static readonly ConditionalWeakTable<Board, Lazy<Task<CampaignFilm>>> Films = [];
    private static readonly ConditionalWeakTable<Board, Lazy<Task<CampaignCurve>>> Curves = [];

    /// <summary>The board as of an earlier day.</summary>
    public static Task<Board> AsOf(Board board, DateOnly day) =>
        Days.GetValue(board, _ => new()).GetOrAdd(day, d => new(() => Task.Run(() => BoardBuilder.AsOf(board, d)))).Value;

    /// <summary>The campaign from its first day to the board's.</summary>
    public static Task<CampaignFilm> Film(Board board) =>
        Films.GetValue(board, b => new(() => Task.Run(() => CampaignFilm.Of(b, CancellationToken.None)))).Value;

    /// <summary>Plan and actual of the commune by day.</summary>
    public static Task<CampaignCurve> Curve(Board board) =>
        Curves.GetValue(board, b => new(() => Task.Run(() => CampaignCurve.Of(b)))).Value;
}
