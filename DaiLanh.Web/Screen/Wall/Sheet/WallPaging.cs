using System.Collections.Immutable;

namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>Some rows of a block in a column.</summary>
/// <param name="Section">Index of the block.</param>
/// <param name="From">First row in the order of the block.</param>
/// <param name="Count">How many.</param>
public readonly record struct WallSlice(int Section, int From, int Count);

/// <summary>One part of a page: what stands in each column.</summary>
public sealed record WallPart(ImmutableArray<ImmutableArray<WallSlice>> Columns);

/// <summary>The heights that decide how much fits.</summary>
/// <param name="Column">Height of a column.</param>
/// <param name="Row">A row.</param>
/// <param name="Head">Heading of a block; 0 without headings.</param>
/// <param name="Gap">Between two blocks in one column.</param>
public readonly record struct WallHeights(double Column, double Row, double Head, double Gap)
{
    public double Of(ImmutableArray<WallSlice> column) =>
        (Head * column.Length) + (Row * column.Sum(s => s.Count)) + (Gap * Math.Max(column.Length - 1, 0));
}

/// <summary>
/// Splits blocks of rows over columns and parts: as few parts as possible, evenly filled, in a stable order, every row exactly once.
/// Whole blocks first; a block is divided only when that saves a part. Pure.
/// </summary>
internal static class WallPaging
{
    // In squares of rows: what a division costs against an uneven column.
    private const double Divided = 3;
    private const double DividedOverParts = 5;
    private const double SingleRow = 6;

    private const int MostWholeBlocks = 8;

    /// <summary>The parts; none when not even one row fits.</summary>
    /// <param name="rows">How many rows each block has; blocks without rows are left out.</param>
    /// <param name="columns">Columns side by side.</param>
    /// <param name="heights">What fits.</param>
    public static ImmutableArray<WallPart> Split(IReadOnlyList<int> rows, int columns, WallHeights heights)
    {
        var all = rows.Sum();
        if (all == 0 || heights.Head + heights.Row > heights.Column) return [];
        var sections = Enumerable.Range(0, rows.Count).Where(s => rows[s] > 0).ToArray();
        var least = (int)Math.Max(1, Math.Ceiling(all * heights.Row / (heights.Column * columns)));
        for (var parts = least; ; parts++)
        {
            if ((WholeBlocks(rows, sections, parts, columns, heights) ?? Divide(rows, sections, parts, columns, heights)) is not { } found) continue;
            // One part more is better than a single row of a block torn from the others.
            if (HasOrphan(found, rows) && Divide(rows, sections, parts + 1, columns, heights) is { } more && !HasOrphan(more, rows)) found = more;
            return [.. found];
        }
    }

    private static bool HasOrphan(WallPart[] parts, IReadOnlyList<int> rows) =>
        parts.SelectMany(p => p.Columns).SelectMany(c => c).Any(s => s.Count == 1 && rows[s.Section] > 1);

    // Blocks in their order over the parts; inside a part wherever the columns become most even.
    private static WallPart[]? WholeBlocks(IReadOnlyList<int> rows, int[] sections, int parts, int columns, WallHeights heights)
    {
        if (sections.Length < parts || sections.Any(s => heights.Head + (rows[s] * heights.Row) > heights.Column)) return null;
        var best = new (double Cost, WallPart[] Parts)?[sections.Length + 1];
        best[0] = (0, []);
        for (var part = 0; part < parts; part++)
        {
            var next = new (double Cost, WallPart[] Parts)?[sections.Length + 1];
            for (var to = part + 1; to <= sections.Length; to++)
            {
                for (var from = Math.Max(part, to - (MostWholeBlocks)); from < to; from++)
                {
                    if (best[from] is not { } before || Arrange(rows, sections[from..to], columns, heights) is not { } arranged) continue;
                    var cost = before.Cost + arranged.Columns.Sum(c => Math.Pow(heights.Of(c), 2));
                    if (next[to] is not { } known || cost < known.Cost) next[to] = (cost, [.. before.Parts, arranged]);
                }
            }
            best = next;
        }
        return best[sections.Length]?.Parts;
    }

    private static WallPart? Arrange(IReadOnlyList<int> rows, int[] sections, int columns, WallHeights heights)
    {
        (double Highest, int[] Places)? best = null;
        var places = new int[sections.Length];
        do
        {
            var filled = new double[columns];
            for (var i = 0; i < sections.Length; i++)
                filled[places[i]] += (filled[places[i]] > 0 ? heights.Gap : 0) + heights.Head + (rows[sections[i]] * heights.Row);
            var highest = filled.Max();
            // The first block stays first; of equally even arrangements the first found keeps the reading order.
            if (places[0] == 0 && highest <= heights.Column && (best is not { } b || highest < b.Highest - 0.5)) best = (highest, [.. places]);
        }
        while (Next(places, columns));
        if (best is not { } found) return null;
        return new WallPart([.. Enumerable.Range(0, columns).Select(column =>
            sections.Where((_, i) => found.Places[i] == column).Select(s => new WallSlice(s, 0, rows[s])).ToImmutableArray())]);
    }

    // Counts through all places; the last one fastest.
    private static bool Next(int[] places, int columns)
    {
        for (var i = places.Length - 1; i >= 0; i--)
        {
            if (++places[i] < columns) return true;
            places[i] = 0;
        }
        return false;
    }

    // All rows in one line, cut into columns of even height by the cheapest cuts.
    private static WallPart[]? Divide(IReadOnlyList<int> rows, int[] sections, int parts, int columns, WallHeights heights)
    {
        var line = sections.SelectMany(s => Enumerable.Range(0, rows[s]).Select(r => (Section: s, Row: r))).ToArray();
        var slots = parts * columns;
        var even = heights.Of([.. sections.Select(s => new WallSlice(s, 0, rows[s]))]) / slots;
        var cost = new double[slots + 1, line.Length + 1];
        var from = new int[slots + 1, line.Length + 1];
        for (var slot = 0; slot <= slots; slot++)
        {
            for (var to = 0; to <= line.Length; to++) cost[slot, to] = double.PositiveInfinity;
        }
        cost[0, 0] = 0;
        for (var slot = 0; slot < slots; slot++)
        {
            for (var start = 0; start <= line.Length; start++)
            {
                if (double.IsPositiveInfinity(cost[slot, start])) continue;
                foreach (var (to, price) in Columns(line, start, slot % columns == 0, even, heights))
                {
                    if (cost[slot, start] + price >= cost[slot + 1, to]) continue;
                    cost[slot + 1, to] = cost[slot, start] + price;
                    from[slot + 1, to] = start;
                }
            }
        }
        if (double.IsPositiveInfinity(cost[slots, line.Length])) return null;

        var cuts = new int[slots + 1];
        cuts[slots] = line.Length;
        for (var slot = slots; slot > 0; slot--) cuts[slot - 1] = from[slot, cuts[slot]];
        return [.. Enumerable.Range(0, parts).Select(p => new WallPart([.. Enumerable.Range(p * columns, columns).Select(c =>
            line[cuts[c]..cuts[c + 1]].GroupBy(x => x.Section).Select(g => new WallSlice(g.Key, g.First().Row, g.Count())).ToImmutableArray())]))];
    }

    private static IEnumerable<(int To, double Price)> Columns((int Section, int Row)[] line, int start, bool beginsPart, double even, WallHeights heights)
    {
        if (start == line.Length)
        {
            // Nothing is left; only columns of the last part may stay empty.
            if (!beginsPart) yield return (start, Math.Pow(even / heights.Row, 2));
            yield break;
        }
        var begin = line[start].Row == 0 ? 0 : beginsPart ? DividedOverParts : Divided;
        var height = heights.Head;
        var inSlice = 0;
        for (var to = start + 1; to <= line.Length; to++)
        {
            var fresh = to > start + 1 && line[to - 1].Row == 0;
            height += heights.Row + (fresh ? heights.Head + heights.Gap : 0);
            if (height > heights.Column) yield break;
            inSlice = fresh ? 1 : inSlice + 1;
            var divides = to < line.Length && line[to].Row > 0;
            var lone = (divides && inSlice == 1) || (to < line.Length - 1 && line[to].Row > 0 && line[to + 1].Row == 0) || (to == line.Length - 1 && line[to].Row > 0);
            yield return (to, Math.Pow((height - even) / heights.Row, 2) + begin + (lone ? SingleRow : 0));
        }
    }
}
