using Bunit;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Shared;

namespace DaiLanh.Tests.Web.Shared;

public sealed class PaceBarTests : WebTest
{
    [Theory]
    [InlineData("0.775", "0.775")]
    [InlineData("24.1266", "1")]
    [InlineData("-0.2", "0")]
    [InlineData("0.33333333", "0.3333")]
    [InlineData(null, "0")]
    public void The_bar_is_drawn_between_its_ends_whatever_the_completion(string? completion, string drawn)
    {
        Assert.Equal($"--fill:{drawn}", Bar(Decimal(completion)).GetAttribute("style"));
    }

    [Theory]
    [InlineData("0.7049", "0.7049")]
    [InlineData("1.2", "1")]
    public void The_tick_marks_what_is_expected_and_stays_on_the_bar(string expected, string drawn)
    {
        var bar = Bar(0.5m, Decimal(expected));

        Assert.Equal($"--fill:0.5;--tick:{drawn}", bar.GetAttribute("style"));
        Assert.NotNull(bar.QuerySelector(".bar__tick"));
    }

    [Fact]
    public void Without_an_expectation_there_is_no_tick()
    {
        Assert.Null(Bar(0.5m).QuerySelector(".bar__tick"));
    }

    [Fact]
    public void What_is_said_is_the_true_figure_while_the_meter_stays_in_range()
    {
        var bar = Bar(24.1266m, 0.7049m);

        Assert.Equal("100", bar.GetAttribute("aria-valuenow"));
        Assert.Equal("2.412,7\u00a0%, kế hoạch đến hôm nay 70,5\u00a0%", bar.GetAttribute("aria-valuetext"));
    }

    [Fact]
    public void The_standing_gives_the_colour_and_further_classes_stay()
    {
        var bar = Render<PaceBar>(p => p.Add(x => x.Value, 0.5m).Add(x => x.Standing, Standing.Behind).Add(x => x.Class, "bar--lg")).Find(".bar");

        Assert.Equal("bar bar--behind bar--lg", bar.ClassName);
    }

    private AngleSharp.Dom.IElement Bar(decimal? value, decimal? expected = null) =>
        Render<PaceBar>(p => p.Add(x => x.Value, value).Add(x => x.Expected, expected)).Find(".bar");

    private static decimal? Decimal(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
