using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views;

/// <summary>Where a campaign is in its days, in one line: 11/4/2023 – 11/6/2023 · ngày thứ 44 · còn 18 ngày; for a closed one, since when it is.</summary>
internal static class CampaignDays
{
    public static string Say(Board board, Wording wording)
    {
        var campaign = board.Campaign;
        var days = VietnameseNumber.Day(campaign.Start) + " – " + VietnameseNumber.Day(campaign.End);
        if (campaign.ClosedOn is { } closed) return days + " · " + wording["đã kết thúc ngày {0}", closed];
        if (!board.HasBegun) return days + " · " + Until(campaign, board.Day, wording);
        if (board.Day > campaign.End)
            return days + " · " + wording["đã hết hạn {0} ngày", board.Day.DayNumber - campaign.End.DayNumber];
        return days + " · " + wording["ngày thứ {0}", board.Day.DayNumber - campaign.Start.DayNumber + 1]
            + " · " + wording["còn {0} ngày", campaign.End.DayNumber - board.Day.DayNumber];
    }

    /// <summary>“bắt đầu ngày 12/6/2023, 19 ngày nữa”, before that day.</summary>
    public static string Until(CampaignCard campaign, DateOnly day, Wording wording) =>
        wording["bắt đầu ngày {0}, {1} ngày nữa", campaign.Start, campaign.Start.DayNumber - day.DayNumber];

    /// <summary>An address names a day of which there is no board: which days there are, and what is shown instead.</summary>
    public static string NoSuchDay(Board live, Wording wording) => live switch
    {
        { HasBegun: false } => wording["Đợt thi đua bắt đầu ngày {0} nên chưa có số liệu của ngày ghi trong địa chỉ; bảng dưới đây là của hôm nay.", live.Campaign.Start],
        { Campaign.IsClosed: true } => wording["Không có số liệu của ngày ghi trong địa chỉ. Hãy chọn một ngày từ {0} đến {1}; bảng dưới đây là của ngày kết thúc.", live.FirstDay, live.Day],
        _ when live.FirstDay == live.Day => wording["Hôm nay là ngày đầu của đợt thi đua, chưa có số liệu của ngày ghi trong địa chỉ; bảng dưới đây là của hôm nay."],
        _ => wording["Không có số liệu của ngày ghi trong địa chỉ. Hãy chọn một ngày từ {0} đến {1}; bảng dưới đây là của hôm nay.", live.FirstDay, live.Day],
    };

    /// <summary>An address names a day that cannot be compared with.</summary>
    public static string NoOtherDay(Board live, Wording wording) => live.FirstDay < live.Day
        ? wording["Không so được với ngày ghi trong địa chỉ. Hãy chọn một ngày khác, từ {0} đến {1}.", live.FirstDay, live.Day]
        : wording["Đợt thi đua chưa có ngày nào khác để so sánh."];
}
