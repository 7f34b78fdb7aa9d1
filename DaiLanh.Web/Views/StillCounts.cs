using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views;

/// <summary>The four counts beside the commune's figure while nobody is urged: what lies ahead before the first day, what was reached after the close.</summary>
internal static class StillCounts
{
    /// <summary>Label, number, and of what; null while the campaign is under way.</summary>
    public static IReadOnlyList<(string Label, int Number, string Of)>? Of(Board board, Wording wording)
    {
        if (board.IsUnderWay) return null;
        var counts = board.Whole.Counts;
        var units = board.Units.Where(u => u.Figures.Targets > 0).ToList();
        return board.HasBegun
            ?
            [
                (wording["Chỉ tiêu hoàn thành"], counts.Complete, "/ " + wording.Show(counts.Total)),
                (wording["Chỉ tiêu vượt"], counts.Exceeded, "/ " + wording.Show(counts.Total)),
                (wording["Đơn vị đạt hết"], units.Count(u => u.Figures.Standing is Standing.Met), "/ " + wording.Show(units.Count)),
                (wording["Chỉ tiêu chưa đạt"], counts.Total - counts.Complete, "/ " + wording.Show(counts.Total)),
            ]
            :
            [
                (wording["Chỉ tiêu đã giao"], counts.Total, ""),
                (wording["Đơn vị có chỉ tiêu"], units.Count, "/ " + wording.Show(board.Units.Count())),
                (wording["Phong trào thi đua"], board.Movements.Length, ""),
                (wording["Bắt đầu sau"], board.Campaign.Start.DayNumber - board.Day.DayNumber, wording["ngày"]),
            ];
    }
}
