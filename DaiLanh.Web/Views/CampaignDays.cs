using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views;

/// <summary>Where a campaign is in its days, in one line: 11/4/2023 – 11/6/2023 · ngày thứ 44 · còn 18 ngày.</summary>
internal static class CampaignDays
{
    public static string Say(Board board, Wording wording)
    {
        var campaign = board.Campaign;
        var days = VietnameseNumber.Day(campaign.Start) + " – " + VietnameseNumber.Day(campaign.End);
        if (board.Day < campaign.Start)
            return days + " · " + wording["bắt đầu sau {0} ngày", campaign.Start.DayNumber - board.Day.DayNumber];
        if (board.Day > campaign.End)
            return days + " · " + wording["đã hết hạn {0} ngày", board.Day.DayNumber - campaign.End.DayNumber];
        return days + " · " + wording["ngày thứ {0}", board.Day.DayNumber - campaign.Start.DayNumber + 1]
            + " · " + wording["còn {0} ngày", campaign.End.DayNumber - board.Day.DayNumber];
    }
}
