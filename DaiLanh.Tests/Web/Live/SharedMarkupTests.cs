using DaiLanh.Web.Live;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Live;

public sealed class SharedMarkupTests
{
    [Fact]
    public void One_row_gives_one_text_however_many_ask()
    {
        var made = 0;
        var markup = new SharedMarkup<object>((_, _, _) => $"text {++made}");
        var row = new object();

        var first = markup.Of(row, Wording.Vietnamese, isNews: false).Value;

        Assert.Same(first, markup.Of(row, Wording.Vietnamese, isNews: false).Value);
        Assert.Equal(1, made);
    }

    [Fact]
    public void Each_language_and_news_have_their_own_text()
    {
        var markup = new SharedMarkup<object>((_, wording, isNews) => wording.Culture.Name + isNews);
        var row = new object();

        Assert.Equal(
            ["vi-VNFalse", "vi-VNTrue", "en-GBFalse", "en-GBTrue"],
            new[] { Wording.Vietnamese, Wording.English }.SelectMany(w => new[] { false, true }, (w, n) => markup.Of(row, w, n).Value));
    }

    [Fact]
    public void Every_text_is_encoded_and_Vietnamese_stays_itself()
    {
        var html = new Html().Tag("<b title=\"").Text("\"><script>alert('x')</script>").Tag("\">").Text("Thôn 1 & <Ốc>").Tag("</b>").ToString();

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("Thôn 1 &amp; &lt;Ốc&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24.1266", "--fill:1;")]
    [InlineData("-0.2", "--fill:0;")]
    [InlineData("0.775", "--fill:0.775;")]
    public void A_bar_clamps_what_numbers_do_not(string fill, string drawn)
    {
        var value = decimal.Parse(fill, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(drawn, new Html().Bar("", value, 0.5m, "").ToString(), StringComparison.Ordinal);
    }
}
