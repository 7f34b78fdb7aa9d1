using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Progress.Rows;

/// <summary>
/// What a row of the desk says about its target. Numbers that stand beside a cell are Vietnamese in both languages (1.809,5), because
/// that is how the cell is read; sentences and percentages follow the language.
/// </summary>
internal static class RowWords
{
    private static readonly SharedMarkup<TargetRow> Paces = new(PaceText);

    /// <summary>Standing, percent and bar: the live part of a row. Highlighted once when it is news to a reader who opened the page at a ledger position.</summary>
    public static MarkupString Pace(TargetRow row, long openedAt, Wording wording) => Paces.Of(row, wording, row.Last?.Sequence > openedAt);

    /// <summary>“trọng số 3 · lũy kế · trước: 580 (12/5)”; with the due day where it is not the campaign's last.</summary>
    public static string Meta(ProgressRow row, DateOnly campaignEnd, Wording wording)
    {
        var plan = row.Card.Plan;
        var parts = new List<string> { wording["trọng số {0}", VietnameseNumber.Of(plan.Weight)], KindOf(plan.Measure, wording) };
        if (plan.Measure is Measure.Amount { Baseline: not 0 } a) parts.Add(wording["từ {0}", VietnameseNumber.Of(a.Baseline)]);
        if (plan.Measure is not Measure.Milestones && plan.Due != campaignEnd) parts.Add(wording["hạn {0}", VietnameseNumber.ShortDay(plan.Due)]);
        if (row.Previous is { } before && SaidBefore(plan.Measure, before, wording) is { } said)
            parts.Add(wording["trước: {0}", $"{said}\u00a0({VietnameseNumber.ShortDay(before.Day)})"]);
        return string.Join(" · ", parts);
    }

    /// <summary>“/ 800 cây”, “≤ 2 vụ”.</summary>
    public static string Of(TargetCard card) => card.Plan.Measure switch
    {
        Measure.Amount a => $"/ {VietnameseNumber.Of(a.Plan)} {card.MeasureUnit}",
        Measure.Limit l => $"≤ {VietnameseNumber.Of(l.Plan)} {card.MeasureUnit}",
        _ => "",
    };

    /// <summary>A number with what it would mean: “1.809 (226,1 %)”.</summary>
    public static string WithShare(TargetCard card, decimal value, Wording wording) =>
        $"{wording.Number(value)} ({Share(card, value, wording)})";

    /// <summary>What a number shown back is taken for.</summary>
    public static string Understood(TargetCard card, decimal value, Wording wording) =>
        wording["Đã hiểu là {0}, tức hoàn thành {1}.", value, Share(card, value, wording)];

    private static string Share(TargetCard card, decimal value, Wording wording) =>
        wording.Percent(TargetRules.Completion(card.Plan.Measure, new Actual(true, value, false, [])));

    private static string KindOf(Measure measure, Wording wording) => measure switch
    {
        Measure.Amount { IsCumulative: true } => wording["lũy kế"],
        Measure.Amount => wording["mức đạt"],
        Measure.Limit => wording["không vượt quá"],
        Measure.Milestones => wording["theo mốc"],
        _ => wording["đạt hoặc chưa đạt"],
    };

    private static string? SaidBefore(Measure measure, Reading before, Wording wording) => measure switch
    {
        Measure.YesNo => before.Done == true ? wording["đạt"] : wording["chưa đạt"],
        Measure.Milestones => null,
        _ => before.Value is { } value ? VietnameseNumber.Of(value) : null,
    };

    private static string PaceText(TargetRow row, Wording wording, bool isNews)
    {
        var css = row.Standing.Css();
        return new Html().Tag("<span class=\"pace").Tag(isNews ? " is-fresh" : "").Tag("\"><span class=\"standing standing--").Text(css).Tag("\">").Text(wording.NameOf(row.Standing))
            .Tag("</span><span class=\"percent\">").Text(row.Actual.HasEntry ? wording.Percent(row.Completion) : VietnameseNumber.None).Tag("</span>")
            .Bar("bar--" + css, row.Completion, row.Expected,
                wording["{0}, kế hoạch đến hôm nay {1}", wording.Percent(row.Completion), wording.Percent(row.Expected)])
            .Tag("</span>").ToString();
    }

    /// <summary>What became of what was typed: saving, saved, taken back, not saved.</summary>
    public static string State(ProgressRow row, Wording L) => row.State switch
    {
        RowState.Saving => L["đang lưu…"],
        RowState.Saved saved => L["Đã lưu {0}", row.TimeOf(saved.At)],
        RowState.TakenBack taken => L["Đã hoàn tác {0}", row.TimeOf(taken.At)],
        RowState.Refused or RowState.Unsaved => L["chưa lưu"],
        RowState.Asking => L["chờ trả lời"],
        _ => "",
    };
}
