using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Web.Words;

/// <summary>The texts that the sources say to people, as written there.</summary>
internal static partial class WordsInSources
{
    /// <summary>Text and the file it is in: every <c>L["…"]</c> (in a page) or <c>wording["…"]</c> (in code) of the Web and every <c>Phrase.Of("…")</c> anywhere.</summary>
    public static IReadOnlyList<(string Text, string File)> All { get; } =
        [.. from file in Files from Match match in Said().Matches(WithoutComments(file)) select (Regex.Unescape(match.Groups["text"].Value), file)];

    /// <summary>Places where something other than a literal is looked up: its English could be missing unseen.</summary>
    public static IReadOnlyList<string> NotLiteral { get; } =
        [.. from file in Files from Match match in SaidOtherwise().Matches(WithoutComments(file)) select $"{file}: {match.Value.ReplaceLineEndings(" ")}"];

    private static IEnumerable<string> Files =>
        Repository.Files("DaiLanh.Web", ".razor", ".cs").Concat(Repository.Files("DaiLanh.Core", ".cs"));

    private static string WithoutComments(string file) => Comments().Replace(Repository.Read(file), "");

    [GeneratedRegex("""(?:\b(?:L|wording)\[|\bPhrase\.Of\()\s*"(?<text>(?:[^"\\\n]|\\.)*)"(?=\s*[\],)])""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Said();

    // Either nothing quoted at all, or a literal that is only a part of what is said ("a" + b).
    [GeneratedRegex("""(?:\b(?:L|wording)\[|\bPhrase\.Of\()(?!\s*"(?:[^"\\\n]|\\.)*"\s*[\],)])(?!string template).{0,60}""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex SaidOtherwise();

    [GeneratedRegex("""^[ \t]*//[^\n]*$|@\*.*?\*@""", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Comments();
}
