using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>How the tables of planning call things.</summary>
internal static class PlanWords
{
    /// <summary>The kind of a measure as it is chosen in a list.</summary>
    public static string NameOf(MeasureKind kind, Wording wording) => kind switch
    {
        MeasureKind.Amount => wording["Số lượng"],
        MeasureKind.Limit => wording["Không vượt quá"],
        MeasureKind.Milestones => wording["Theo mốc"],
        _ => wording["Đạt hoặc chưa đạt"],
    };

    /// <summary>The reason of a change that takes another one back.</summary>
    public const string TakenBack = "lấy lại";
}
