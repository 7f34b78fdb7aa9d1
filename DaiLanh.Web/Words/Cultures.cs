using System.Globalization;

namespace DaiLanh.Web.Words;

/// <summary>
/// The two languages with the house's own numbers and dates, fixed here so that they do not depend on the version of the
/// machine's language data: 1.809,5 · 67,4 % · 11/6/2023 in Vietnamese, 1,809.5 · 67.4% · 11/6/2023 in English.
/// </summary>
internal static class Cultures
{
    public static CultureInfo Vietnamese { get; } = Make("vi-VN", group: ".", point: ",", percent: "\u00a0%");

    public static CultureInfo English { get; } = Make("en-GB", group: ",", point: ".", percent: "%");

    /// <summary>Work that belongs to no request (a board computed at midnight, say) speaks Vietnamese.</summary>
    public static void UseVietnameseByDefault()
    {
        CultureInfo.DefaultThreadCurrentCulture = Vietnamese;
        CultureInfo.DefaultThreadCurrentUICulture = Vietnamese;
    }

    private static CultureInfo Make(string name, string group, string point, string percent)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
        var numbers = culture.NumberFormat;
        numbers.NumberGroupSeparator = numbers.PercentGroupSeparator = group;
        numbers.NumberDecimalSeparator = numbers.PercentDecimalSeparator = point;
        numbers.NegativeSign = "−";
        numbers.PercentSymbol = percent;
        numbers.PercentPositivePattern = 1; // n%
        numbers.PercentNegativePattern = 1; // −n%

        var dates = culture.DateTimeFormat;
        dates.ShortDatePattern = "d/M/yyyy";
        dates.ShortTimePattern = "HH:mm";
        dates.LongTimePattern = "HH:mm:ss";
        dates.FirstDayOfWeek = DayOfWeek.Monday;
        return CultureInfo.ReadOnly(culture);
    }
}
