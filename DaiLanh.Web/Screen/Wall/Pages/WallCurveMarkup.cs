using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Wall.Pages;

/// <summary>The S-curve as a drawing. Pure: the same curve and size give the same text.</summary>
internal static class WallCurveMarkup
{
    // In letter heights.
    private const double LeftLabels = 3.6;
    private const double BottomLabels = 1.7;
    private const double BetweenDays = 4.4;
    private const double Day = 3.4;

    /// <summary>Plan dashed, actual solid, today marked.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="width">Width in units.</param>
    /// <param name="height">Height in units.</param>
    /// <param name="letter">Letter height in units.</param>
    /// <param name="L">The language.</param>
    public static MarkupString Of(CampaignCurve curve, int width, int height, int letter, Wording L)
    {
        var plot = new Plot(curve, letter * LeftLabels, letter * 0.7, width - letter, height - (letter * BottomLabels));
        var html = new Html().Tag(Text($"<svg class=\"wall-plot\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\""))
            .Text(L["Đường tiến độ theo ngày"]).Tag("\">");
        decimal[] shares = ((plot.Bottom - plot.Top) / letter) switch { < 2.8 => [0, 1], < 6 => [0, 0.5m, 1], _ => [0, 0.25m, 0.5m, 0.75m, 1] };
        foreach (var share in shares)
        {
            var y = plot.Y(share);
            html.Tag(Text($"<line class=\"wall-plot__grid\" x1=\"{plot.Left}\" x2=\"{plot.Right}\" y1=\"{y}\" y2=\"{y}\"/>"))
                .Tag(Text($"<text class=\"wall-plot__label wall-number\" x=\"{plot.Left - (letter * 0.4)}\" y=\"{y + (letter * 0.35)}\" text-anchor=\"end\">"))
                .Text(L.Percent(share, 0)).Tag("</text>");
        }
        foreach (var day in Labelled(curve, (plot.Right - plot.Left) / letter))
        {
            var css = day == curve.Now?.Day ? " wall-plot__label--now" : "";
            html.Tag(Text($"<text class=\"wall-plot__label{css} wall-number\" x=\"{plot.X(day)}\" y=\"{height - (letter * 0.25)}\" text-anchor=\"middle\">"))
                .Text(VietnameseNumber.ShortDay(day)).Tag("</text>");
        }
        html.Tag("<polyline class=\"wall-plot__plan\" points=\"").Tag(plot.Points(d => d.Expected)).Tag("\"/>");
        if (curve.Now is { } now)
        {
            var (x, y) = (plot.X(now.Day), plot.Y(now.Completion!.Value));
            html.Tag(Text($"<polygon class=\"wall-plot__area\" points=\"{plot.Left},{plot.Y(0)} {plot.Points(d => d.Completion)} {x},{plot.Y(0)}\"/>"))
                .Tag(Text($"<line class=\"wall-plot__today\" x1=\"{x}\" x2=\"{x}\" y1=\"{plot.Y(1)}\" y2=\"{plot.Y(0)}\"/>"))
                .Tag(Text($"<polyline class=\"wall-plot__actual\" points=\"{plot.Points(d => d.Completion)}\"/>"))
                .Tag(Text($"<circle class=\"wall-plot__now\" cx=\"{x}\" cy=\"{y}\" r=\"{letter * 0.32}\"/>"));
        }
        return new MarkupString(html.Tag("</svg>").ToString());
    }

    /// <summary>What a week brought, against what it was to bring.</summary>
    /// <param name="gain">Share of the best week.</param>
    /// <param name="planned">Share of the best week.</param>
    public static MarkupString Week(decimal gain, decimal planned) => new(new Html().Bar("bar--gold", gain, planned).ToString());

    /// <summary>The day that is shown, always; with it the first day, every so many weeks and the last, as far as none touches another.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="width">Width in letter heights.</param>
    internal static ImmutableArray<DateOnly> Labelled(CampaignCurve curve, double width)
    {
        var (first, last) = (curve.Days[0].Day, curve.Days[^1].Day);
        var length = Math.Max(last.DayNumber - first.DayNumber, 1);
        var step = BoardBuilder.TrendDays;
        while (length / (double)step > (width / BetweenDays) - 1) step += BoardBuilder.TrendDays;
        var days = ImmutableArray.CreateBuilder<DateOnly>();
        for (var day = first; last.DayNumber - day.DayNumber >= step * 0.6; day = day.AddDays(step)) days.Add(day);
        days.Add(last);
        if (curve.Now is { Day: var now })
        {
            days.RemoveAll(d => Math.Abs(d.DayNumber - now.DayNumber) * width < Day * length);
            days.Add(now);
        }
        return days.DrainToImmutable();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Plot(CampaignCurve Curve, double Left, double Top, double Right, double Bottom)
    {
        public double X(DateOnly day) => Math.Round(
            Left + ((Right - Left) * (day.DayNumber - Curve.Days[0].Day.DayNumber) / Math.Max(Curve.Days.Length - 1, 1)), 1);

        public double Y(decimal share) => Math.Round(Bottom - ((Bottom - Top) * (double)share), 1);

        public string Points(Func<CurveDay, decimal?> value)
        {
            var points = new StringBuilder();
            foreach (var day in Curve.Days)
            {
                if (value(day) is { } share) points.Append(CultureInfo.InvariantCulture, $"{(points.Length > 0 ? " " : "")}{X(day.Day)},{Y(share)}");
            }
            return points.ToString();
        }
    }
}
