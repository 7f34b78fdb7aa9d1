using DaiLanh.Core.Board;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Views.Parts;

/// <summary>A target in a list: standing, name, its history beside its plan line, what is reached of what, bar and percent. Stands inside a link.</summary>
internal static class TargetMarkup
{
    private static readonly SharedMarkup<TargetRow> Rows = new(RowText);

    public static MarkupString Of(TargetRow row, Wording wording, long newsSince) => Rows.Of(row, wording, row.Last?.Sequence > newsSince);

    /// <summary>The plan line dashed, what was reached thick; as high as the plan, whatever is beyond.</summary>
    public static Html Spark(this Html html, TargetRow row)
    {
        var drawing = new Drawing(CampaignCurve.Of(row));
        return html.Tag("<svg class=\"spark\" viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">")
            .Tag($"<path class=\"spark__plan\" d=\"{drawing.Plan}\"/><path class=\"spark__actual\" d=\"{drawing.Actual}\"/></svg>");
    }

    private static string RowText(TargetRow row, Wording wording, bool isNews)
    {
        var card = row.Card;
        return new Html().Tag("<span class=\"target-row").Tag(isNews ? " is-fresh" : "").Tag("\">").Mark(row.Standing.Css(), wording.NameOf(row.Standing))
            .Tag("<span class=\"target-row__name\">").Text(card.Name).Tag("<small>")
            .Text($"{card.Code} · {wording["trọng số {0}", card.Plan.Weight]} · {TargetWords.KindOf(card.Plan.Measure, wording)}").Tag("</small></span>")
            .Spark(row)
            .Tag("<span class=\"target-row__reached\"><b>").Text(TargetWords.Reached(card.Plan.Measure, row.Actual, wording)).Tag("</b> ").Text(TargetWords.Planned(card, wording)).Tag("</span>")
            .Tag("<span class=\"target-row__pace\">").Pace(row.Completion, row.Expected, row.Standing, wording)
            .Tag("<small>").Text(wording["kế hoạch {0}", wording.Percent(row.Expected)]).Tag("</small></span>")
            .Tag("<span class=\"target-row__percent percent\">").Text(TargetWords.Percent(row, wording)).Tag("</span></span>").ToString();
    }
}
