using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DaiLanh.Core.Kernel;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Tests.House;

/// <summary>A name found in one place is found at the same place in the others, and says something.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Projects = ["DaiLanh.Core", "DaiLanh.Web", "DaiLanh.Tests"];

    /// <summary>Rooms that only the Web has; every other room of the Web is a capability and has its name in Core too.</summary>
    private static readonly Dictionary<string, string> OnlyInWeb = new()
    {
        ["Startup"] = "how the server is put together",
        ["Shell"] = "frame of every page",
        ["Live"] = "how a board reaches a circuit",
        ["Shared"] = "the visual vocabulary",
        ["Words"] = "two languages",
        ["Views"] = "what the pages of the Board share",
        ["Overview"] = "the page of the whole Board",
        ["Movements"] = "a page of the Board",
        ["Ranking"] = "a page of the Board",
        ["Screen"] = "the one page /man-hinh; the screens that are set up are Core's Screens",
        ["Admin"] = "pages over several capabilities",
        ["Api"] = "the interface for other programs, over several capabilities",
        ["Access"] = "accounts and sign-in: Identity is a web matter",
        ["Guide"] = "help about all pages: the documents in docs/, shown inside the product",
        ["Demo"] = "Development only",
        ["Properties"] = "launch settings",
        ["wwwroot"] = "files served as they are",
    };

    [Fact]
    public void A_namespace_is_its_folder() => None.Of(
        from project in Projects
        from file in Repository.Files(project, ".cs")
        where !file.Contains("/Migrations/", StringComparison.Ordinal)
        let found = Namespace().Match(Repository.Read(file)).Groups["name"].Value
        where found != NamespaceOf(file) && !(found.Length == 0 && Path.GetFileName(file) is "Program.cs" or "GlobalUsings.cs")
        select $"{file}: {(found.Length == 0 ? "no file-scoped namespace" : found)}");

    [Fact]
    public void A_capability_has_the_same_name_in_Core_and_in_the_Web() => None.Of(
        Rooms("DaiLanh.Web").Except(OnlyInWeb.Keys).Except(Rooms("DaiLanh.Core"))
            .Select(room => $"DaiLanh.Web/{room}: Core has no such room, and it is not among those that only the Web has"));

    [Fact]
    public void What_only_the_Web_has_is_not_in_Core() => Assert.Empty(OnlyInWeb.Keys.Intersect(Rooms("DaiLanh.Core")));

    [Fact]
    public void Tests_lie_where_what_they_test_lies()
    {
        None.Of(Rooms("DaiLanh.Tests/Core").Except(Rooms("DaiLanh.Core")).Select(room => $"DaiLanh.Tests/Core/{room}"));
        None.Of(Rooms("DaiLanh.Tests/Web").Except(Rooms("DaiLanh.Web")).Select(room => $"DaiLanh.Tests/Web/{room}"));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        None.Of(OwnTypes().Where(t => SaysNothing().IsMatch(t.Name)).Select(t => t.FullName!));

    [Fact]
    public void A_class_is_sealed_unless_something_derives_from_it()
    {
        var own = OwnTypes().ToList();
        None.Of(own.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(t => !typeof(IComponent).IsAssignableFrom(t) && t.Name is not ("Program" or "_Imports"))
            .Where(t => !own.Exists(other => other.BaseType == t || (other.BaseType is { IsGenericType: true } g && g.GetGenericTypeDefinition() == t)))
            .Select(t => t.FullName!));
    }

    [Fact]
    public void The_name_of_a_test_is_a_sentence() => None.Of(
        from type in typeof(NameTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FactAttribute)) && !Sentence().IsMatch(method.Name)
        select $"{type.Name}.{method.Name}");

    private static string NamespaceOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/').Replace('/', '.');

    private static IEnumerable<string> Rooms(string under) =>
        Repository.Files(under).Select(f => f[(under.Length + 1)..].Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct();

    private static IEnumerable<Type> OwnTypes() =>
        new[] { typeof(CommuneTime).Assembly, typeof(Wording).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("DaiLanh.", StringComparison.Ordinal) != false && !t.IsDefined(typeof(CompilerGeneratedAttribute))
                && !t.Name.Contains('<', StringComparison.Ordinal) && t.DeclaringType?.IsDefined(typeof(CompilerGeneratedAttribute)) != true
                && t.Namespace?.Contains(".Migrations", StringComparison.Ordinal) != true);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(Managers?|Helpers?|Services?|Utils?|Utilities|Misc|Common)(`\d)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SaysNothing();

    // At least three words.
    [GeneratedRegex(@"^[A-Z]\w*?_\w+_\w+$", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
