using System.CommandLine;
using System.Text.RegularExpressions;

namespace DaiLanh.Web.Startup.Commands;

/// <summary>Settings that stand behind a command, in the form <c>--Storage:Path=/var/lib/dailanh</c>, as the server takes them.</summary>
internal static partial class CommandSettings
{
    /// <summary>Whether a word of the command line is a setting. A misspelt option of a command is not.</summary>
    public static bool IsSetting(string token) => Form().IsMatch(token);

    /// <summary>The settings of a parsed command.</summary>
    public static string[] Of(ParseResult parsed) => [.. parsed.UnmatchedTokens];

    [GeneratedRegex("^--[A-Za-z][A-Za-z0-9_.]*(:[A-Za-z0-9_.]+)*=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
