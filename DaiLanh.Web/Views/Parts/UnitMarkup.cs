using DaiLanh.Core.Board;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Views.Parts;

/// <summary>A unit in a list: rank, mark, name, bar, percent and trend.</summary>
internal static class UnitMarkup
{
    private static readonly SharedMarkup<UnitRow> Rows = new(RowText);
    private static readonly SharedMarkup<UnitRow> Narrow = new((row, wording, _) => NarrowText(row, wording));

    /// <summary>Rank, name and percent above the bar, for a narrow place.</summary>
    public static MarkupString Compact(UnitRow row, Wording wording) => Narrow.Of(row, wording, isNews: false);

    public static MarkupString Of(UnitRow row, Wording wording, long newsSince) => Rows.Of(row, wording, row.LastSequence > newsSince);

    private static string RowText(UnitRow row, Wording wording, bool isNews)
    {
        var figures = row.Figures;
        return new Html().Tag("<span class=\"unit-row").Tag(isNews ? " is-fresh" : "").Tag("\"><span class=\"unit-row__rank\">")
            .Text(PaceWords.Rank(row)).Tag("</span>").Mark(figures.Standing, wording)
            .Tag("<span class=\"unit-row__name\" title=\"").Text(row.Card.Name).Tag("\">").Text(row.Card.ShortName).Tag("</span><span class=\"unit-row__bar\">")
            .Pace(figures, wording).Tag("</span><span class=\"unit-row__percent percent\">").Text(wording.Percent(figures))
            .Tag("</span><span class=\"unit-row__trend trend").Tag(figures.Trend < 0 ? " trend--down" : "").Tag("\">")
            .Text(figures is { HasEntry: true, Trend: { } trend } ? wording.Change(trend) : "").Tag("</span></span>").ToString();
    }

    private static string NarrowText(UnitRow row, Wording wording) => new Html()
        .Tag("<span class=\"sum-row__name\"><span class=\"sum-row__rank\">").Text(PaceWords.Rank(row)).Tag("</span>")
        .Mark(row.Figures.Standing, wording).Text(row.Card.ShortName).Tag("</span><span class=\"percent\">").Text(wording.Percent(row.Figures)).Tag("</span>")
        .Pace(row.Figures, wording).ToString();
}
