using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Wall.Pages;

/// <summary>Parts of the close-up of a unit as shared markup.</summary>
internal static class WallUnitMarkup
{
    private static readonly SharedMarkup<Figures> Bars = new((figures, _, _) => new Html()
        .Bar(figures.Standing is { } s ? "bar--" + s.Css() : "", figures.Completion, figures.Expected).ToString());

    private static readonly SharedMarkup<Figures> Counts = new((figures, L, _) => CountsText(figures.Counts, L));

    public static MarkupString Bar(Figures figures) => Bars.Of(figures, Wording.Vietnamese, isNews: false);

    /// <summary>Targets by mark.</summary>
    public static MarkupString ByMark(Figures figures, Wording L) => Counts.Of(figures, L, isNews: false);

    private static string CountsText(StandingCounts counts, Wording L)
    {
        var html = new Html();
        foreach (var (standing, name) in WallWords.Legend(L))
        {
            var count = Enum.GetValues<Standing>().Where(s => WallWords.Mark(s) == standing).Sum(counts.Of);
            html.Tag("<li>").Mark(standing.Css(), name).Tag("<span class=\"wall-name\">").Text(name).Tag("</span><b class=\"wall-number\">")
                .Text(count.ToString(CultureInfo.InvariantCulture)).Tag("</b></li>");
        }
        return html.ToString();
    }
}
