using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Kernel;

public sealed class PhraseTests
{
    [Fact]
    public void A_sentence_says_its_numbers_and_days_in_Vietnamese() =>
        Assert.Equal("Đến 24/5/2023 đạt 1.809,5 triệu đồng",
            Phrase.Of("Đến {0} đạt {1} {2}", Some.Today, 1809.5m, "triệu đồng").ToString());

    [Fact]
    public void A_sentence_may_hold_another() =>
        Assert.Equal("Thôn 1: đạt 5", Phrase.Of("{0}: {1}", "Thôn 1", Phrase.Of("đạt {0}", 5)).ToString());

    [Fact]
    public void A_sentence_without_arguments_keeps_its_braces() =>
        Assert.Equal("{nguyên văn}", Phrase.Of("{nguyên văn}").ToString());

    [Fact]
    public void The_same_sentence_can_be_said_in_other_words() =>
        Assert.Equal("reached [5] on [24/5/2023]",
            Phrase.Of("Đến {0} đạt {1}", Some.Today, 5).Fill("reached {1} on {0}", a => $"[{VietnameseNumber.Show(a)}]"));

    [Fact]
    public void What_people_typed_is_never_taken_for_a_placeholder() =>
        Assert.Equal("“{0} {1” không phải là số", Phrase.Of("“{0}” không phải là số", "{0} {1").ToString());
}
