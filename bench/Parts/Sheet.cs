using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace DaiLanh.Bench.Parts;

/// <summary>A table of figures, as it is pasted into docs/performance.md.</summary>
internal sealed class Sheet(string title, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>A line; said at once too, so that a long run shows that it moves.</summary>
    public void Add(params string[] cells)
    {
        _rows.Add(cells);
        Console.Error.WriteLine("  " + string.Join(" | ", cells));
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append("### ").AppendLine(title).AppendLine();
        text.Append("| ").AppendJoin(" | ", columns).AppendLine(" |");
        text.Append('|').AppendJoin("|", columns.Select(_ => "---")).AppendLine("|");
        foreach (var row in _rows) text.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        return text.ToString();
    }

    /// <summary>Where and when the figures were seen.</summary>
    public static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} virtual cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {TimeProvider.System.GetLocalNow():dd/MM/yyyy HH:mm}, {Load()}");

    // What else ran: figures of a busy machine are only good for ratios.
    private static string Load() =>
        File.Exists("/proc/loadavg") ? "load before the run " + File.ReadAllText("/proc/loadavg").Split(' ')[0] : "load unknown";
}

/// <summary>Figures of figures.</summary>
internal static class Figures
{
    /// <summary>The value below which that part of the sorted figures lies.</summary>
    public static double At(this IReadOnlyList<double> sorted, double part) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    public static string Ms(this double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " ms";

    public static string MiB(this double mebibytes) => mebibytes.ToString("0.00", CultureInfo.InvariantCulture) + " MiB";

    public static string Say(this double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);
}
