using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>Rule 6: a file that fits a screen or two, a folder that one can take in at a glance.</summary>
public sealed partial class SizeTests
{
    private const int MostLinesOfCode = 300;
    private const int MostLinesOfMarkup = 150;
    private const int MostLinesOfCodeInMarkup = 40;
    private const int MostLinesOfProgram = 60;
    private const int MostFiles = 15;
    private const int MostFilesOfKernel = 6;

    private static readonly string[] Rooms = ["DaiLanh.Core", "DaiLanh.Web", "DaiLanh.Tests", "bench", "seeds"];

    /// <summary>Files and folders that may be larger, each with its reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [Fact]
    public void A_source_file_has_at_most_300_lines_and_a_page_150() => None.Of(
        from room in ExistingRooms()
        from file in Repository.Files(room, ".cs", ".razor")
        let most = file.EndsWith(".cs", StringComparison.Ordinal) ? MostLinesOfCode : MostLinesOfMarkup
        let lines = Lines(file).Length
        where lines > most && !IsMadeByTool(file) && !Exceptions.ContainsKey(file)
        select $"{file} has {lines} lines, more than {most}");

    [Fact]
    public void Code_inside_a_page_has_at_most_40_lines() => None.Of(
        from file in Repository.Files("DaiLanh.Web", ".razor")
        let lines = LinesOfCode(Repository.Read(file))
        where lines > MostLinesOfCodeInMarkup && !Exceptions.ContainsKey(file)
        select $"{file} has {lines} lines of code; put them into {Path.GetFileName(file)}.cs");

    [Fact]
    public void A_folder_has_at_most_15_files() => None.Of(
        from room in ExistingRooms()
        from file in Repository.Files(room)
        group file by file[..file.LastIndexOf('/')] into folder
        where folder.Count() > MostFiles && !IsMadeByTool(folder.First()) && !IsServedAsItIs(folder.Key) && !Exceptions.ContainsKey(folder.Key)
        select $"{folder.Key} has {folder.Count()} files, more than {MostFiles}");

    [Fact]
    public void The_kernel_stays_small() =>
        Assert.InRange(Repository.Files("DaiLanh.Core/Kernel").Count, 1, MostFilesOfKernel);

    [Fact]
    public void The_three_tables_of_contents_fit_one_screen_together()
    {
        string[] contents = ["DaiLanh.Core/CoreFeatures.cs", "DaiLanh.Web/Program.cs", "DaiLanh.Web/Shell/NavMenu.razor"];
        Assert.InRange(Lines("DaiLanh.Web/Program.cs").Length, 1, MostLinesOfProgram);
        None.Of(contents.Where(file => Lines(file).Length > MostLinesOfProgram).Select(file => $"{file} has {Lines(file).Length} lines"));
    }

    [Fact]
    public void Every_exception_is_still_needed_and_says_why() => None.Of(
        from exception in Exceptions
        let path = Repository.PathOf(exception.Key)
        where string.IsNullOrWhiteSpace(exception.Value) || !(File.Exists(path) || Directory.Exists(path))
        select exception.Key);

    [Fact]
    public void The_lines_of_code_in_a_page_are_counted_to_its_closing_brace() =>
        Assert.Equal(3, LinesOfCode("<p>@x</p>\n@code {\n    private int x;\n\n    private int y;\n}\n"));

    private static IEnumerable<string> ExistingRooms() => Rooms.Where(room => Directory.Exists(Repository.PathOf(room)));

    private static string[] Lines(string file) => File.ReadAllLines(Repository.PathOf(file));

    private static int LinesOfCode(string razor) =>
        CodeBlock().Matches(razor).Sum(m => m.Groups["body"].Value.Trim('\n').Split('\n').Length);

    private static bool IsMadeByTool(string file) => file.Contains("/Migrations/", StringComparison.Ordinal);

    private static bool IsServedAsItIs(string folder) => $"{folder}/".Contains("/wwwroot/", StringComparison.Ordinal);

    [GeneratedRegex(@"^@code\s*\{(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeBlock();
}
