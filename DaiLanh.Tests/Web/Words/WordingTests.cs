using DaiLanh.Core.Kernel;
using DaiLanh.Web.Words;

namespace DaiLanh.Tests.Web.Words;

public sealed class WordingTests
{
    [Fact]
    public void Vietnamese_is_said_as_it_is_written()
    {
        Assert.Equal("Tổng quan", Wording.Vietnamese["Tổng quan"]);
    }

    [Fact]
    public void English_comes_from_the_word_file_and_what_is_missing_stays_Vietnamese()
    {
        Assert.Equal("Overview", Wording.English["Tổng quan"]);
        Assert.Equal("Chưa có trong tệp", Wording.English["Chưa có trong tệp"]);
    }

    [Fact]
    public void Values_in_a_text_are_shown_by_the_language()
    {
        object[] values = [1809.5m, new DateOnly(2023, 6, 11), 1284, new TimeOnly(14, 5)];

        Assert.Equal("1.809,5 · 11/6/2023 · 1.284 · 14:05", Wording.Vietnamese["{0} · {1} · {2} · {3}", values]);
        Assert.Equal("1,809.5 · 11/6/2023 · 1,284 · 14:05", Wording.English["{0} · {1} · {2} · {3}", values]);
    }

    [Fact]
    public void A_text_may_ask_for_its_own_format()
    {
        Assert.Equal("năm 2023", Wording.Vietnamese["năm {0:0}", 2023]);
        Assert.Equal("67,4\u00a0%", Wording.Vietnamese["{0:P1}", 0.674m]);
        Assert.Equal("−3,10", Wording.Vietnamese["{0:N2}", -3.1m]);
    }

    [Fact]
    public void An_instant_is_told_by_the_clock_of_the_commune()
    {
        Assert.Equal("14:00 24/5/2023", Wording.Vietnamese["{0}", new DateTimeOffset(2023, 5, 24, 7, 0, 0, TimeSpan.Zero)]);
    }

    [Fact]
    public void A_phrase_of_Core_is_said_in_either_language_with_phrases_inside()
    {
        var phrase = Phrase.Of("“{0}” quá lớn. Số lớn nhất ghi được là {1}.", Phrase.Of("Tiến độ"), 1809.5m);

        Assert.Equal("“Tiến độ” quá lớn. Số lớn nhất ghi được là 1.809,5.", Wording.Vietnamese.Say(phrase));
        Assert.Equal("“Progress” is too large. The largest number that can be saved is 1,809.5.", Wording.English.Say(phrase));
    }

    [Fact]
    public void Braces_in_a_text_without_values_are_only_braces()
    {
        Assert.Equal("a { b", Wording.Vietnamese["a { b"]);
    }

    [Fact]
    public void Numbers_given_by_the_culture_agree_with_those_of_Core()
    {
        foreach (var value in new[] { 0m, -1.2m, 1809.5m, 1234567.25m })
        {
            Assert.Equal(VietnameseNumber.Of(value), value.ToString("#,##0.######", Cultures.Vietnamese));
            Assert.Equal(VietnameseNumber.Percent(value), value.ToString("P1", Cultures.Vietnamese));
        }
        Assert.Equal(VietnameseNumber.Day(new DateOnly(2023, 6, 1)), new DateOnly(2023, 6, 1).ToString("d", Cultures.Vietnamese));
    }
}
