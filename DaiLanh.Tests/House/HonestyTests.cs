using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>Nothing is passed over in silence: no failure, no warning, no work left undone.</summary>
public sealed partial class HonestyTests
{
    // Migrations are written by a tool.
    private static readonly IReadOnlyList<string> Sources =
        [.. Repository.Files("", ".cs", ".razor").Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))];

    [Fact]
    public void No_failure_is_swallowed_without_a_word() => None.Of(Found(EmptyCatch()));

    [Fact]
    public void No_warning_is_switched_off_without_a_reason_on_its_line() => None.Of(Found(UnreasonedPragma()).Concat(Found(UnreasonedAttribute())));

    [Fact]
    public void Nothing_is_left_to_be_made_later() => None.Of(Found(NotMade()));

    [Fact]
    public void No_work_is_started_that_nobody_can_wait_for() => None.Of(Found(AsyncVoid()));

    [Fact]
    public void The_searches_find_what_they_look_for()
    {
        Assert.Matches(EmptyCatch(), "try { A(); }\ncatch (Exception)\n{\n}");
        Assert.DoesNotMatch(EmptyCatch(), "catch (IOException)\n{\n    // It is gone already, which is what was wanted.\n}");
        Assert.Matches(UnreasonedPragma(), "#pragma warning " + "disable CA1031\nA();");
        Assert.DoesNotMatch(UnreasonedPragma(), "#pragma warning " + "disable CA1031 // whatever breaks, the feed goes on\n");
        Assert.Matches(UnreasonedAttribute(), "[Suppress" + "Message(\"a\", \"b\")]");
        Assert.DoesNotMatch(UnreasonedAttribute(), "[Suppress" + "Message(\"a\", \"b\", Justification = \"c\")]");
        Assert.Matches(NotMade(), "throw new NotImplemented" + "Exception();");
        Assert.Matches(NotMade(), "// TO" + "DO: later");
        Assert.Matches(AsyncVoid(), "private async " + "void Tick()");
    }

    private static IEnumerable<string> Found(Regex what) =>
        from file in Sources
        where !file.EndsWith($"{nameof(HonestyTests)}.cs", StringComparison.Ordinal)
        from Match match in what.Matches(Repository.Read(file))
        select $"{file}: {match.Value.ReplaceLineEndings(" ")}";

    [GeneratedRegex(@"\bcatch\b[^{};]*\{\s*\}", RegexOptions.None, 1000)]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"#pragma warning disable [\w, ]+$", RegexOptions.Multiline, 1000)]
    private static partial Regex UnreasonedPragma();

    [GeneratedRegex(@"\bSuppressMessage\((?![^\]]*Justification\s*=)", RegexOptions.None, 1000)]
    private static partial Regex UnreasonedAttribute();

    [GeneratedRegex(@"\bNotImplementedException\b|//.*\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotMade();

    [GeneratedRegex(@"\basync void\b", RegexOptions.None, 1000)]
    private static partial Regex AsyncVoid();
}
