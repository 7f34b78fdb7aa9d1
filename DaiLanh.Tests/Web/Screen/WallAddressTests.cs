using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall;

namespace DaiLanh.Tests.Web.Screen;

public sealed class WallAddressTests
{
    [Fact]
    public void An_address_without_anything_is_the_usual_wall() => Assert.Equal(ScreenSettings.Default, WallAddress.Read(null, null, null, null, null));

    [Fact]
    public void An_address_says_distance_theme_pages_dwell_and_language()
    {
        var settings = WallAddress.Read(6, "sang", "toan-xa, khoi:thon,duong-tien-do", 30, "en");

        Assert.Equal((6m, WallTheme.Light, 30, true), (settings.Distance, settings.Theme, settings.DwellSeconds, settings.IsEnglish));
        Assert.Equal([new(WallPageKind.Whole), new(WallPageKind.Block, "thon"), new(WallPageKind.Curve)], settings.Pages);
    }

    [Theory]
    [InlineData("5", "6")]
    [InlineData("1", "2.5")]
    [InlineData("99", "8")]
    public void A_distance_between_two_is_taken_as_the_farther(string asked, string taken) =>
        Assert.Equal(Number(taken), WallAddress.Read(Number(asked), null, null, null, null).Distance);

    [Fact]
    public void Pages_that_nobody_knows_are_left_out_and_times_stay_in_their_bounds()
    {
        Assert.Equal([new(WallPageKind.Latest)], WallAddress.Read(null, null, "x,vua-cap-nhat,", 0, null).Pages);
        Assert.Equal(ScreenSettings.Default.Pages, WallAddress.Read(null, null, "x", null, null).Pages);
        Assert.Equal(ScreenSettings.ShortestDwell, WallAddress.Read(null, null, null, 0, null).DwellSeconds);
        Assert.Equal(ScreenSettings.LongestDwell, WallAddress.Read(null, null, null, 9999, null).DwellSeconds);
    }

    [Fact]
    public void An_address_steers_too()
    {
        var steering = WallAddress.Steer(Steering.None, [1], 20, Some.Now, Some.Start, "thon-1", " Nghỉ ", 90);

        Assert.Equal((Some.Start, "thon-1", "Nghỉ"), (steering.Day, steering.UnitCode, steering.Message));
        Assert.Equal(Replay.Longest, steering.Replay!.Seconds);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
