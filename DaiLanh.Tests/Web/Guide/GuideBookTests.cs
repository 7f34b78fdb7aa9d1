using DaiLanh.Web.Guide;

namespace DaiLanh.Tests.Web.Guide;

/// <summary>How a document becomes a page.</summary>
public sealed class GuideBookTests
{
    [Fact]
    public void A_heading_has_an_address_without_marks_and_says_which_pages_it_is_about()
    {
        var book = Of("# Sách\n\n## Đơn vị, phong trào `/don-vi` `/phong-trao`\n\n### Ghi số\n");

        Assert.Equal("Sách", book.Title);
        Assert.Equal([(2, "don-vi-phong-trao"), (3, "ghi-so")], book.Parts.Select(p => (p.Level, p.Id)));
        Assert.Contains("id=\"don-vi-phong-trao\"", book.Html.Value, StringComparison.Ordinal);
        Assert.Equal(["/don-vi", "/phong-trao"], book.Pages);
    }

    [Theory]
    [InlineData("/don-vi", "huong-dan#mot-don-vi")]
    [InlineData("/don-vi/thon-3", "huong-dan#mot-don-vi")]
    [InlineData("/quan-tri/tai-khoan", "huong-dan#tai-khoan")]
    [InlineData("/quan-tri/khoi", "huong-dan#quan-tri")]
    [InlineData("/", "huong-dan#tong-quan")]
    [InlineData("/khac", "huong-dan")]
    [InlineData("/don-vi-khac", "huong-dan")]
    public void A_page_is_helped_by_the_nearest_part(string page, string address) =>
        Assert.Equal(address, Of("## Tổng quan `/`\n## Một đơn vị `/don-vi`\n## Quản trị `/quan-tri`\n## Tài khoản `/quan-tri/tai-khoan`\n").AddressAbout(page));

    [Fact]
    public void Two_headings_about_one_page_are_a_mistake() =>
        Assert.Throws<FormatException>(() => Of("## A `/don-vi`\n## B `/don-vi`\n"));

    [Theory]
    [InlineData("[x](https://example.org/a)")]
    [InlineData("[x](//example.org/a)")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](../seeds/2023/campaign.json)")]
    public void A_guide_leads_nowhere_else(string text) => Assert.Throws<FormatException>(() => Of(text));

    [Fact]
    public void What_looks_like_HTML_is_shown_as_text()
    {
        var html = Of("Một <script>alert(1)</script> và <b onclick=\"x\">đậm</b>.").Html.Value;

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_keep_to_the_page_although_the_site_has_a_base()
    {
        var html = Of("## Ghi số `/cap-nhat`\n[lên](#ghi-số) và `/cap-nhat?lam-quen=1`, không phải `/var/lib`.").Html.Value;

        Assert.Contains("href=\"huong-dan#ghi-so\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"cap-nhat?lam-quen=1\"><code>/cap-nhat?lam-quen=1</code></a>", html, StringComparison.Ordinal);
        Assert.Contains("<code>/var/lib</code>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"var", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_keeps_its_place_free_before_it_comes()
    {
        var html = Of("![Bảng](images/overview.png)").Html.Value;

        Assert.Contains("src=\"huong-dan/hinh/overview.png\"", html, StringComparison.Ordinal);
        Assert.Matches("width=\"[1-9][0-9]+\" height=\"[1-9][0-9]+\"", html);
    }

    private static GuideBook Of(string text) => new(text, GuideBook.Address);
}
