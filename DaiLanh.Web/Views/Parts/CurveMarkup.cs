using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views.Parts;

/// <summary>
/// A curve with its plan: lines as SVG that stretches to its place, everything written as text of the page, so that it stays readable on a phone.
/// Told apart without colour: the plan is dashed, what is reached is thick, what would follow is dotted.
/// </summary>
internal static class CurveMarkup
{
    /// <summary>How far apart two days below the curve must be, as a share of the width.</summary>
    private const decimal Apart = 0.12m;

    private static readonly decimal[] Quarters = [0.25m, 0.5m, 0.75m, 1];

    /// <summary>The picture and what its lines mean.</summary>
    /// <param name="curve">What to draw.</param>
    /// <param name="wording">The reader's language.</param>
    /// <param name="campaign">The campaign, to the end of which the present pace is drawn on while it runs.</param>
    public static string Picture(CampaignCurve curve, Wording wording, CampaignCard campaign) => Picture(curve, wording, campaign.IsClosed ? null : campaign.End);

    /// <summary>The picture and what its lines mean.</summary>
    /// <param name="curve">What to draw.</param>
    /// <param name="wording">The reader's language.</param>
    /// <param name="end">The day for which the present pace is drawn on; null draws none.</param>
    public static string Picture(CampaignCurve curve, Wording wording, DateOnly? end)
    {
        var top = curve.Days.Any(d => d.Completion > 1) ? 1.25m : 1;
        var drawing = new Drawing(curve, top);
        var pace = end is { } last ? curve.AtThisPace(last) : null;
        var html = new Html();
        html.Tag("<div class=\"curve\" role=\"img\" aria-label=\"").Text(Spoken(curve, wording)).Tag("\"><div class=\"curve__plot\">")
            .Tag("<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">")
            .Tag($"<path class=\"curve__grid\" d=\"{string.Concat(Quarters.Select(drawing.Across))}\"/>")
            .Tag($"<path class=\"curve__area\" d=\"{drawing.Area}\"/><path class=\"curve__plan\" d=\"{drawing.Plan}\"/>");
        if (pace is { } then && curve.Now is { Completion: { } c } now)
            html.Tag($"<path class=\"curve__pace\" d=\"{drawing.Line((now.Day, c), (end!.Value, then))}\"/>");
        html.Tag($"<path class=\"curve__actual\" d=\"{drawing.Actual}\"/></svg>");
        foreach (var quarter in Quarters)
            html.Tag($"<span class=\"curve__y\" style=\"--y:{Drawing.Plain(drawing.Up(quarter))}\">").Text(wording.Percent(quarter, 0)).Tag("</span>");
        if (curve.Now is { } at)
        {
            html.Tag($"<i class=\"curve__now\" style=\"--x:{Drawing.Plain(drawing.Across(at.Day))}\"></i>");
            if (WeekAgo(curve) is { Completion: { } before } week) Dot(html, drawing, week.Day, before, " curve__dot--week");
            Dot(html, drawing, at.Day, at.Completion!.Value, "");
        }
        html.Tag("</div>");
        Days(html, curve, drawing);
        html.Tag("</div>");
        return Key(html, curve, wording, end, pace).ToString();
    }

    /// <summary>The numbers behind the picture, a day a week back from the last known one: to be read, heard and copied.</summary>
    public static string Numbers(CampaignCurve curve, Wording wording)
    {
        var last = curve.Now?.Day ?? curve.Days[0].Day;
        var days = curve.Days.Where((d, i) => i == 0 || i == curve.Days.Length - 1 || (d.Day.DayNumber - last.DayNumber) % BoardBuilder.TrendDays == 0);
        var html = new Html().Tag("<table class=\"numbers\"><thead><tr><th scope=\"col\">").Text(wording["Ngày"])
            .Tag("</th><th scope=\"col\">").Text(wording["Kế hoạch"]).Tag("</th><th scope=\"col\">").Text(wording["Thực hiện"]).Tag("</th></tr></thead><tbody>");
        foreach (var day in days)
        {
            html.Tag("<tr><th scope=\"row\">").Text(VietnameseNumber.Day(day.Day)).Tag("</th><td>").Text(wording.Percent(day.Expected))
                .Tag("</td><td>").Text(wording.Percent(day.Completion)).Tag("</td></tr>");
        }
        return html.Tag("</tbody></table>").ToString();
    }

    private static CurveDay? WeekAgo(CampaignCurve curve) => curve.Now is { } now && curve.Days.FirstOrDefault(d => d.Day == now.Day.AddDays(-BoardBuilder.TrendDays)) is
    { Completion: not null } week
        ? week
        : null;

    private static void Dot(Html html, Drawing drawing, DateOnly day, decimal ratio, string css) => html.Tag(
        $"<i class=\"curve__dot{css}\" style=\"--x:{Drawing.Plain(drawing.Across(day))};--y:{Drawing.Plain(drawing.Up(ratio))}\"></i>");

    // The first and the last day, today, and the first of each month where there is room.
    private static void Days(Html html, CampaignCurve curve, Drawing drawing)
    {
        List<DateOnly> shown = curve.Now is { } now ? [now.Day] : [];
        foreach (var day in (DateOnly[])[curve.Days[0].Day, curve.Days[^1].Day, .. curve.Days.Select(d => d.Day).Where(d => d.Day == 1)])
        {
            if (shown.TrueForAll(other => Math.Abs(drawing.Across(other) - drawing.Across(day)) >= Apart)) shown.Add(day);
        }
        html.Tag("<div class=\"curve__days\">");
        foreach (var day in shown)
        {
            var across = drawing.Across(day);
            var css = (day == curve.Now?.Day ? " curve__day--now" : "") + (across < 0.05m ? " curve__day--first" : across > 0.95m ? " curve__day--last" : "");
            html.Tag($"<span class=\"curve__day{css}\" style=\"--x:{Drawing.Plain(across)}\">").Text(VietnameseNumber.ShortDay(day)).Tag("</span>");
        }
        html.Tag("</div>");
    }

    private static Html Key(Html html, CampaignCurve curve, Wording wording, DateOnly? end, decimal? pace)
    {
        html.Tag("<ul class=\"curve-key\">");
        if (curve.Now is { } now)
        {
            Item("actual", wording["thực hiện {0}", wording.Percent(now.Completion)]);
            Item("plan", wording["kế hoạch {0}", wording.Percent(now.Expected)]);
            if (WeekAgo(curve) is { } week) Item("week", $"{VietnameseNumber.ShortDay(week.Day)}: {wording.Percent(week.Completion)}");
        }
        else
        {
            Item("plan", wording["kế hoạch"]);
        }
        if (pace is not null) Item("pace", wording["nếu giữ nhịp 7 ngày qua: {0} vào ngày {1}", wording.Percent(pace, 0), VietnameseNumber.ShortDay(end!.Value)]);
        return html.Tag("</ul>");

        void Item(string css, string text) => html.Tag("<li><i class=\"curve-key__line curve-key__line--").Tag(css).Tag("\"></i>").Text(text).Tag("</li>");
    }

    private static string Spoken(CampaignCurve curve, Wording wording)
    {
        if (curve.Now is not { } now) return wording["Đường kế hoạch từ {0} đến {1}; chưa có số liệu thực hiện.", curve.Days[0].Day, curve.Days[^1].Day];
        var spoken = wording["Đường tiến độ đến {0}: thực hiện {1}, kế hoạch {2}.", now.Day, wording.Percent(now.Completion), wording.Percent(now.Expected)];
        return WeekAgo(curve) is { } week
            ? spoken + " " + wording["Cùng ngày tuần trước {0}.", wording.Percent(week.Completion)]
            : spoken;
    }
}
