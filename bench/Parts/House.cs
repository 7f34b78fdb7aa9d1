namespace DaiLanh.Bench.Parts;

/// <summary>Where this program lies, and what lies beside it.</summary>
internal static class House
{
    private const string Solution = "DaiLanh.Blazor.sln";

    /// <summary>The folder of the whole repository.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The server that was built in the same configuration as this program.</summary>
    public static string BuiltServer { get; } = Path.Combine(
        Root, "DaiLanh.Web", Path.GetRelativePath(Path.Combine(Root, "bench"), AppContext.BaseDirectory), "DaiLanh.Web.dll");

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("This program measures the repository in which it was built.");
    }
}
