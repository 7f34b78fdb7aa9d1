using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Sheets;
using DaiLanh.Web.Admin.Table.Rows;
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

    /// <summary>Both versions of a field that two people changed.</summary>
    public static MeanwhileField Both(TargetField field, TargetValues theirs, TargetValues mine, Wording wording) =>
        new(wording.Say(TargetFields.NameOf(field)), TextOf(field, theirs, wording), TextOf(field, mine, wording));

    // What has no cell in the sheet – steps, a curve – is too long to stand beside another one.
    private static string TextOf(TargetField field, TargetValues values, Wording wording) => field switch
    {
        TargetField.Kind => NameOf(values.Kind, wording),
        _ when TargetSheet.Fields.FirstOrDefault(f => f.Field == field) is { } column => CellText.Show(column.Of(values)) is { Length: > 0 } text ? text : wording["(để trống)"],
        _ => wording["đã đổi"],
    };

    /// <summary>The reason of a change that takes another one back.</summary>
    public const string TakenBack = "lấy lại";
}
