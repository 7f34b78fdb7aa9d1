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

    /// <summary>The board as of an earlier day, with the news of then: the live board has only the newest.</summary>
    public static Task<Board> AsOf(Board board, DateOnly day, BoardSource source)
    {
        var days = Days.GetValue(board, _ => new());
        return days.GetOrAdd(day, d => new(() => Task.Run(() => MakeAsync(days, board, d, source)))).Value;
    }

    private static async Task<Board> MakeAsync(ConcurrentDictionary<DateOnly, Lazy<Task<Board>>> days, Board board, DateOnly day, BoardSource source)
    {
        try
        {
            return BoardBuilder.AsOf(board, day) with { Latest = await source.NewsUpToAsync(board.Campaign.Code, day, CancellationToken.None) };
        }
        catch
        {
            // What could not be read once may be read the next time.
            days.TryRemove(day, out _);
            throw;
        }
    }

    /// <summary>The campaign from its first day to the board's.</summary>
    public static Task<CampaignFilm> Film(Board board) =>
        Films.GetValue(board, b => new(() => Task.Run(() => CampaignFilm.Of(b, CancellationToken.None)))).Value;

    /// <summary>Plan and actual of the commune by day.</summary>
    public static Task<CampaignCurve> Curve(Board board) =>
        Curves.GetValue(board, b => new(() => Task.Run(() => CampaignCurve.Of(b)))).Value;
}
