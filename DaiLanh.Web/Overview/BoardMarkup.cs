using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Views;
using DaiLanh.Web.Views.Parts;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Overview;

/// <summary>The live parts of the overview as shared markup. Links that the keyboard can reach stand around them, in the page: a text that is replaced would take the focus away.</summary>
internal static class BoardMarkup
{
    private static readonly SharedMarkup<Board, BoardView> Wholes = new((_, view, wording, _) => WholeText(view, wording));
    private static readonly SharedMarkup<Board> Curves = new((board, wording, _) => CurveMarkup.Picture(CampaignCurve.Of(board), wording, board.Campaign));
    private static readonly SharedMarkup<Board> CurveNumbers = new((board, wording, _) => CurveMarkup.Numbers(CampaignCurve.Of(board), wording));
    private static readonly SharedMarkup<Figures, string> Sums = new((figures, name, wording, _) => SumText(figures, name, wording));
    private static readonly SharedMarkup<FactLine> Facts = new(FactText);

    /// <summary>The commune's figure, its bar, what is expected today and four counts.</summary>
    public static MarkupString Whole(BoardView view, Wording wording) => Wholes.Of(view.Board, view, wording, isNews: false);

    /// <summary>The S-curve.</summary>
    public static MarkupString Curve(Board board, Wording wording) => Curves.Of(board, wording, isNews: false);

    /// <summary>Its numbers as a table.</summary>
    public static MarkupString Numbers(Board board, Wording wording) => CurveNumbers.Of(board, wording, isNews: false);

    /// <summary>Name, percent and bar of a block.</summary>
    public static MarkupString Of(BlockRow row, Wording wording) => Sums.Of(row.Figures, row.Card.ShortName, wording, isNews: false);

    /// <summary>Name, percent and bar of a movement.</summary>
    public static MarkupString Of(MovementRow row, Wording wording) => Sums.Of(row.Figures, row.Card.ShortName, wording, isNews: false);

    /// <summary>Time and sentence of a fact.</summary>
    public static MarkupString Of(FactLine line, Wording wording, long newsSince) => Facts.Of(line, wording, line.Sequence > newsSince);

    private static string SumText(Figures figures, string name, Wording wording) => new Html()
        .Tag("<span class=\"sum-row__name\">").Mark(figures.Standing, wording).Text(name)
        .Tag("</span><span class=\"percent\">").Text(wording.Percent(figures)).Tag("</span>")
        .Pace(figures, wording).ToString();

    private static string FactText(FactLine line, Wording wording, bool isNews) => new Html()
        .Tag("<span class=\"feed-row").Tag(isNews ? " is-fresh" : "").Tag("\"><time class=\"feed-row__time\" datetime=\"")
        .Text(line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).Tag("\" title=\"").Text(wording.Show(line.At)).Tag("\">")
        .Text(VietnameseNumber.Time(line.At)).Tag("<small>").Text(VietnameseNumber.ShortDay(CommuneTime.DayOf(line.At))).Tag("</small></time>")
        .Tag("<span class=\"feed-row__text\">").Tag(line.UnitName is null ? "" : "<b>").Text(line.UnitName).Tag(line.UnitName is null ? "" : "</b> · ")
        .Text(wording.Say(line.Says)).Tag("</span></span>").ToString();

    private static string WholeText(BoardView view, Wording wording)
    {
        var (board, whole) = (view.Board, view.Board.Whole);
        var html = new Html().Tag("<p class=\"whole__label\">").Text(wording["Toàn xã"]).Tag("</p><p class=\"whole__figure\">");
        if (whole.Completion is { } completion) html.Text(wording.Percent(completion).TrimEnd('%', '\u00a0')).Tag("<small>%</small></p>");
        else html.Text(VietnameseNumber.None).Tag("</p>");
        html.Pace(whole.Completion, whole.Expected, null, wording, "bar--gold bar--lg")
            .Tag("<p class=\"whole__plan\">").Text(PaceWords.Say(whole.Completion, whole.Expected, view, wording)).Tag("</p><dl class=\"counts\">");
        if (StillCounts.Of(board, wording) is { } still)
        {
            foreach (var (label, number, of) in still) Count(html, "", label, number, of);
            return html.Tag("</dl>").ToString();
        }

        var withTargets = board.Units.Where(u => u.Figures.Standing is not null).ToList();
        var onPace = withTargets.Count(u => u.Figures.Standing is Standing.Met or Standing.OnTrack);
        var silent = withTargets.Count(u => u.Figures.Standing is Standing.NoReport);
        Count(html, "", wording["Chỉ tiêu hoàn thành"], whole.Counts.Complete, "/ " + wording.Show(whole.Targets));
        Count(html, "", wording["Đơn vị đúng tiến độ"], onPace, "/ " + wording.Show(withTargets.Count));
        Count(html, "counts__alert", wording["Cần đôn đốc"], withTargets.Count(NeedsUrging), wording["đơn vị"]);
        Count(html, "", wording["Chưa báo cáo"], silent, wording["đơn vị"]);
        return html.Tag("</dl>").ToString();
    }

    private static bool NeedsUrging(UnitRow unit) => unit.Figures.Standing is Standing.AtRisk or Standing.Missed or Standing.NoReport;

    private static void Count(Html html, string css, string label, int number, string of) => html
        .Tag("<div class=\"").Text(css).Tag("\"><dt>").Text(label).Tag("</dt><dd>").Text(number.ToString(CultureInfo.InvariantCulture))
        .Tag(" <small>").Text(of).Tag("</small></dd></div>");
}
