using System.Text.RegularExpressions;
using DaiLanh.Tests.Browser;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Guide;

namespace DaiLanh.Tests.House;

/// <summary>The guide keeps up with the product: whoever adds a page says in docs/huong-dan.md (and in short in docs/guide.en.md) what it is for.</summary>
public sealed partial class GuideTests
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

    [Fact]
    public void Every_page_has_its_picture_in_the_album() => None.Of(
        from page in Approved("pages").Select(line => line.Split(' ')[0])
        let picture = PageAlbum.PictureOf(page)
        where !File.Exists(Repository.PathOf(picture)) || !Repository.Read("docs/pages.md").Contains($"## `{page}`", StringComparison.Ordinal)
        select $"{page} is not in docs/pages.md with {picture}: run the explicit test PageAlbum");

    /// <summary>Printed bold although no button or field is called so: keys, and words that the guide itself stresses.</summary>
    private static readonly HashSet<string> NotOnScreen =
    [
        "Ctrl + F", "Ctrl + K", "Ctrl + P", "Shift + S", "Shift + Tab", "Tab", "Enter", "Esc", "F", "F2", "S", "/", "?", "1", "9", "↑ ↓", "→ ←", "dấu cách",
        "VI / EN", "vạch đậm", "lý do", "thêm", "Tỷ lệ của đơn vị", "một lần duy nhất", "tổng số từ đầu đợt đến nay",
    ];

    [Fact]
    public void What_the_guide_tells_people_to_press_is_called_so_on_the_screen()
    {
        var said = System.Text.Json.JsonDocument.Parse(Repository.Read("DaiLanh.Web/Words/Words.en.json")).RootElement.EnumerateObject().Select(p => p.Name).ToList();
        var told = Bold().Matches(Repository.Read("docs/huong-dan.md")).Select(m => m.Groups["name"].Value).Where(b => !NotOnScreen.Contains(b)).Distinct().ToList();

        Assert.True(told.Count > 50, "The guide names nothing any more.");
        None.Of(
            from name in told
            from part in name.Split('›', '…')
            let word = part.Trim().TrimEnd('?', '.', ' ')
            where word.Length > 0 && !said.Exists(s => s.Contains(word, StringComparison.OrdinalIgnoreCase))
            select $"docs/huong-dan.md says **{name}**, which stands on no page");
    }

    [GeneratedRegex(@"\*\*(?<name>[^*\n]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();

    private static string[] Approved(string name) =>
        Repository.Read($"DaiLanh.Tests/Approved/{name}.approved.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
