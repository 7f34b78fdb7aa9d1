using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Words;

/// <summary>The English counterpart of <see cref="VietnameseNumber"/>: 1,809.5 · 67.4% · 24/5/2023.</summary>
internal static class EnglishNumber
{
    private static readonly NumberFormatInfo Figures = Cultures.English.NumberFormat;

    public static string Of(decimal value) => value.ToString("#,##0.######", Figures);

    public static string Percent(decimal? ratio, int decimals) =>
        ratio is { } r ? Points(r, decimals) + "%" : VietnameseNumber.None;

    public static string Change(decimal difference, int decimals)
    {
        var rounded = Math.Round(difference * 100, decimals, MidpointRounding.AwayFromZero);
        return (rounded > 0 ? "+" : "") + Fixed(rounded, decimals);
    }

    public static string Show(object? value) => value switch
    {
        decimal number => Of(number),
        int or long => Of(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => VietnameseNumber.Show(value), // texts, days and times are the same in both
    };

    private static string Points(decimal ratio, int decimals) =>
        Fixed(Math.Round(ratio * 100, decimals, MidpointRounding.AwayFromZero), decimals);

    private static string Fixed(decimal value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Figures);
}
