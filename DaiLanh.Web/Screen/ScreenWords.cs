using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Setup;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Screen;

/// <summary>How screens and their pages are called where people set them up or steer them.</summary>
internal static class ScreenWords
{
    /// <summary>The name of a page; a block by its name where the campaign has it.</summary>
    public static string NameOf(this Wording L, WallPage page, CampaignPlan? plan) => page.Kind switch
    {
        WallPageKind.Whole => L["Toàn xã"],
        WallPageKind.Block => plan?.Blocks.FirstOrDefault(b => b.Code == page.BlockCode)?.Name ?? L["Khối {0}", page.BlockCode],
        WallPageKind.Movements => L["Phong trào"],
        WallPageKind.Curve => L["Đường tiến độ"],
        WallPageKind.Latest => L["Vừa cập nhật"],
        WallPageKind.Silent => L["Đang chờ số liệu"],
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, "No such page."),
    };

    /// <summary>The distance of the last row in words.</summary>
    public static string DistanceOf(this Wording L, decimal distance) => distance switch
    {
        <= 2.5m => L["{0} lần chiều cao ảnh – phòng họp nhỏ", distance],
        <= 4m => L["{0} lần chiều cao ảnh – hội trường", distance],
        <= 6m => L["{0} lần chiều cao ảnh – hội trường dài", distance],
        _ => L["{0} lần chiều cao ảnh – sân, nhà văn hóa", distance],
    };

    /// <summary>Whether a screen is in use, and whether somebody sees it.</summary>
    public static string StateOf(this Wording L, ScreenLine screen, LiveScreen live, DateTimeOffset now) => screen.StateAt(now) switch
    {
        ScreenState.Revoked => L["đã thu hồi"],
        ScreenState.Expired => L["đã hết hạn"],
        _ when live.WallsAt(now) is > 0 and var walls => walls == 1 ? L["đang mở trên 1 máy"] : L["đang mở trên {0} máy", walls],
        _ when live.LastSeen is { } seen => L["đang tắt; mở lần cuối {0} {1}", VietnameseNumber.Time(seen), VietnameseNumber.ShortDay(CommuneTime.DayOf(seen))],
        _ => L["chưa mở"],
    };
}
