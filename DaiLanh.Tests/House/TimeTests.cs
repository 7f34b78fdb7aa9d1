using System.Text.RegularExpressions;
using System.Xml.Linq;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>Rule 4: time comes from TimeProvider, and the compiler holds everybody to it.</summary>
public sealed partial class TimeTests
{
    private static readonly string[] Banned =
        [.. new[] { "Now", "UtcNow" }.SelectMany(property => new[] { $"P:System.DateTime.{property}", $"P:System.DateTimeOffset.{property}" }), $"P:System.{nameof(DateTime)}.Today"];

    [Fact]
    public void The_machine_s_clock_is_a_banned_symbol_in_every_project()
    {
        var symbols = Repository.Read("BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]);
        None.Of(Banned.Except(symbols));

        var everywhere = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        Assert.Contains(everywhere.Descendants("AdditionalFiles"), e => ((string?)e.Attribute("Include"))?.EndsWith("BannedSymbols.txt", StringComparison.Ordinal) == true);
        Assert.Contains(XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("GlobalPackageReference"),
            e => (string?)e.Attribute("Include") == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", Repository.Read(".editorconfig"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_steps_out_of_what_holds_everywhere()
    {
        None.Of(Repository.Files("", "Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets", ".editorconfig")
            .Where(f => f.Contains('/', StringComparison.Ordinal)));
        None.Of(from file in Repository.Files("", ".csproj")
                from word in new[] { "AdditionalFiles Remove", "<NoWarn", "WarningsNotAsErrors", "<TreatWarningsAsErrors", "<RunAnalyzers", "<EnforceCodeStyleInBuild" }
                where Repository.Read(file).Contains(word, StringComparison.Ordinal)
                select $"{file}: {word}");
    }

    [Fact]
    public void No_source_asks_the_machine_what_time_it_is() => None.Of(
        from file in Repository.Files("", ".cs", ".razor")
        from Match match in MachineClock().Matches(Comment().Replace(Repository.Read(file), ""))
        select $"{file}: {match.Value}");

    [Fact]
    public void No_source_silences_the_ban() => None.Of(
        from file in Repository.Files("", ".cs", ".razor")
        from Match match in Silenced().Matches(Repository.Read(file))
        select $"{file}: {match.Value}");

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineClock();

    [GeneratedRegex("""(pragma warning disable|SuppressMessage\()[^\n]*RS0{2}30""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silenced();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();
}
