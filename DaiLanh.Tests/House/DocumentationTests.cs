using System.Text.RegularExpressions;
using System.Xml.Linq;
using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>Rule 8: what Core offers says what it is, and the map shows every room.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_public_type_of_Core_says_what_it_is()
    {
        var core = typeof(CommuneTime).Assembly;
        var said = XDocument.Load(Path.ChangeExtension(core.Location, ".xml")).Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value) || m.Element("inheritdoc") is not null)
            .Select(m => (string?)m.Attribute("name")).ToHashSet();

        None.Of(core.GetExportedTypes()
            .Where(t => t.Namespace?.Contains(".Migrations", StringComparison.Ordinal) != true)
            .Select(t => $"T:{t.FullName!.Replace('+', '.')}")
            .Where(name => !said.Contains(name)));
    }

    [Theory]
    [InlineData("DaiLanh.Core")]
    [InlineData("DaiLanh.Web")]
    public void The_map_names_every_room_of_the_house_in_its_chapter(string project)
    {
        var chapter = Chapter(Repository.Read("docs/map.md"), project);
        None.Of(Repository.Files(project).Select(f => f.Split('/')).Where(parts => parts.Length > 2).Select(parts => parts[1]).Distinct()
            .Where(room => room != "Properties" && !chapter.Contains($"`{room}/`", StringComparison.Ordinal))
            .Select(room => $"docs/map.md does not say what {project}/{room} is"));
    }

    [Fact]
    public void Every_link_between_the_documents_leads_somewhere() => None.Of(
        from file in Repository.Files("", ".md")
        from Match link in Link().Matches(Code().Replace(Repository.Read(file), ""))
        let to = link.Groups["to"].Value.Split('#')[0]
        where to.Length > 0 && !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith("mailto:", StringComparison.Ordinal)
        let path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(file))!, Uri.UnescapeDataString(to)))
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{file}: {to}");

    private static string Chapter(string map, string title)
    {
        var from = map.IndexOf($"## {title}", StringComparison.Ordinal);
        Assert.True(from >= 0, $"docs/map.md has no chapter {title}");
        var to = map.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return map[from..(to < 0 ? map.Length : to)];
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline, 1000)]
    private static partial Regex Code();
}
