using DaiLanh.Tests.Support;
using DaiLanh.Web.Guide;

namespace DaiLanh.Tests.House;

/// <summary>The guide keeps up with the product: whoever adds a page says in docs/huong-dan.md (and in short in docs/guide.en.md) what it is for.</summary>
public sealed class GuideTests
{
    private const int LargestPicture = 250 * 1024;

    [Fact]
    public void Every_page_has_its_part_in_the_guide_in_both_languages() => None.Of(
        from page in Approved("pages").Select(line => line.Split(' ')[0])
        from book in (GuideBook[])[GuideBook.Guide, GuideBook.InShort]
        where book.PartAbout(page) is null
        select $"“{book.Title}” has no part about {page}: a heading that names it, such as ### … `{page}`");

    [Fact]
    public void The_guide_is_about_pages_that_exist() => None.Of(
        from book in (GuideBook[])[GuideBook.Guide, GuideBook.InShort]
        from page in book.Pages
        where !Approved("pages").Any(line => line.StartsWith(page + " ", StringComparison.Ordinal) || line.StartsWith(page + "/", StringComparison.Ordinal))
        select $"“{book.Title}” is about {page}, which is no page");

    [Fact]
    public void Every_part_that_a_guide_refers_to_exists() => None.Of(
        from book in (GuideBook[])[GuideBook.Guide, GuideBook.InShort, GuideBook.Operations]
        from reference in book.References
        where !book.Parts.Any(p => p.Id == reference)
        select $"“{book.Title}” refers to #{reference}");

    [Fact]
    public void No_two_parts_have_the_same_address() => None.Of(
        from book in (GuideBook[])[GuideBook.Guide, GuideBook.InShort, GuideBook.Operations]
        from id in book.Parts.GroupBy(p => p.Id)
        where id.Count() > 1
        select $"“{book.Title}”: #{id.Key}");

    [Fact]
    public void Every_picture_of_the_guide_exists_and_is_small() => None.Of(
        from name in GuideBook.Guide.Pictures
        let file = new FileInfo(Repository.PathOf("docs/images/" + name))
        where !file.Exists || file.Length > LargestPicture
        select $"docs/images/{name}: {(file.Exists ? $"{file.Length} bytes" : "is not there")}");

    private static string[] Approved(string name) =>
        Repository.Read($"DaiLanh.Tests/Approved/{name}.approved.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
