using DaiLanh.Core.Reports;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Reports;

public sealed class ReportWordsTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(1949, "MCMXLIX")]
    public void Groups_have_Roman_numbers(int number, string roman) => Assert.Equal(roman, RomanNumber.Of(number));

    [Theory]
    [InlineData("2023-05-24", "ngày 24 tháng 5 năm 2023")]
    [InlineData("2023-02-05", "ngày 05 tháng 02 năm 2023")]
    [InlineData("2023-10-01", "ngày 01 tháng 10 năm 2023")]
    public void A_documents_day_has_a_zero_before_small_days_and_the_months_one_and_two(string day, string written) =>
        Assert.Equal(written, ReportWords.LongDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_direction_is_what_the_two_levels_say_and_only_between_equal_ones_what_was_stated()
    {
        Assert.Equal("Tăng", ReportWords.Direction(Some.Amount(plan: 10, baseline: 5, direction: Direction.Lower).Measure));
        Assert.Equal("Giảm", ReportWords.Direction(Some.Amount(plan: 5, baseline: 10, direction: Direction.Higher).Measure));
        Assert.Equal("Giảm", ReportWords.Direction(Some.Amount(plan: 5, baseline: 5, direction: Direction.Lower).Measure));
    }
}
