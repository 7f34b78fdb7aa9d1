namespace DaiLanh.Tests.Support;

/// <summary>The sources that these tests were built from, found by walking up from the built tests.</summary>
internal static class Repository
{
    private static readonly string[] NotSources =
        [".git", ".vs", ".idea", ".mono", "bin", "obj", "data", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder named from the root with forward slashes.</summary>
    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    /// <summary>Text of a file named from the root.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>
    /// All files under a folder, named from the root with forward slashes, in stable order; nothing that was built, saved by a
    /// running server, or received by a failed test. With endings, only files whose name ends in one of them.
    /// </summary>
    public static IReadOnlyList<string> Files(string under = "", params string[] endings)
    {
        var found = new List<string>();
        Collect(PathOf(under), found);
        return [.. found
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => endings.Length == 0 || endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }

    private static void Collect(string folder, List<string> found)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!file.EndsWith(".received.txt", StringComparison.Ordinal)) found.Add(file);
        }
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (!NotSources.Contains(Path.GetFileName(inner))) Collect(inner, found);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DaiLanh.Blazor.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests must run from a folder inside the repository: DaiLanh.Blazor.sln is not above " + AppContext.BaseDirectory);
    }
}
