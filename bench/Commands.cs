using System.CommandLine;
using DaiLanh.Bench.Parts;
using DaiLanh.Bench.Runs;

namespace DaiLanh.Bench;

/// <summary>The runs as words of the command line.</summary>
internal static class Commands
{
    private static readonly Option<string> ServerOption = new("--server")
    {
        Description = "DaiLanh.Web.dll to measure, built or published; without it the one that was built with this program.",
        DefaultValueFactory = _ => House.BuiltServer,
    };

    private static readonly Option<string[]> SettingOption = new("--set")
    {
        Description = "A setting of the server, such as --set Circuits:CompressWebSockets=true; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    public static RootCommand Root() => new(
        """
        Measures Thi đua Đại Lãnh. Build with -c Release. Tables as in docs/performance.md come on the output, what happens meanwhile on the error output.
        Runs with a server start the real one as a process of its own, in Development, on a data folder that is deleted afterwards.
        """)
    {
        All(), Load(), Growth(), Storm(), Slow(), Soak(), Pages(),
        FirstContent(),
        Served("start", "From the start of the process to the first answer.", StartRun.Sheet, (sheet, program, settings, _) => StartRun.GoAsync(sheet, program, settings)),
        Plain("writers", "How fast progress reports commit (synchronous=FULL, through the use case): one writer, and sixteen at once.", WritersRun.Sheet, WritersRun.GoAsync),
        Plain("workbook", "The summary workbook, cold and warm, and one of 20,000 targets with its peak memory.", WorkbookRun.Sheet, WorkbookRun.GoAsync),
        Ledger(),
        Plain("search", "Making the index of a plan, and what one keystroke in the search costs.", SearchRun.Sheet, SearchRun.GoAsync),
        Micro(),
    };

    private static Command All()
    {
        var command = new Command("all", "All of them but the soak, about a quarter of an hour.") { ServerOption };
        command.SetAction(async (parsed, _) =>
        {
            Console.WriteLine(Sheet.Machine() + Environment.NewLine);
            await AllRun.GoAsync(parsed.GetRequiredValue(ServerOption));
        });
        return command;
    }

    private static Command Load()
    {
        var (circuits, updates) = (Circuits([100, 1000]), Updates());
        var pages = new Option<string[]>("--page") { Description = "Page to open; may be repeated.", DefaultValueFactory = _ => [.. LoadRun.Pages] };
        return Served("load", "Real circuits beside a bare SignalR broadcast in the same run.", LoadRun.Sheet, async (sheet, program, settings, parsed) =>
        {
            foreach (var page in parsed.GetRequiredValue(pages))
            {
                foreach (var count in parsed.GetRequiredValue(circuits)) await LoadRun.GoAsync(sheet, program, page, count, parsed.GetValue(updates), settings);
            }
        }, circuits, updates, pages);
    }

    private static Command Growth()
    {
        var (circuits, updates) = (Circuits([100, 300, 1000]), Updates());
        var targets = new Option<int[]>("--targets") { Description = "Targets of the campaign; may be repeated.", DefaultValueFactory = _ => [600, 6_000, 60_000] };
        return Served("growth", "The wall with more and more readers and targets.", LoadRun.Sheet, (sheet, program, settings, parsed) =>
            GrowthRun.GoAsync(sheet, program, parsed.GetRequiredValue(targets), parsed.GetRequiredValue(circuits), parsed.GetValue(updates), settings), circuits, updates, targets);
    }

    private static Command FirstContent()
    {
        var pages = new Option<string[]>("--page") { Description = "Page to measure, as in the approved list; may be repeated. All of them without it.", DefaultValueFactory = _ => [] };
        return Served("first-content", "First content and layout shift of every page in a real Chromium, on a desk and a phone.", FirstContentRun.Sheet, (sheet, program, settings, parsed) =>
            FirstContentRun.GoAsync(sheet, program, parsed.GetRequiredValue(pages), settings), pages);
    }

    private static Command Storm()
    {
        var circuits = Circuits([1000]);
        var pages = new Option<string[]>("--page") { Description = "Page that is open; may be repeated.", DefaultValueFactory = _ => ["/man-hinh", "/"] };
        return Served("storm", "The server is killed and started: all browsers come back at once.", StormRun.Sheet, async (sheet, program, settings, parsed) =>
        {
            foreach (var page in parsed.GetRequiredValue(pages))
            {
                foreach (var count in parsed.GetRequiredValue(circuits)) await StormRun.GoAsync(sheet, program, page, count, settings);
            }
        }, circuits, pages);
    }

    private static Command Slow()
    {
        var healthy = new Option<int>("--healthy") { Description = "Readers that read.", DefaultValueFactory = _ => 100 };
        var stalled = new Option<int>("--stalled") { Description = "Readers of each kind that do not.", DefaultValueFactory = _ => 20 };
        return Served("slow", "Slow and stalled readers among healthy ones.", SlowRun.Sheet, (sheet, program, settings, parsed) =>
            SlowRun.GoAsync(sheet, program, parsed.GetValue(healthy), parsed.GetValue(stalled), settings), healthy, stalled);
    }

    private static Command Soak()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long.", DefaultValueFactory = _ => 20 };
        return Served("soak", "Reports, cuts and restarts for a while: no fact missed, memory back, no error logged.", SoakRun.Sheet, (sheet, program, settings, parsed) =>
            SoakRun.GoAsync(sheet, program, parsed.GetValue(minutes), settings), minutes);
    }

    private static Command Pages()
    {
        var circuits = new Option<int>("--circuits") { Description = "How many of each page.", DefaultValueFactory = _ => 40 };
        return Served("pages", "Memory and opening cost of every page of the application.", PagesRun.Sheet, (sheet, program, settings, parsed) =>
            PagesRun.GoAsync(sheet, program, parsed.GetValue(circuits), settings), circuits);
    }

    private static Command Ledger()
    {
        var rows = new Option<int>("--rows") { Description = "Rows of the ledger.", DefaultValueFactory = _ => 1_000_000 };
        var command = new Command("ledger", "Reading a ledger of a million rows: pages, filters, words; and what the index adds to a commit. Takes some minutes.") { rows };
        command.SetAction(async (parsed, _) =>
        {
            var sheet = LedgerRun.Sheet();
            await LedgerRun.GoAsync(sheet, parsed.GetValue(rows));
            Print(sheet);
        });
        return command;
    }

    private static Command Micro()
    {
        var command = new Command("micro", "BenchmarkDotNet: the next board at 600, 6,000 and 60,000 targets, and what a change costs to show. Its own words may follow, such as --filter '*Advance*'.");
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            if (parsed.UnmatchedTokens.Count > 0)
            {
                MicroRun.Go([.. parsed.UnmatchedTokens]);
                return;
            }
            var sheet = MicroRun.Sheet();
            MicroRun.Go(sheet);
            Print(sheet);
        });
        return command;
    }

    private static Command Served(string word, string says, Func<Sheet> make, Func<Sheet, string, string[], ParseResult, Task> run, params Option[] options)
    {
        var command = new Command(word, says) { ServerOption, SettingOption };
        foreach (var option in options) command.Options.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            var sheet = make();
            await run(sheet, parsed.GetRequiredValue(ServerOption), [.. parsed.GetRequiredValue(SettingOption).Select(s => "--" + s)], parsed);
            Print(sheet);
        });
        return command;
    }

    private static Command Plain(string word, string says, Func<Sheet> make, Func<Sheet, Task> run)
    {
        var command = new Command(word, says);
        command.SetAction(async (_, _) =>
        {
            var sheet = make();
            await run(sheet);
            Print(sheet);
        });
        return command;
    }

    private static Option<int[]> Circuits(int[] usual) => new("--circuits") { Description = "How many; may be repeated.", DefaultValueFactory = _ => usual };

    private static Option<int> Updates() => new("--updates") { Description = "Updates that are timed.", DefaultValueFactory = _ => 30 };

    private static void Print(Sheet sheet)
    {
        Console.WriteLine(Sheet.Machine() + Environment.NewLine);
        Console.WriteLine(sheet);
    }
}
