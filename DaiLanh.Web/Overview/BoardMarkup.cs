using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Live;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Overview;

/// <summary>The live rows of the overview as shared markup.</summary>
internal static class BoardMarkup
{
    private static readonly SharedMarkup<UnitRow> Units = new(UnitText);
    private static readonly SharedMarkup<Figures> BlockFigures = new((figures, wording, _) => BlockText(figures, wording));
    private static readonly SharedMarkup<Board> Wholes = new((board, wording, _) => WholeText(board, wording));
    private static readonly SharedMarkup<MovementRow> Movements = new((row, wording, _) => MovementText(row, wording));
    private static readonly SharedMarkup<FactLine> Facts = new(FactText);

    /// <summary>Rank, mark, name, bar, percent and trend of a unit.</summary>
    public static MarkupString Of(UnitRow row, Wording wording, long openedAt) =>
        Units.Of(row, wording, row.LastSequence > openedAt);

    /// <summary>The commune's figure, its bar, what is expected today and four counts.</summary>
    public static MarkupString Whole(Board board, Wording wording) => Wholes.Of(board, wording, isNews: false);

    /// <summary>A block's percent beside what is expected.</summary>
    public static MarkupString Of(Figures figures, Wording wording) => BlockFigures.Of(figures, wording, isNews: false);

    /// <summary>Name, percent and bar of a movement.</summary>
    public static MarkupString Of(MovementRow row, Wording wording) => Movements.Of(row, wording, isNews: false);

    /// <summary>Time and sentence of a fact.</summary>
    public static MarkupString Of(FactLine line, Wording wording, long openedAt) => Facts.Of(line, wording, line.Sequence > openedAt);

    private static string UnitText(UnitRow row, Wording wording, bool isNews)
    {
        var figures = row.Figures;
        var reported = figures.HasEntry;
        var standing = figures.Standing;
        var html = new Html();
        html.Tag("<div class=\"unit-row").Tag(isNews ? " is-fresh" : "").Tag("\"><span class=\"unit-row__rank\">")
            .Text(row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "").Tag("</span>");
        if (standing is { } s) html.Mark(s.Css(), wording.NameOf(s));
        else html.Tag("<span></span>");
        html.Tag("<span class=\"unit-row__name\" title=\"").Text(row.Card.Name).Tag("\">").Text(row.Card.ShortName).Tag("</span><span class=\"unit-row__bar\">")
            .Bar(standing is { } css ? "bar--" + css.Css() : "", figures.Completion, figures.Expected,
                wording["{0}, kế hoạch đến hôm nay {1}", wording.Percent(figures.Completion), wording.Percent(figures.Expected)])
            .Tag("</span><span class=\"unit-row__percent percent\">").Text(reported ? wording.Percent(figures.Completion) : VietnameseNumber.None)
            .Tag("</span>").Tag(TrendTag(figures.Trend)).Text(reported && figures.Trend is { } t ? wording.Change(t) : "").Tag("</span></div>");
        return html.ToString();
    }

    private static string TrendTag(decimal? trend) =>
        trend < 0 ? "<span class=\"unit-row__trend trend trend--down\">" : "<span class=\"unit-row__trend trend\">";

    private static string BlockText(Figures figures, Wording wording) => new Html()
        .Tag("<span class=\"block-head__percent\">").Text(wording.Percent(figures.Completion)).Tag("</span>").ToString();

    private static string MovementText(MovementRow row, Wording wording)
    {
        var figures = row.Figures;
        var html = new Html().Tag("<div class=\"movement-row\"><span class=\"movement-row__name\" title=\"").Text(row.Card.Name).Tag("\">");
        if (figures.Standing is { } mark) html.Mark(mark.Css(), wording.NameOf(mark));
        html.Text(row.Card.ShortName).Tag("</span><span class=\"percent\">").Text(wording.Percent(figures.Completion)).Tag("</span>");
        return html.Bar(figures.Standing is { } s ? "bar--" + s.Css() : "", figures.Completion, figures.Expected,
                wording["{0}, kế hoạch đến hôm nay {1}", wording.Percent(figures.Completion), wording.Percent(figures.Expected)])
            .Tag("</div>").ToString();
    }

    private static string FactText(FactLine line, Wording wording, bool isNews) => new Html()
        .Tag("<div class=\"feed-row").Tag(isNews ? " is-fresh" : "").Tag("\"><time class=\"feed-row__time\" datetime=\"")
        .Text(line.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)).Tag("\" title=\"").Text(wording.Show(line.At)).Tag("\">")
        .Text(VietnameseNumber.Time(line.At)).Tag("<small>").Text(VietnameseNumber.ShortDay(CommuneTime.DayOf(line.At))).Tag("</small></time>")
        .Tag("<span class=\"feed-row__text\">").Tag(line.UnitName is null ? "" : "<b>").Text(line.UnitName).Tag(line.UnitName is null ? "" : "</b> · ")
        .Text(wording.Say(line.Says)).Tag("</span></div>").ToString();

    private static string WholeText(Board board, Wording wording)
    {
        var whole = board.Whole;
        var html = new Html().Tag("<div class=\"whole\"><div><p class=\"whole__label\">").Text(wording["Toàn xã"]).Tag("</p><p class=\"whole__figure\">");
        if (whole.Completion is { } completion) html.Text(wording.Percent(completion).TrimEnd('%', '\u00a0')).Tag("<small>%</small></p>");
        else html.Text(VietnameseNumber.None).Tag("</p>");
        html.Bar("bar--gold bar--lg", whole.Completion, whole.Expected,
                wording["{0}, kế hoạch đến hôm nay {1}", wording.Percent(whole.Completion), wording.Percent(whole.Expected)])
            .Tag("<p class=\"whole__plan\">").Text(PlanText(whole, wording)).Tag("</p></div><dl class=\"counts\">");

        var withTargets = board.Units.Where(u => u.Figures.Standing is not null).ToList();
        var onPace = withTargets.Count(u => u.Figures.Standing is Standing.Met or Standing.OnTrack);
        var silent = withTargets.Count(u => u.Figures.Standing is Standing.NoReport);
        Count(html, "", wording["Chỉ tiêu hoàn thành"], whole.Counts.Complete, "/ " + wording.Show(whole.Targets));
        Count(html, "", wording["Đơn vị đúng tiến độ"], onPace, "/ " + wording.Show(withTargets.Count));
        Count(html, "counts__alert", wording["Cần đôn đốc"], withTargets.Count(NeedsUrging), wording["đơn vị"]);
        Count(html, "", wording["Chưa báo cáo"], silent, wording["đơn vị"]);
        return html.Tag("</dl></div>").ToString();
    }

    private static bool NeedsUrging(UnitRow unit) => unit.Figures.Standing is Standing.AtRisk or Standing.Missed or Standing.NoReport;

    private static void Count(Html html, string css, string label, int number, string of) => html
        .Tag("<div class=\"").Text(css).Tag("\"><dt>").Text(label).Tag("</dt><dd>").Text(number.ToString(CultureInfo.InvariantCulture))
        .Tag(" <small>").Text(of).Tag("</small></dd></div>");

    private static string PlanText(Figures whole, Wording wording)
    {
        if (whole is not { Completion: { } c, Expected: { } e }) return wording["Chưa có chỉ tiêu nào."];
        var plan = wording["kế hoạch hôm nay {0}", wording.Percent(e)];
        var gap = c - e;
        return plan + " · " + (gap < 0
            ? wording["chậm {0} điểm", wording.Change(-gap).TrimStart('+')]
            : wording["nhanh hơn {0} điểm", wording.Change(gap).TrimStart('+')]);
    }
}
