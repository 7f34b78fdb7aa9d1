using System.Text.RegularExpressions;
using System.Xml.Linq;
using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>Rule 1: who may know whom.</summary>
public sealed partial class ReferenceTests
{
    /// <summary>Namespaces that the arithmetic may use besides System: values in, values out.</summary>
    private static readonly string[] PureMayUse = ["DaiLanh.Core.Kernel", "DaiLanh.Core.Targets"];

    /// <summary>Files of the two pure rooms that are not arithmetic, and why they are there.</summary>
    private static readonly Dictionary<string, string> NotPure = new()
    {
        ["DaiLanh.Core/Targets/TargetMapping.cs"] = "says how a target is stored; holds no rule",
        ["DaiLanh.Core/Board/BoardSource.cs"] = "reads from the database what boards are made of",
        ["DaiLanh.Core/Board/PlanParts.cs"] = "puts a plan together from what the other rooms hold, or held",
        ["DaiLanh.Core/Board/LiveBoard.cs"] = "follows the ledger and the clock; the boards themselves come from BoardBuilder",
        ["DaiLanh.Core/Board/BoardFeature.cs"] = "registers the board and its source",
    };

    [Fact]
    public void Core_asks_for_no_web_package()
    {
        var project = XDocument.Load(Repository.PathOf("DaiLanh.Core/DaiLanh.Core.csproj"));
        var asked = project.Descendants().Where(e => e.Name.LocalName is "PackageReference" or "FrameworkReference" or "ProjectReference")
            .Select(e => (string?)e.Attribute("Include") ?? "");

        Assert.Equal("Microsoft.NET.Sdk", (string?)project.Root!.Attribute("Sdk"));
        None.Of(asked.Where(IsWeb));
    }

    [Fact]
    public void Core_as_built_knows_no_web_assembly() =>
        None.Of(typeof(CommuneTime).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(IsWeb));

    [Fact]
    public void Targets_and_boards_know_no_database_and_no_clock() => None.Of(
        from file in PureFiles()
        from what in OuterWorldIn(Repository.Read(file))
        select $"{file} mentions {what}");

    [Fact]
    public void Their_arithmetic_knows_no_other_room() => None.Of(
        from file in PureFiles()
        where !IsState(file)
        from room in OtherRoomsIn(Repository.Read(file))
        select $"{file} uses {room}");

    [Fact]
    public void Every_exception_from_purity_still_exists() =>
        None.Of(NotPure.Keys.Where(file => !File.Exists(Repository.PathOf(file))));

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;", true)]
    [InlineData("using System.Linq;\nvar db = new Microsoft.EntityFrameworkCore.DbContext();", true)]
    [InlineData("DateOnly Day(TimeProvider clock) => clock.Today();", true)]
    [InlineData("using System.Collections.Immutable;\n/// No TimeProvider here.", false)]
    public void The_search_for_the_outer_world_finds_it(string source, bool found) =>
        Assert.Equal(found, OuterWorldIn(source).Any());

    [Theory]
    [InlineData("using DaiLanh.Core.Storage;", true)]
    [InlineData("using static DaiLanh.Core.Progress.ReportRules;", true)]
    [InlineData("using Rows = DaiLanh.Core.Ledger.LedgerRow;", true)]
    [InlineData("using System;\nusing System.Collections.Immutable;\nusing DaiLanh.Core.Targets;", false)]
    public void The_search_for_other_rooms_finds_them(string source, bool found) =>
        Assert.Equal(found, OtherRoomsIn(source).Any());

    private static IEnumerable<string> PureFiles() =>
        Repository.Files("DaiLanh.Core/Targets", ".cs").Concat(Repository.Files("DaiLanh.Core/Board", ".cs")).Where(f => !NotPure.ContainsKey(f));

    // Entities belong to a campaign, units or their kinds, a fact to the ledger; none of them reckons.
    private static bool IsState(string file) =>
        file is "DaiLanh.Core/Targets/Target.cs" or "DaiLanh.Core/Targets/TargetTemplate.cs" || FactType().IsMatch(Repository.Read(file));

    private static IEnumerable<string> OuterWorldIn(string source) =>
        OuterWorld().Matches(Comment().Replace(source, "")).Select(m => m.Value);

    private static IEnumerable<string> OtherRoomsIn(string source) =>
        Using().Matches(source).Select(m => m.Groups["name"].Value)
            .Where(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && !PureMayUse.Contains(name));

    private static bool IsWeb(string name) =>
        name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("MudBlazor", StringComparison.Ordinal)
        || name.Contains("DaiLanh.Web", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Using();

    [GeneratedRegex(@"\brecord \w+(\([^)]*\))? : \w*Fact\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FactType();

    [GeneratedRegex(@"EntityFrameworkCore|\bDbContext\b|\bDaiLanhDb\b|\bTimeProvider\b|\bStopwatch\b|\bFile\.|\bEnvironment\.", RegexOptions.None, 1000)]
    private static partial Regex OuterWorld();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();
}
