using System.Globalization;
using System.Text;
using DaiLanh.Core.Board;

namespace DaiLanh.Web.Views.Parts;

/// <summary>Paths of curves in a box of 1000 × 100 that is stretched to its place: the first day left, the last right, 100 % at the top.</summary>
/// <param name="curve">What to draw.</param>
/// <param name="top">The ratio at the upper edge; what is higher is drawn there.</param>
internal sealed class Drawing(CampaignCurve curve, decimal top = 1)
{
    private const int Width = 1000;
    private const int Height = 100;

    /// <summary>A point may be left out when the line passes it this closely.</summary>
    private const decimal Near = 0.15m;

    /// <summary>From 0 at the left edge to 1 at the right.</summary>
    public decimal Across(DateOnly day)
    {
        var days = curve.Days[^1].Day.DayNumber - curve.Days[0].Day.DayNumber;
        return days == 0 ? 0 : Math.Clamp((decimal)(day.DayNumber - curve.Days[0].Day.DayNumber) / days, 0, 1);
    }

    /// <summary>From 0 at the lower edge to 1 at the upper.</summary>
    public decimal Up(decimal ratio) => Math.Clamp(ratio / top, 0, 1);

    /// <summary>What is expected, over all days.</summary>
    public string Plan => Path(curve.Days.Select(d => (d.Day, d.Expected)));

    /// <summary>What is reached, as far as it is known; empty when nothing is.</summary>
    public string Actual => Path(curve.Days.Where(d => d.Completion is not null).Select(d => (d.Day, d.Completion!.Value)));

    /// <summary>The ground under what is reached.</summary>
    public string Area => Actual is { Length: > 0 } line
        ? $"{line}V{Height}H{X(curve.Days.First(d => d.Completion is not null).Day)}Z"
        : "";

    /// <summary>A straight line.</summary>
    public string Line((DateOnly Day, decimal Ratio) from, (DateOnly Day, decimal Ratio) to) => Path([from, to]);

    /// <summary>A line over all days.</summary>
    public string Across(decimal ratio) => $"M0 {Plain((1 - Up(ratio)) * Height)}H{Width}";

    /// <summary>A number as styles and paths write it.</summary>
    public static string Plain(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private string X(DateOnly day) => Math.Round(Across(day) * Width).ToString(CultureInfo.InvariantCulture);

    private string Path(IEnumerable<(DateOnly Day, decimal Ratio)> points)
    {
        var all = points.Select(p => (p.Day, Y: Math.Round((1 - Up(p.Ratio)) * Height, 1))).ToList();
        var path = new StringBuilder();
        var last = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (i > 0 && i < all.Count - 1 && IsOnTheWay(all[last], all[i], all[i + 1])) continue;
            path.Append(i == 0 ? 'M' : 'L').Append(X(all[i].Day)).Append(' ').Append(Plain(all[i].Y));
            last = i;
        }
        return path.ToString();
    }

    private static bool IsOnTheWay((DateOnly Day, decimal Y) from, (DateOnly Day, decimal Y) point, (DateOnly Day, decimal Y) to)
    {
        var share = (decimal)(point.Day.DayNumber - from.Day.DayNumber) / (to.Day.DayNumber - from.Day.DayNumber);
        return Math.Abs(from.Y + ((to.Y - from.Y) * share) - point.Y) < Near;
    }
}
