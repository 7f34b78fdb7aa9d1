using System.Globalization;
using CsCheck;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Tests.Core.Kernel;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("620", "620")]
    [InlineData("0", "0")]
    [InlineData("007", "7")]
    [InlineData("1809,5", "1809.5")]
    [InlineData("1.809,5", "1809.5")]
    [InlineData("1.809.500", "1809500")]
    [InlineData("12.345.678,25", "12345678.25")]
    [InlineData("1809,500", "1809.5")]
    [InlineData("1 809,5", "1809.5")]
    [InlineData("1\u00A0809,5", "1809.5")]
    [InlineData("1\u202F809,5", "1809.5")]
    [InlineData("1 809 500", "1809500")]
    [InlineData("  620  ", "620")]
    [InlineData("\u00A0620\t", "620")]
    [InlineData("-620", "-620")]
    [InlineData("−620", "-620")]
    [InlineData("- 620", "-620")]
    [InlineData("+620", "620")]
    [InlineData("-1.809,5", "-1809.5")]
    public void What_can_only_be_read_one_way_is_understood(string typed, string value) =>
        Assert.Equal(new NumberReading.Understood(Number(value)), NumberText.Read(typed));

    [Theory]
    [InlineData("1.809", "1809")]
    [InlineData("1,5", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("1,809.5", "1809.5")]
    [InlineData("1,809,500", "1809500")]
    [InlineData("1809.5", "1809.5")]
    [InlineData("1809.500", "1809.5")]
    [InlineData("1 809.5", "1809.5")]
    [InlineData("0.809", "0.809")]
    [InlineData("0,809", "0.809")]
    [InlineData("-1.809", "-1809")]
    [InlineData("-1,5", "-1.5")]
    public void What_others_might_mean_otherwise_is_shown_back(string typed, string value) =>
        Assert.Equal(new NumberReading.ShownBack(Number(value)), NumberText.Read(typed));

    [Theory]
    [InlineData("1,809", "1.809", "1809")]
    [InlineData("12,345", "12.345", "12345")]
    [InlineData("123,000", "123", "123000")]
    [InlineData("-1,809", "-1.809", "-1809")]
    public void What_could_be_a_thousand_times_larger_is_asked(string typed, string vietnamese, string alternative) =>
        Assert.Equal(new NumberReading.AskFirst(Number(vietnamese), Number(alternative)), NumberText.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0")]
    public void An_empty_field_is_nothing_and_not_nought(string? typed) =>
        Assert.Equal(new NumberReading.Nothing(), NumberText.Read(typed));

    [Theory]
    [InlineData("abc")]
    [InlineData("12abc")]
    [InlineData("12 %")]
    [InlineData("--1")]
    [InlineData("-")]
    [InlineData("1-2")]
    [InlineData("1e5")]
    [InlineData("24/5")]
    [InlineData("12 34")]
    [InlineData("1 809 5")]
    [InlineData("١٢")]
    public void What_is_not_a_number_is_said_with_what_was_typed_and_an_example(string typed) =>
        Refused(typed, "không phải là số", typed, "1.809,5");

    [Theory]
    [InlineData(".5")]
    [InlineData(",5")]
    [InlineData("1,")]
    [InlineData("1.")]
    [InlineData("1.80.5")]
    [InlineData("1.809.5")]
    [InlineData("1,2,3")]
    [InlineData("1.809,5,0")]
    [InlineData("1.809,")]
    [InlineData("1.80,5")]
    [InlineData("1.8,09.5")]
    [InlineData("1809.500,5")]
    [InlineData("0.809.500")]
    [InlineData("1..5")]
    public void Marks_in_the_wrong_place_are_said_to_be_so(string typed) =>
        Refused(typed, "không đúng chỗ", typed, "1.809,5");

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("-.")]
    public void Marks_without_any_digit_are_not_a_number(string typed) => Refused(typed, "không phải là số");

    [Fact]
    public void Six_decimals_are_taken_and_a_seventh_is_refused()
    {
        Assert.Equal(new NumberReading.ShownBack(0.123456m), NumberText.Read("0,123456"));
        Assert.Equal(new NumberReading.ShownBack(0.5m), NumberText.Read("0,500000000"));
        Refused("0,1234567", "quá nhiều số lẻ", "nhiều nhất 6 chữ số");
    }

    [Fact]
    public void The_largest_number_is_taken_and_one_more_is_refused()
    {
        Assert.Equal(new NumberReading.Understood(NumberText.Largest), NumberText.Read("1.000.000.000.000.000"));
        Assert.Equal(new NumberReading.Understood(-NumberText.Largest), NumberText.Read("-1000000000000000"));
        Refused("1.000.000.000.000.001", "quá lớn", "1.000.000.000.000.000");
        Refused("-1000000000000001", "quá lớn");
        Refused(new string('9', 60), "quá lớn", new string('9', 40) + "…");
    }

    [Fact]
    public void What_the_house_writes_it_reads_back_as_the_same_value()
    {
        var values = Gen.Long[-10_000_000_000_000, 10_000_000_000_000].Select(Gen.Int[0, 6], Gen.Int[0, 12],
            (digits, decimals, fewer) => Math.Round(digits / Power(fewer) / Power(decimals), decimals));
        values.Sample(value => Assert.Equal(value, Value(NumberText.Read(VietnameseNumber.Of(value)))), iter: 2000);
    }

    [Fact]
    public void Never_is_a_number_silently_taken_a_thousand_times_too_large()
    {
        // Whatever one mark and digits are typed: unless it is asked, no other reading is a thousand times away.
        var typed = Gen.Int[0, 99_999].Select(Gen.OneOf(".", ","), Gen.String[Gen.Char['0', '9'], 1, 6], (whole, mark, rest) => $"{whole}{mark}{rest}");
        typed.Sample(text =>
        {
            var reading = NumberText.Read(text);
            var grouped = text.IndexOfAny(['.', ',']) <= 3 && text[0] != '0' && text.Split('.', ',')[1].Length == 3;
            if (!grouped)
                Assert.Equal(Number(text.Replace(',', '.')), Value(reading));
            else if (text.Contains(',', StringComparison.Ordinal))
                Assert.IsType<NumberReading.AskFirst>(reading);
            else
                Assert.Equal(new NumberReading.ShownBack(Number(text.Replace(".", "", StringComparison.Ordinal))), reading);
        }, iter: 2000);
    }

    [Fact]
    public void No_text_at_all_makes_it_throw()
    {
        var texts = Gen.String[Gen.OneOf(Gen.Char, Gen.Char["0123456789.,-− \u00A0+"]), 0, 30];
        texts.Sample(text => Assert.NotNull(NumberText.Read(text)), iter: 5000);
    }

    private static void Refused(string typed, params string[] said)
    {
        var refused = Assert.IsType<NumberReading.NotANumber>(NumberText.Read(typed));
        Assert.All(said, s => Assert.Contains(s, refused.Why.ToString(), StringComparison.Ordinal));
    }

    private static decimal Value(NumberReading reading) => reading switch
    {
        NumberReading.Understood u => u.Value,
        NumberReading.ShownBack s => s.Value,
        NumberReading.AskFirst a => a.Value,
        _ => throw new InvalidOperationException($"Not read as a number: {reading}"),
    };

    private static decimal Number(string invariant) => decimal.Parse(invariant, CultureInfo.InvariantCulture);

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (a, b) => a * b);
}
