using System.Text.RegularExpressions;
using System.Xml.Linq;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>Rule 8: one way to build, and it is strict.</summary>
public sealed partial class BuildTests
{
    /// <summary>Projects outside the solution, each with its reason.</summary>
    private static readonly Dictionary<string, string> OutsideTheSolution = new()
    {
        ["seeds/make/make.csproj"] = "run by hand when the demo figures are made anew; its output is what is reviewed",
    };

    [Fact]
    public void Warnings_are_errors_and_style_is_part_of_the_build()
    {
        var all = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        foreach (var setting in new[] { "TreatWarningsAsErrors", "EnforceCodeStyleInBuild", "GenerateDocumentationFile", "NuGetAudit" })
            Assert.Equal("true", all.Descendants(setting).Single().Value);
        Assert.Equal("enable", all.Descendants("Nullable").Single().Value);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("DaiLanh.Blazor.sln").Replace('\\', '/');
        None.Of(Repository.Files("", ".csproj").Where(p => !solution.Contains($"\"{p}\"", StringComparison.Ordinal) && !OutsideTheSolution.ContainsKey(p)));
        None.Of(OutsideTheSolution.Keys.Where(p => !File.Exists(Repository.PathOf(p))));
    }

    [Fact]
    public void Packages_are_pinned_exactly_and_in_one_place()
    {
        var central = XDocument.Load(Repository.PathOf("Directory.Packages.props"));
        var known = central.Root!.Elements("PropertyGroup").Elements().ToDictionary(e => $"$({e.Name.LocalName})", e => e.Value);
        None.Of(from package in central.Descendants().Where(e => e.Name.LocalName is "PackageVersion" or "GlobalPackageReference")
                let version = (string)package.Attribute("Version")!
                where !ExactVersion().IsMatch(known.GetValueOrDefault(version, version))
                select $"{(string?)package.Attribute("Include")} {version}");
        None.Of(from project in Repository.Files("", ".csproj")
                from reference in XDocument.Load(Repository.PathOf(project)).Descendants("PackageReference")
                where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
                select $"{project}: {(string?)reference.Attribute("Include")}");
    }

    [Fact]
    public void There_is_no_mocking_library() =>
        Assert.DoesNotMatch("(?i)moq|nsubstitute|fakeiteasy|justmock", Repository.Read("Directory.Packages.props"));

    [Fact]
    public void No_test_is_switched_off_for_good() => None.Of(
        from file in Repository.Files("DaiLanh.Tests", ".cs")
        from Match match in SwitchedOff().Matches(Repository.Read(file))
        select $"{file}: {match.Value}");

    [Fact]
    public void A_build_machine_runs_the_same_check_as_everybody()
    {
        Assert.Contains("./check.sh", Repository.Read(".ci/run"), StringComparison.Ordinal);
        Assert.Matches(@"dotnet format [^\n]*--verify-no-changes", Repository.Read("check.sh"));
        Assert.Matches(@"dotnet build [^\n]*-warnaserror", Repository.Read("check.sh"));
        Assert.Matches(@"dotnet test [^\n]*--solution", Repository.Read("check.sh"));
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactVersion();

    [GeneratedRegex("""\[(Fact|Theory)\([^\]]*\bSkip\s*=""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SwitchedOff();
}
