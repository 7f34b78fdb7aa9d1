using System.CommandLine;
using System.CommandLine.Help;
using DaiLanh.Core.Storage;
using DaiLanh.Web.Startup.Commands;

namespace DaiLanh.Web.Startup;

/// <summary>What the program does: a command when the first word names one, else the server, which gets all words as its settings.</summary>
internal static class CommandLine
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>The server could not start, or a command found something wrong.</summary>
    public const int Failed = 1;

    /// <summary>A command was written wrongly, or could not do its work at all.</summary>
    public const int NotPossible = 2;

    /// <summary>Runs a command or the server. Whatever keeps it from starting is one sentence on the error output, not a stack trace.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task> serve)
    {
        try
        {
            if (IsCommand(args)) return await RunCommandAsync(args);
            await serve(args);
            return Done;
        }
        catch (Exception e) when (e is CannotStartException or UnusableDataFolderException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }

    internal static RootCommand Commands()
    {
        var root = new RootCommand(
            """
            Thi đua Đại Lãnh. Không có lệnh: chạy máy chủ. Mọi thiết lập của ASP.NET Core và của appsettings.json dùng được, ví dụ:
              --urls http://*:5080   --Storage:Path=/var/lib/dailanh
            (English: without a command the server runs; any setting of ASP.NET Core or appsettings.json can be given.)
            """)
        {
            VerifyCommand.Make(),
            BackupCommand.Make(),
            SeedCommand.Make(),
            TokenCommand.Make(),
        };
        root.Options.OfType<HelpOption>().Single().Action = new CommandHelp();
        return root;
    }

    // “--urls …”, “/urls …” and “urls=…” are settings of the server; a bare word is a command, also a misspelt one.
    private static bool IsCommand(string[] args) =>
        args is [{ Length: > 0 } first, ..]
        && (first is "--help" or "-h" or "-?" or "/?" or "/h" or "--version" || (first[0] is not ('-' or '/') && !first.Contains('=', StringComparison.Ordinal)));

    private static async Task<int> RunCommandAsync(string[] args)
    {
        var parsed = Commands().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Lệnh này viết chưa đúng; hãy xem --help. (English: this command is not right; see --help.)");
            return NotPossible;
        }
        if (parsed.UnmatchedTokens.FirstOrDefault(token => !CommandSettings.IsSetting(token)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"Không biết “{unknown}”; hãy xem --help. Thiết lập phải viết liền, như --Storage:Path=/var/lib/dailanh. (English: unknown; see --help.)");
            return NotPossible;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
