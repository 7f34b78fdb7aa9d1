using System.Diagnostics;
using DaiLanh.Bench.Parts;
using DaiLanh.Core.Search;

namespace DaiLanh.Bench.Runs;

/// <summary>The search of every page: making the index of a plan, and what one keystroke costs.</summary>
internal static class SearchRun
{
    private const int Times = 201;

    private static readonly string[] Typed = ["c", "chi tieu 7", "don vi 12", "u7-3", "chi tieu dn vi", "khong he co gi"];

    public static Sheet Sheet() => new("Search", "work", "seen");

    public static Task GoAsync(Sheet sheet)
    {
        foreach (var targets in (int[])[600, 6_000])
        {
            var plan = SampleBoards.Of(targets).Plan;
            var from = Stopwatch.GetTimestamp();
            var index = SearchIndex.Of(plan);
            sheet.Add($"{N(targets)} targets, index made once for all circuits", $"{Stopwatch.GetElapsedTime(from).TotalMilliseconds.Say("0.0")} ms, {N(index.Entries.Length)} entries");
            foreach (var text in Typed)
            {
                var times = Enumerable.Range(0, Times).Select(_ => Ms(index, text)).Order().ToArray();
                sheet.Add($"{N(targets)} targets, “{text}”", $"{N(index.Find(text).Length)} found, median {times.At(0.5).Say("0.00")} ms, longest {times[^1].Say("0.0")} ms");
            }
        }
        return Task.CompletedTask;
    }

    private static string N(int count) => count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static double Ms(SearchIndex index, string text)
    {
        var from = Stopwatch.GetTimestamp();
        _ = index.Find(text);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }
}
