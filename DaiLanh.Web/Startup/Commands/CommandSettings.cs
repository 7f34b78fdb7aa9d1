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

    /// <summary>A builder for a command that works on the data: quiet, and without the server's pages behind some of Core's services.</summary>
    public static WebApplicationBuilder Builder(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddSettings();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Development checks at the start that every service can be made; a command makes a few, and leaves out what only the server has.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        return builder;
    }

    [GeneratedRegex("^--[A-Za-z][A-Za-z0-9_.]*(:[A-Za-z0-9_.]+)*=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
