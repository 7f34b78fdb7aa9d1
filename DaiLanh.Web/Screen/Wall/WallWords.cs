using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>How the wall says things: short, and without names of persons.</summary>
internal static class WallWords
{
    /// <summary>The five marks and what they mean, best first.</summary>
    public static (Standing Standing, string Name)[] Legend(Wording L) =>
    [
        (Standing.Met, L["Vượt, đạt"]), (Standing.OnTrack, L["Đúng tiến độ"]), (Standing.Behind, L["Chậm"]),
        (Standing.AtRisk, L["Nguy cơ"]), (Standing.NoReport, L["Chưa báo cáo"]),
    ];

    /// <summary>The mark under which a standing is counted.</summary>
    public static Standing Mark(Standing standing) => standing switch
    {
        Standing.Exceeded => Standing.Met,
        Standing.Missed => Standing.AtRisk,
        _ => standing,
    };

    /// <summary>84 %. Not quite complete is never shown as complete.</summary>
    public static string Percent(Wording L, decimal completion) =>
        L.Percent(completion is < 1 and >= 0.995m ? 0.99m : completion, 0);

    /// <summary>+6, −1; nothing when it rounds to nothing.</summary>
    public static string Trend(Wording L, decimal? trend) =>
        trend is { } t && Math.Abs(t) >= 0.005m ? L.Change(t, 0) : "";

    /// <summary>Where the ledger stands, so that a photograph of the wall can be held against it: “Nhật ký #1.284 · dấu kiểm 7f3a·91c2”.</summary>
    public static string Proof(Wording L, LedgerPosition position) =>
        L["Nhật ký #{0} · dấu kiểm {1}", position.Sequence, position.Hash[..4] + "·" + position.Hash[^4..]];

    /// <summary>Lines below the title from the longest to the shortest; the wall takes the first that fits.</summary>
    public static IEnumerable<string> Subtitles(Wording L, Board board)
    {
        var campaign = board.Campaign;
        var left = campaign.ClosedOn is { } closed ? L["đã kết thúc ngày {0}", closed]
            : !board.HasBegun ? L["bắt đầu ngày {0}", campaign.Start]
            : board.Day > campaign.End ? L["đã hết hạn {0} ngày", board.Day.DayNumber - campaign.End.DayNumber]
            : L["còn {0} ngày", campaign.End.DayNumber - board.Day.DayNumber];
        var commune = L["UBND xã Đại Lãnh"];
        var until = L["đến {0}", VietnameseNumber.Day(campaign.End)];
        yield return commune + " · " + VietnameseNumber.Day(campaign.Start) + " – " + VietnameseNumber.Day(campaign.End) + " · " + left;
        if (board.IsUnderWay)
        {
            yield return commune + " · " + until + " · " + left;
            yield return until + " · " + left;
        }
        else
        {
            yield return commune + " · " + left;
        }
        yield return left;
        if (campaign.IsClosed) yield return L["đã kết thúc"];
    }

    /// <summary>What the tick on a bar is: “kế hoạch hôm nay 70,5 %”; of an earlier day that day's, of a closed campaign its last, and before the first day when that is.</summary>
    public static string Plan(Wording L, Board board, WallTime time, decimal expected, int decimals = 1) =>
        !board.HasBegun ? L["bắt đầu ngày {0}", VietnameseNumber.ShortDay(board.Campaign.Start)]
        : time != WallTime.Live ? L["kế hoạch ngày đó {0}", L.Percent(expected, decimals)]
        : board.Campaign.IsClosed ? L["kế hoạch {0}", L.Percent(expected, decimals)]
        : L["kế hoạch hôm nay {0}", L.Percent(expected, decimals)];

    /// <summary>The same in fewer words.</summary>
    public static string ShortPlan(Wording L, Board board, decimal expected) =>
        board.HasBegun ? L["kế hoạch {0}", L.Percent(expected)] : Plan(L, board, WallTime.Live, expected);

    /// <summary>14:32; with the day when it is not the board's.</summary>
    public static string When(FactLine line, Board board)
    {
        var day = CommuneTime.DayOf(line.At);
        return day == board.Day ? VietnameseNumber.Time(line.At) : VietnameseNumber.ShortDay(day);
    }

    /// <summary>A number inside a style or an svg.</summary>
    public static string Css(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
