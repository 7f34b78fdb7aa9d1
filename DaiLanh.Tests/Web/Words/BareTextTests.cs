using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Words;

/// <summary>Vietnamese in the markup of a page that an English reader could never read in English.</summary>
public sealed partial class BareTextTests
{
    [Fact]
    public void No_page_says_Vietnamese_past_the_words()
    {
        var found = from file in Repository.Files("DaiLanh.Web", ".razor")
                    from bare in Bare(Repository.Read(file))
                    select $"{file}: {bare}";

        None.Of(found);
    }

    [Theory]
    [InlineData("<p>Chậm</p>", 1)]
    [InlineData("<p title=\"Chậm\">@L[\"Chậm\"]</p>", 1)]
    [InlineData("<p>@L[\"Chậm {0}\", x] @* Chậm *@ <!-- Chậm --></p>\n@code {\n  // Chậm\n}", 0)]
    public void The_search_finds_text_in_elements_and_attributes_and_leaves_words_and_comments(string markup, int found)
    {
        Assert.Equal(found, Bare(markup).Count());
    }

    private static IEnumerable<string> Bare(string razor)
    {
        var markup = Unread().Replace(CodeBlock().Replace(razor, ""), "");
        return markup.Split('\n').Where(line => Vietnamese().IsMatch(line)).Select(line => line.Trim());
    }

    [GeneratedRegex(@"^@code\b.*\z", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex CodeBlock();

    // Words that are looked up, and comments of all kinds.
    [GeneratedRegex("""\b(?:L|wording)\[\s*"(?:[^"\\]|\\.)*"|@\*.*?\*@|<!--.*?-->|^\s*//[^\n]*$""", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Unread();

    [GeneratedRegex(@"[\u00C0-\u024F\u1E00-\u1EFF]", RegexOptions.None, 1000)]
    private static partial Regex Vietnamese();
}
