using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DaiLanh.Core.Board;

namespace DaiLanh.Web.Views;

/// <summary>Boards of earlier days, made once for all circuits and dropped with the live board that they were made from.</summary>
internal static class EarlierBoards
{
    /// <summary>So many days are kept for one live board; who asks for more waits some milliseconds each time.</summary>
    private const int MostKept = 16;

    private static readonly ConditionalWeakTable<Board, ConcurrentDictionary<DateOnly, Board>> Known = [];

    /// <summary>The board of a day that lies within the campaign and not after today; null otherwise.</summary>
    public static Board? Of(Board live, DateOnly day)
    {
        if (day == live.Day) return live;
        if (day < live.FirstDay || day > live.Day) return null;
        var days = Known.GetValue(live, _ => new ConcurrentDictionary<DateOnly, Board>());
        if (days.TryGetValue(day, out var board)) return board;
        board = BoardBuilder.AsOf(live, day);
        return days.Count < MostKept ? days.GetOrAdd(day, board) : board;
    }
}
