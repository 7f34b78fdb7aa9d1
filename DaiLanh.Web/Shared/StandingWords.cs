using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Shared;

/// <summary>How a standing is called, and the ending of its classes in board.css.</summary>
internal static class StandingWords
{
    public static string NameOf(this Wording L, Standing standing) => standing switch
    {
        Standing.Exceeded => L["Vượt kế hoạch"],
        Standing.Met => L["Đạt"],
        Standing.OnTrack => L["Đúng tiến độ"],
        Standing.Behind => L["Chậm"],
        Standing.AtRisk => L["Nguy cơ không đạt"],
        Standing.Missed => L["Không đạt"],
        Standing.NoReport => L["Chưa báo cáo"],
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown standing."),
    };

    /// <summary>"ontrack" for <c>mark--ontrack</c>, <c>bar--ontrack</c>, <c>standing--ontrack</c>, <c>cell--ontrack</c>.</summary>
    public static string Css(this Standing standing) => standing switch
    {
        Standing.Exceeded => "exceeded",
        Standing.Met => "met",
        Standing.OnTrack => "ontrack",
        Standing.Behind => "behind",
        Standing.AtRisk => "atrisk",
        Standing.Missed => "missed",
        Standing.NoReport => "noreport",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown standing."),
    };
}
