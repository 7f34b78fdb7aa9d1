using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Views;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Wall.Pages;

/// <summary>The commune's figures as shared markup, in small pieces so that little travels when one changes.</summary>
internal static class WallSums
{
    private static readonly SharedMarkup<Board> Wholes = new((board, L, _) => WholeText(board.Whole, L, e => WallWords.Plan(L, board, WallTime.Live, e)));
    private static readonly SharedMarkup<Board> Earlier = new((board, L, _) => WholeText(board.Whole, L, e => WallWords.Plan(L, board, WallTime.Earlier, e)));
    private static readonly SharedMarkup<Board> Shorts = new((board, L, _) => WholeText(board.Whole, L, e => WallWords.ShortPlan(L, board, e)));
    private static readonly SharedMarkup<Board> Cards = new((board, L, _) => CardsText(board, L));
    private static readonly SharedMarkup<Board> Counts = new((board, L, _) => CountsText(board, L));
    private static readonly SharedMarkup<Board> Completes = new((board, L, _) => CompleteText(board.Whole.Counts, L));

    /// <summary>The figure, its bar and what is expected on the day that is shown.</summary>
    public static MarkupString Whole(WallScene scene) => (scene.Time == WallTime.Live ? Wholes : Earlier).Of(scene.Board, scene.Wording, isNews: false);

    /// <summary>The same in fewer words.</summary>
    public static MarkupString Short(Board board, Wording L) => Shorts.Of(board, L, isNews: false);

    /// <summary>Targets complete, units on pace, to be urged, silent: as cards.</summary>
    public static MarkupString Four(Board board, Wording L) => Cards.Of(board, L, isNews: false);

    /// <summary>Units by mark: figures and legend in one.</summary>
    public static MarkupString ByMark(Board board, Wording L) => Counts.Of(board, L, isNews: false);

    /// <summary>Targets complete, of all.</summary>
    public static MarkupString Complete(Board board, Wording L) => Completes.Of(board, L, isNews: false);

    private static string WholeText(Figures whole, Wording L, Func<decimal, string> plan)
    {
        var html = new Html().Tag("<span class=\"wall-whole__label\">").Text(L["Toàn xã"]).Tag("</span><span class=\"wall-whole__figure wall-number\">");
        if (whole.Completion is { } completion) html.Text(L.Percent(completion).TrimEnd('%', '\u00a0')).Tag("<small>%</small>");
        else html.Text(VietnameseNumber.None);
        return html.Tag("</span>").Bar("bar--gold", whole.Completion, whole.Expected).Tag("<span class=\"wall-whole__plan\">")
            .Text(whole.Expected is { } e ? plan(e) : L["Chưa có chỉ tiêu nào."]).Tag("</span>").ToString();
    }

    private static string CardsText(Board board, Wording L)
    {
        var html = new Html();
        if (StillCounts.Of(board, L) is { } still)
        {
            foreach (var (label, number, of) in still) Card(html, "", label, number, of);
            return html.ToString();
        }
        var units = board.Units.Where(u => u.Figures.Standing is not null).ToList();
        Card(html, "", L["Chỉ tiêu hoàn thành"], board.Whole.Counts.Complete, "/ " + L.Show(board.Whole.Targets));
        Card(html, "", L["Đơn vị đúng tiến độ"], units.Count(u => Marked(u) is Standing.Met or Standing.OnTrack), "/ " + L.Show(units.Count));
        Card(html, "wall-card--alert", L["Cần đôn đốc"], units.Count(u => Marked(u) is Standing.AtRisk), L["đơn vị"]);
        Card(html, "", L["Chưa báo cáo"], units.Count(u => Marked(u) is Standing.NoReport), L["đơn vị"]);
        return html.ToString();
    }

    private static void Card(Html html, string css, string label, int number, string of) => html
        .Tag("<div class=\"wall-card ").Tag(css).Tag("\"><span class=\"wall-card__label\">").Text(label).Tag("</span><span><b class=\"wall-number\">")
        .Text(number.ToString(CultureInfo.InvariantCulture)).Tag("</b> <span class=\"wall-card__of\">").Text(of).Tag("</span></span></div>");

    private static string CountsText(Board board, Wording L)
    {
        var units = board.Units.Where(u => u.Figures.Standing is not null).ToLookup(Marked);
        var html = new Html();
        foreach (var (standing, name) in WallWords.Legend(L))
        {
            html.Tag("<li>").Mark(standing.Css(), name).Tag("<span class=\"wall-name\">").Text(name).Tag("</span><b class=\"wall-number\">")
                .Text(units[standing].Count().ToString(CultureInfo.InvariantCulture)).Tag("</b></li>");
        }
        return html.ToString();
    }

    private static string CompleteText(StandingCounts counts, Wording L) => new Html()
        .Tag("<b class=\"wall-number\">").Text(L.Show(counts.Complete)).Tag("</b>/").Text(L["{0} chỉ tiêu hoàn thành", counts.Total]).ToString();

    private static Standing Marked(UnitRow unit) => WallWords.Mark(unit.Figures.Standing!.Value);
}
