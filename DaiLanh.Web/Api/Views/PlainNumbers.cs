namespace DaiLanh.Web.Api.Views;

/// <summary>Numbers as programs like to read them.</summary>
internal static class PlainNumbers
{
    // Quotients have 28 digits; nine say more than any target is measured to, and fit a double without loss.
    private const int RatioDecimals = 9;

    // A decimal divided by this has the same value and no trailing zeros: 25 instead of 25.0.
    private const decimal One = 1.000000000000000000000000000m;

    public static decimal Plain(this decimal number) => number / One;

    public static decimal? Plain(this decimal? number) => number / One;

    /// <summary>A ratio, rounded.</summary>
    public static decimal Short(this decimal ratio) => decimal.Round(ratio, RatioDecimals).Plain();

    /// <summary>A ratio, rounded.</summary>
    public static decimal? Short(this decimal? ratio) => ratio?.Short();
}
