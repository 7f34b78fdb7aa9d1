using System.Globalization;
using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Kernel;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("620", "620")]
    [InlineData("1809.5", "1.809,5")]
    [InlineData("1809.50", "1.809,5")]
    [InlineData("1234567.891", "1.234.567,891")]
    [InlineData("0.5", "0,5")]
    [InlineData("-1809.5", "−1.809,5")]
    [InlineData("0.0000001", "0")]
    [InlineData("-0.0000001", "0")]
    [InlineData("1.23456789", "1,234568")]
    public void A_number_has_dots_between_thousands_and_a_decimal_comma(string value, string shown) =>
        Assert.Equal(shown, VietnameseNumber.Of(Number(value)));

    [Theory]
    [InlineData("0.674", "67,4 %")]
    [InlineData("24.126666666666666667", "2.412,7 %")]
    [InlineData("-0.066666666666666667", "−6,7 %")]
    [InlineData("0", "0,0 %")]
    [InlineData("1", "100,0 %")]
    [InlineData("0.0005", "0,1 %")]
    [InlineData("0.00049", "0,0 %")]
    [InlineData("0.6705", "67,1 %")]
    [InlineData("0.6715", "67,2 %")]
    [InlineData("-0.0005", "−0,1 %")]
    [InlineData("-0.0004", "0,0 %")]
    public void A_percentage_has_one_decimal_is_never_clamped_and_halves_round_away_from_nought(string ratio, string shown) =>
        Assert.Equal(shown, VietnameseNumber.Percent(Number(ratio)).Replace('\u00A0', ' '));

    [Fact]
    public void The_percent_sign_stands_after_a_space_that_does_not_break() =>
        Assert.Equal("67,4\u00A0%", VietnameseNumber.Percent(0.674m));

    [Theory]
    [InlineData("0.674", 0, "67 %")]
    [InlineData("0.675", 0, "68 %")]
    [InlineData("0.674", 2, "67,40 %")]
    [InlineData("24.1266", 0, "2.413 %")]
    public void A_percentage_shows_as_many_decimals_as_asked_for(string ratio, int decimals, string shown) =>
        Assert.Equal(shown, VietnameseNumber.Percent(Number(ratio), decimals).Replace('\u00A0', ' '));

    [Fact]
    public void Where_there_is_nothing_to_show_stands_a_dash()
    {
        Assert.Equal("—", VietnameseNumber.Percent((decimal?)null));
        Assert.Equal("67,4\u00A0%", VietnameseNumber.Percent((decimal?)0.674m));
    }

    [Theory]
    [InlineData("0.06", "+6,0")]
    [InlineData("-0.012", "−1,2")]
    [InlineData("0", "0,0")]
    [InlineData("0.0004", "0,0")]
    [InlineData("-0.0004", "0,0")]
    [InlineData("10", "+1.000,0")]
    public void A_change_shows_its_sign_unless_it_rounds_to_nothing(string difference, string shown) =>
        Assert.Equal(shown, VietnameseNumber.Change(Number(difference)));

    [Fact]
    public void Days_and_times_are_written_as_in_the_commune()
    {
        Assert.Equal("11/6/2023", VietnameseNumber.Day(new DateOnly(2023, 6, 11)));
        Assert.Equal("24/5", VietnameseNumber.ShortDay(new DateOnly(2023, 5, 24)));
        Assert.Equal("14:00", VietnameseNumber.Time(Some.Now));
        Assert.Equal("00:30", VietnameseNumber.Time(new DateTimeOffset(2023, 5, 24, 17, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void What_a_sentence_is_filled_with_is_shown_the_same_way()
    {
        Assert.Equal("1.809,5", VietnameseNumber.Show(1809.5m));
        Assert.Equal("1.809", VietnameseNumber.Show(1809));
        Assert.Equal("1.809", VietnameseNumber.Show(1809L));
        Assert.Equal("24/5/2023", VietnameseNumber.Show(Some.Today));
        Assert.Equal("14:00 24/5/2023", VietnameseNumber.Show(Some.Now));
        Assert.Equal("Thôn 1", VietnameseNumber.Show("Thôn 1"));
        Assert.Equal("—", VietnameseNumber.Show(null));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi-VN")]
    [InlineData("de-DE")]
    public void The_language_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("1.809,5", VietnameseNumber.Of(1809.5m));
            Assert.Equal("2.412,7\u00A0%", VietnameseNumber.Percent(24.1266m));
            Assert.Equal("11/6/2023", VietnameseNumber.Day(Some.Due));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static decimal Number(string invariant) => decimal.Parse(invariant, CultureInfo.InvariantCulture);
}
