using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Wall.Pages;

/// <summary>
/// Rows of the wall as shared markup: one text per row and language for all circuits, whatever their distance, shape and theme; the
/// style sheet arranges it. Nothing of persons is in it.
/// </summary>
internal static class WallRows
{
    private static readonly SharedMarkup<UnitRow> Units = new((row, L, _) =>
        Row(PaceWords.Rank(row), row.Card.ShortName, row.Figures, row.Figures.HasEntry, L));

    private static readonly SharedMarkup<MovementRow> Movements = new((row, L, _) =>
        Row(null, row.Card.ShortName, row.Figures, row.Figures.HasEntry, L));

    private static readonly SharedMarkup<Figures> Percents = new((figures, L, _) => new Html()
        .Tag("<span class=\"wall-number\">").Text(figures.HasEntry ? L.Percent(figures.Completion) : VietnameseNumber.None).Tag("</span>").ToString());

    /// <summary>Rank, mark, name, bar, percent and trend.</summary>
    public static MarkupString Of(UnitRow row, Wording L) => Units.Of(row, L, isNews: false);

    /// <summary>Mark, name, bar, percent and trend.</summary>
    public static MarkupString Of(MovementRow row, Wording L) => Movements.Of(row, L, isNews: false);

    /// <summary>The same of a unit's part in a movement.</summary>
    public static MarkupString Of(MovementCard card, Figures figures, Wording L) => new(Row(null, card.ShortName, figures, figures.HasEntry, L));

    /// <summary>The percent beside the name of a block.</summary>
    public static MarkupString Percent(Figures figures, Wording L) => Percents.Of(figures, L, isNews: false);

    /// <summary>A bar with the tick of today's plan; clamped to its ends.</summary>
    public static Html Bar(this Html html, string classes, decimal? fill, decimal? tick) => html
        .Tag("<span class=\"bar ").Tag(classes).Tag("\" style=\"--fill:").Tag(Share(fill)).Tag(";--tick:").Tag(Share(tick))
        .Tag("\"><i class=\"bar__fill\"></i>").Tag(tick is null ? "" : "<i class=\"bar__tick\"></i>").Tag("</span>");

    private static string Row(string? rank, string name, Figures figures, bool isReported, Wording L)
    {
        var html = new Html().Tag("<span class=\"wall-rank wall-number\">").Text(rank).Tag("</span>");
        if (figures.Standing is { } standing) html.Mark(standing.Css(), L.NameOf(standing));
        else html.Tag("<span></span>");
        html.Tag("<span class=\"wall-name\">").Text(name).Tag("</span>")
            .Bar(figures.Standing is { } s ? "bar--" + s.Css() : "", figures.Completion, figures.Expected)
            .Tag("<b class=\"wall-percent wall-number\">").Text(isReported && figures.Completion is { } c ? WallWords.Percent(L, c) : VietnameseNumber.None)
            .Tag("</b><span class=\"wall-trend wall-number").Tag(figures.Trend < 0 ? " wall-trend--down" : "").Tag("\">")
            .Text(isReported ? WallWords.Trend(L, figures.Trend) : "").Tag("</span>");
        return html.ToString();
    }

    private static string Share(decimal? ratio) => Math.Clamp(ratio ?? 0, 0, 1).ToString("0.####", CultureInfo.InvariantCulture);
}
