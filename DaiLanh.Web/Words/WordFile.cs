using System.Collections.Frozen;
using System.Text.Json;

namespace DaiLanh.Web.Words;

/// <summary>Reads the flat word files that are embedded in the program.</summary>
internal static class WordFile
{
    public static FrozenDictionary<string, string> Read(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(typeof(WordFile), name)
            ?? throw new InvalidOperationException($"The word file {name} is not embedded in the program.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
