using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>No request leaves the intranet, and nothing tells where the house was built.</summary>
public sealed partial class IntranetTests
{
    /// <summary>Addresses that name something and are never asked: namespaces of XML and of Office documents, and this machine itself.</summary>
    private static readonly string[] NeverAsked = ["www.w3.org", "schemas.openxmlformats.org", "schemas.microsoft.com", "localhost", "127.0.0.1", "[::1]"];

    private static readonly string[] Texts =
        [".cs", ".razor", ".css", ".js", ".json", ".svg", ".html", ".md", ".csproj", ".props", ".targets", ".sln", ".sh", ".txt", ".csv", ".yml", ".editorconfig", ".gitignore", ".gitattributes", ".ci/run"];

    [Fact]
    public void What_a_browser_gets_asks_nobody_outside()
    {
        var served = Repository.Files("DaiLanh.Web", ".razor", ".cs", ".css", ".js", ".json", ".svg", ".html").Append("appsettings.json");
        None.Of(from file in served
                from host in HostsOutside(Repository.Read(file))
                select $"{file}: {host}");
    }

    [Theory]
    [InlineData("""<link href="https://fonts.example.org/css" rel="stylesheet" />""", true)]
    [InlineData("""@import url("//cdn.example.org/a.css");""", true)]
    [InlineData("""<script src='//cdn.example.org/a.js'></script>""", true)]
    [InlineData("""const feed = new WebSocket("wss://live.example.org");""", true)]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"></svg>""", false)]
    [InlineData("""private const string Address = "http://localhost:5080"; // as before""", false)]
    [InlineData("""<a href="/bao-cao?ngay=2023-05-24">""", false)]
    public void The_search_finds_addresses_outside_and_only_those(string source, bool outside) =>
        Assert.Equal(outside, HostsOutside(source).Any());

    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on() => None.Of(
        from file in Repository.Files("", Texts)
        from Match match in MachinePath().Matches(Repository.Read(file))
        select $"{file}: {match.Value}");

    [Fact]
    public void No_file_names_a_package_registry() => None.Of(
        from file in Repository.Files("", Texts)
        from Match match in Registry().Matches(Repository.Read(file))
        select $"{file}: {match.Value}");

    private static IEnumerable<string> HostsOutside(string source) =>
        Host().Matches(source).Select(m => m.Groups["host"].Value).Where(host => !NeverAsked.Contains(host));

    [GeneratedRegex("""(?:\b(?:https?|wss?):|url\(\s*["']?|["'])//(?<host>[\w.\-\[\]:]*?[\w\]])(?=[:/"'\s)?#]|$)(?!\])""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();

    // A path from the root of a machine into somebody's folders; not a part of an address.
    [GeneratedRegex(@"(?<![\w.:/])/(home|root|work|tmp|Users|mnt)/\w|\b[A-Z]:\\\w", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(nuget|npmjs|pypi)\.org|\bmcr\.microsoft|\bpkgs\.dev\.azure", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Registry();
}
