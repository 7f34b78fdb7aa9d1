using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DaiLanh.Web.Startup.Commands;

/// <summary>Help in Vietnamese, with a note in English in each description.</summary>
internal sealed class CommandHelp : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    private static void Write(Command command, TextWriter to)
    {
        to.WriteLine(command.Description);
        to.WriteLine();
        to.WriteLine("Cách dùng (usage):");
        to.WriteLine($"  {Names(command)}{string.Concat(command.Arguments.Select(a => $" <{a.Name}>"))}{(command.Subcommands.Count > 0 ? " [lệnh]" : "")} [tùy chọn] [--Mục:Tên=giá trị …]");

        Write(to, "Lệnh (commands):", command.Subcommands.Select(c => (c.Name, c.Description)));
        Write(to, "Tham số (arguments):", command.Arguments.Select(a => ($"<{a.Name}>", a.Description)));
        Write(to, "Tùy chọn (options):", command.Options.Select(o => o is HelpOption
            ? ("--help", "Hiện trang này. (English: shows this page.)")
            : o is VersionOption ? ("--version", "Hiện số phiên bản. (English: shows the version.)")
            : ($"{o.Name}{(o.HelpName is null ? "" : $" <{o.HelpName}>")}", o.Description)));
    }

    private static void Write(TextWriter to, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        var width = all.Max(r => r.Name.Length) + 2;
        to.WriteLine();
        to.WriteLine(heading);
        foreach (var (name, description) in all)
            to.WriteLine("  " + name.PadRight(width) + description?.ReplaceLineEndings("\n" + new string(' ', width + 2)));
    }

    private static string Names(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Names(parent)} {command.Name}" : command.Name;
}
