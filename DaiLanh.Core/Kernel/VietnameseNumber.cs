using System.Globalization;

namespace DaiLanh.Core.Kernel;

/// <summary>
/// How numbers and days are written in Vietnamese administrative papers: decimal comma, dots between thousands,
/// a no-break space before %, days as d/M/yyyy (domain.md §3).
/// </summary>
/// <remarks>Own format data rather than the machine's: what a commune prints must not depend on the ICU version of a server.</remarks>
public static class VietnameseNumber
{
    /// <summary>Shown where there is nothing to show: no entry yet, no targets.</summary>
    public const string None = "—";

    /// <summary>Decimal comma, dots between groups of three.</summary>
    public static NumberFormatInfo Format { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "−",
    });

    /// <summary>1809.5 → “1.809,5”; at most six decimals, no trailing zeros.</summary>
    public static string Of(decimal value) => value.ToString("#,##0.######", Format);

    /// <summary>0.674 → “67,4 %”. Never clamped: 24.1266 → “2.412,7 %”. Halves round away from zero, as people do by hand.</summary>
    /// <param name="ratio">1 is 100 %.</param>
    /// <param name="decimals">Decimals shown, always that many.</param>
    public static string Percent(decimal ratio, int decimals = 1) =>
        Points(ratio, decimals) + "\u00A0%";

    /// <summary>As <see cref="Percent(decimal,int)"/>, “—” for nothing.</summary>
    public static string Percent(decimal? ratio, int decimals = 1) => ratio is { } r ? Percent(r, decimals) : None;

    /// <summary>The bare percent figure without its sign: 0.674 → “67,4”.</summary>
    public static string Points(decimal ratio, int decimals = 1) =>
        Math.Round(ratio * 100, decimals, MidpointRounding.AwayFromZero).ToString("#,##0." + new string('0', decimals), Format);

    /// <summary>A change in percentage points with its sign: +6,0 · −1,2 · 0,0.</summary>
    public static string Change(decimal difference, int decimals = 1)
    {
        var rounded = Math.Round(difference * 100, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + rounded.ToString("#,##0." + new string('0', decimals), Format);
    }

    /// <summary>24/5/2023.</summary>
    public static string Day(DateOnly day) => day.ToString("d'/'M'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>24/5.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d'/'M", CultureInfo.InvariantCulture);

    /// <summary>14:32, by the clock of Đại Lãnh.</summary>
    public static string Time(DateTimeOffset instant) => CommuneTime.Local(instant).ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>Any argument of a <see cref="Phrase"/> as a Vietnamese reader expects it.</summary>
    public static string Show(object? value) => value switch
    {
        null => None,
        string text => text,
        decimal number => Of(number),
        DateOnly day => Day(day),
        DateTimeOffset instant => Time(instant) + " " + Day(CommuneTime.DayOf(instant)),
        int or long => Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        Phrase phrase => phrase.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
