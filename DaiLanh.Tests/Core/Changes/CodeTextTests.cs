using DaiLanh.Core.Changes;

namespace DaiLanh.Tests.Core.Changes;

/// <summary>Codes that nobody has to invent.</summary>
public sealed class CodeTextTests
{
    [Theory]
    [InlineData("Thôn Đông 2", "thon-dong-2")]
    [InlineData("  Hội Liên hiệp Phụ nữ – xã ", "hoi-lien-hiep-phu-nu-xa")]
    [InlineData("Trường Tiểu học “Đại Lãnh 1”", "truong-tieu-hoc-dai-lanh-1")]
    [InlineData("…", "")]
    [InlineData(null, "")]
    public void A_code_is_the_name_without_marks(string? name, string code) => Assert.Equal(code, CodeText.Of(name));

    [Theory]
    [InlineData("Thôn 5", "THON5")]
    [InlineData("Thôn Đông 2", "TD2")]
    [InlineData("Đoàn", "DOAN")]
    [InlineData("Hội Liên hiệp Phụ nữ xã Đại Lãnh", "HLHPNX")]
    [InlineData("", "")]
    public void A_prefix_has_at_most_six_letters_or_digits(string name, string prefix) => Assert.Equal(prefix, CodeText.PrefixOf(name));
}
