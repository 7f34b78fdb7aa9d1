using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Shared;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Shared;

public sealed class PercentTests : WebTest
{
    [Fact]
    public void A_percent_has_one_decimal_and_is_never_clamped()
    {
        Assert.Equal("2.412,7\u00a0%", Text(24.1266m));
        Assert.Equal("−10,0\u00a0%", Text(-0.1m));
    }

    [Fact]
    public void Nothing_is_a_dash_and_not_zero()
    {
        Assert.Equal("—", Text(null));
        Assert.Equal("0,0\u00a0%", Text(0));
    }

    [Fact]
    public void An_English_reader_sees_English_figures()
    {
        Speak(Wording.English);

        Assert.Equal("2,412.7%", Text(24.1266m));
    }

    private string Text(decimal? value) => Render<Percent>(p => p.Add(x => x.Value, value)).Find(".percent").TextContent;
}
