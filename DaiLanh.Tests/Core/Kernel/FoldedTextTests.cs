using System.Text;
using CsCheck;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Tests.Core.Kernel;

/// <summary>Vietnamese text as people search for it.</summary>
public sealed class FoldedTextTests
{
    private const string Letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
    private const string Plain = "aaaaaaaaaaaaaaaaaabcddeeeeeeeeeeeeghiiiiiiklmnoooooooooooooooooopqrstuuuuuuuuuuuuvxyyyyyy";

    [Theory]
    [InlineData("Vì người nghèo", "vi nguoi ngheo")]
    [InlineData("  Đường “ngõ” <bê tông> – 1.809,5 m²\n", "duong ngo be tong 1 809 5 m2")]
    [InlineData("THON3-12", "thon3 12")]
    [InlineData("đĐ", "dd")]
    [InlineData("🎉 – …", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Marks_capitals_and_punctuation_go_and_words_stay(string? text, string folded) => Assert.Equal(folded, FoldedText.Of(text));

    [Fact]
    public void Every_letter_of_Vietnamese_small_and_capital_in_one_sign_and_in_several_is_its_plain_letter()
    {
        Assert.Equal(Plain, FoldedText.Of(Letters));
        Assert.Equal(Plain, FoldedText.Of(Letters.ToUpperInvariant()));
        Assert.Equal(Plain, FoldedText.Of(Letters.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_reason_to_fail() => Assert.Equal("a b", FoldedText.Of("a\uD83C b"));

    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String.Sample(text => FoldedText.Of(FoldedText.Of(text)) == FoldedText.Of(text));

    [Fact]
    public void What_is_left_are_words_and_single_spaces_between_them() => Gen.String.Sample(text =>
    {
        var folded = FoldedText.Of(text);
        Assert.Equal(folded, string.Join(' ', FoldedText.WordsOf(text)));
        Assert.All(folded, c => Assert.True(c == ' ' || char.IsLetterOrDigit(c)));
    });

    [Fact]
    public void Marks_added_to_any_plain_word_are_taken_off_again() =>
        Gen.Int[0, Letters.Length - 1].Array[1, 12].Sample(at =>
            FoldedText.Of(string.Concat(at.Select(i => Letters[i]))) == string.Concat(at.Select(i => Plain[i])));
}
