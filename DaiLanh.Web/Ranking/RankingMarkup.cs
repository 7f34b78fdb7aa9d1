using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Web.Live;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Ranking;

/// <summary>The cells of a row of the ranking, left and right of the unit's name.</summary>
internal static class RankingMarkup
{
    private static readonly SharedMarkup<UnitRow> Ranks = new((row, wording, _) => RankText(row, wording));
    private static readonly SharedMarkup<UnitRow> Figures = new(FiguresText);

    /// <summary>Rank and standing.</summary>
    public static MarkupString Rank(UnitRow row, Wording wording) => Ranks.Of(row, wording, isNews: false);

    /// <summary>Bar, percent, what is expected, trend, targets complete and exceeded.</summary>
    public static MarkupString Of(UnitRow row, Wording wording, long newsSince) => Figures.Of(row, wording, row.LastSequence > newsSince);

    /// <summary>Rank and percent on two days, and what changed between them. Made for each reader: few ask for the same two days.</summary>
    public static MarkupString Beside(UnitRow earlier, UnitRow later, Wording wording)
    {
        var html = new Html();
        Number(html, Rank(earlier));
        Number(html, wording.Percent(earlier.Figures));
        Number(html, Rank(later));
        Number(html, wording.Percent(later.Figures));
        Places(html, earlier.Rank - later.Rank, wording);
        Number(html, (earlier.Figures.Completion, later.Figures.Completion) is ({ } before, { } after)
            ? wording.Change((PaceWords.Points(after) - PaceWords.Points(before)) / 100)
            : "");
        return new MarkupString(html.ToString());
    }

    private static string RankText(UnitRow row, Wording wording) => new Html()
        .Tag("<td class=\"ranks__rank\">").Text(Rank(row)).Tag("</td><td class=\"ranks__mark\">").Mark(row.Figures.Standing, wording).Tag("</td>").ToString();

    private static string FiguresText(UnitRow row, Wording wording, bool isNews)
    {
        var figures = row.Figures;
        var html = new Html().Tag("<td class=\"ranks__bar\">").Pace(figures, wording).Tag("</td><td class=\"ranks__number percent")
            .Tag(isNews ? " is-fresh" : "").Tag("\">").Text(wording.Percent(figures)).Tag("</td>");
        Number(html, wording.Percent(figures.Expected), " ranks__more");
        html.Tag("<td class=\"ranks__number trend").Tag(figures.Trend < 0 ? " trend--down" : "").Tag("\">")
            .Text(figures is { HasEntry: true, Trend: { } trend } ? wording.Change(trend) : "").Tag("</td>");
        Number(html, $"{figures.Counts.Complete}/{figures.Targets}", " ranks__more");
        Number(html, figures.Counts.Exceeded.ToString(CultureInfo.InvariantCulture), " ranks__more");
        return html.ToString();
    }

    // A sign and a number to be seen, for a phone has no room for more; in words to be heard.
    private static void Places(Html html, int? up, Wording wording)
    {
        html.Tag("<td class=\"ranks__number\">");
        if (up is > 0 or < 0)
        {
            var places = Math.Abs(up.Value);
            html.Tag("<span aria-hidden=\"true\">").Text(up > 0 ? "▲ " : "▼ ").Text(wording.Show(places)).Tag("</span><span class=\"unseen\">")
                .Text(up > 0 ? wording["lên {0} bậc", places] : wording["xuống {0} bậc", places]).Tag("</span>");
        }
        else if (up is 0)
        {
            html.Text("=");
        }
        html.Tag("</td>");
    }

    private static string Rank(UnitRow row) => PaceWords.Rank(row);

    private static void Number(Html html, string text, string css = "") => html.Tag("<td class=\"ranks__number").Tag(css).Tag("\">").Text(text).Tag("</td>");
}
