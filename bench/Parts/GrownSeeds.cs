using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DaiLanh.Bench.Parts;

/// <summary>The 2023 campaign with many more targets: those of each unit repeated under new codes, each with its first report. Deleted when disposed.</summary>
internal sealed class GrownSeeds : IDisposable
{
    private const string Source = "seeds/2023";

    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them.</summary>
    /// <param name="targets">How many; more than the campaign has.</param>
    public GrownSeeds(int targets)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "demo"));
        foreach (var file in Directory.GetFiles(From("")).Select(System.IO.Path.GetFileName)) File.Copy(From(file!), System.IO.Path.Combine(Path, file!));

        var plan = Read("demo/targets.json");
        var progress = Read("demo/progress.json");
        var (codes, written) = Grow(plan, targets);
        progress["entries"] = Repeat(progress["entries"]!.AsArray(), codes);
        plan["targets"] = written;
        Write("demo/targets.json", plan);
        Write("demo/progress.json", progress);
    }

    /// <summary>The folder, for the setting Seeds:Path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dailanh-seeds-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static (ILookup<string, string> Copies, JsonArray Targets) Grow(JsonObject plan, int targets)
    {
        var originals = plan["targets"]!.AsArray();
        var copies = new List<(string Of, string Code)>();
        var all = new JsonArray([.. originals.Select(t => t!.DeepClone())]);
        for (var i = 0; all.Count < targets; i++)
        {
            var copy = originals[i % originals.Count]!.DeepClone();
            var of = (string)copy["code"]!;
            // Numbers that no original has.
            var code = of + "-" + (1 + (i / originals.Count)).ToString(CultureInfo.InvariantCulture);
            copy["code"] = code;
            copies.Add((of, code));
            all.Add(copy);
        }
        return (copies.ToLookup(c => c.Of, c => c.Code), all);
    }

    // The first report of an original is also the first report of each of its copies, at the same instant: order stays as it was.
    private static JsonArray Repeat(JsonArray entries, ILookup<string, string> copies)
    {
        var all = new JsonArray();
        var begun = new HashSet<string>();
        foreach (var entry in entries)
        {
            var target = (string)entry!["target"]!;
            all.Add(entry.DeepClone());
            if (!begun.Add(target)) continue;
            foreach (var code in copies[target])
            {
                var copy = entry.DeepClone();
                copy["target"] = code;
                all.Add(copy);
            }
        }
        return all;
    }

    private static string From(string file) => System.IO.Path.Combine(House.Root, Source, file);

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(From(file)))!.AsObject();

    private void Write(string file, JsonObject content) => File.WriteAllText(System.IO.Path.Combine(Path, file), content.ToJsonString(Written));
}
