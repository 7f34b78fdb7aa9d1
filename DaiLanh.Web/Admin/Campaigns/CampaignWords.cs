using DaiLanh.Core.Campaigns;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Campaigns;

/// <summary>How states of campaigns and the steps between them are called.</summary>
internal static class CampaignWords
{
    public static string NameOf(this Wording wording, CampaignState state) => state switch
    {
        CampaignState.Draft => wording["bản nháp"],
        CampaignState.Running => wording["đang thực hiện"],
        _ => wording["đã kết thúc"],
    };

    public static string StepTo(this Wording wording, CampaignState from, CampaignState to) => (from, to) switch
    {
        (CampaignState.Draft, _) => wording["Phát động"],
        (_, CampaignState.Closed) => wording["Kết thúc đợt"],
        (CampaignState.Closed, _) => wording["Mở lại"],
        _ => wording["Về bản nháp"],
    };

    public static string WhatHappens(this Wording wording, CampaignState from, CampaignState to) => (from, to) switch
    {
        (CampaignState.Draft, _) => wording["Đợt hiện trên mọi bảng và màn hình, các đơn vị bắt đầu cập nhật."],
        (_, CampaignState.Closed) => wording["Không ai cập nhật được nữa. Bảng, xếp hạng, báo cáo và màn hình giữ kết quả cuối cùng, ghi rõ đã kết thúc, cho đến khi đợt tiếp theo được phát động."],
        (CampaignState.Closed, _) => wording["Đợt hiện lại trên bảng với mọi số liệu đã có, các đơn vị cập nhật tiếp được."],
        _ => wording["Đợt không còn trên bảng cho đến khi phát động lại. Chỉ được khi chưa có số liệu."],
    };
}
