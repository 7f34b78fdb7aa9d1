using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Board;

namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>What stands around the rows of a page.</summary>
public enum Surround
{
    /// <summary>Nothing: the rows have the page for themselves.</summary>
    Nothing,

    /// <summary>Cards with the commune's figures above (room).</summary>
    Cards,

    /// <summary>Cards above, movements and latest updates at the right (room).</summary>
    CardsAndAside,

    /// <summary>The commune at the left (hall).</summary>
    Side,

    /// <summary>The commune in one line above (hall).</summary>
    Band,
}

/// <summary>A place for rows that may be tried.</summary>
/// <param name="Surround">What stands around.</param>
/// <param name="Width">Width of all columns together.</param>
/// <param name="Height">Height of a column.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Style">How rows are arranged.</param>
/// <param name="Letter">Letter height of the rows.</param>
/// <param name="Spare">More or less space between rows, in letter heights.</param>
/// <param name="IsRanked">Whether its rows have ranks.</param>
internal readonly record struct Place(
    Surround Surround, int Width, int Height, int Columns, RowStyle Style, int Letter, double Spare = 0, bool IsRanked = true);

/// <summary>Rows over columns and parts of a page.</summary>
public sealed record RowsPlan(
    Surround Surround, RowShape Shape, int ColumnGap, int ColumnWidth, int Row, int Head, int SectionGap, int Height, ImmutableArray<WallPart> Parts)
{
    private const double MostStretch = 1.5;

    /// <summary>As variables of the style sheet.</summary>
    public string Style => string.Create(CultureInfo.InvariantCulture,
        $"--row-letter:{Shape.Letter};--row:{Row};--head:{Head};--section-gap:{SectionGap};--name:{Shape.NameWidth};--col-gap:{ColumnGap};--rows:{Height}");

    /// <summary>As classes of the style sheet.</summary>
    public string Classes => $"rows--{(Shape.Style == RowStyle.Inline ? "inline" : "under")}{(Shape.HasRank ? " rows--rank" : "")}{(Shape.HasTrend ? " rows--trend" : "")}";

    /// <summary>
    /// The best of several places: the fewest parts, then the earlier place. Names take one line where they can; more only when no place has
    /// room for that, so some place always serves.
    /// </summary>
    /// <param name="places">Places in the order of preference.</param>
    /// <param name="sections">Names of the rows, section by section.</param>
    /// <param name="heads">The blocks that the sections are, when each has a heading; they must have room for their names as well.</param>
    internal static RowsPlan Best(IReadOnlyList<Place> places, IReadOnlyList<IReadOnlyList<string>> sections, IReadOnlyList<BlockCard>? heads = null)
    {
        var names = sections.SelectMany(s => s).ToList();
        foreach (var mostLines in new[] { 1, 2, 3, int.MaxValue })
        {
            RowsPlan? best = null;
            foreach (var place in places)
            {
                var gap = WallSheet.Whole(place.Letter * (place.Letter <= 24 ? 1.2 : 1));
                var column = (place.Width - (gap * (place.Columns - 1))) / place.Columns;
                if (place.Columns > 1 && heads is not null && !heads.All(h => BlockHead.Fits(h, column / (double)place.Letter))) continue;
                foreach (var shape in RowShape.For(place.Style, place.Letter, column, names, mostLines, place.Spare, place.IsRanked))
                {
                    var plan = Fill(place, shape, gap, column, sections, heads is not null);
                    if (plan.Parts.IsEmpty ? best is null : best is null || best.Parts.IsEmpty || plan.Parts.Length < best.Parts.Length || (heads is null && SaysMore(plan, best))) best = plan;
                }
            }
            if (best is { Parts.IsEmpty: false } || (best is not null && names.Count == 0)) return best;
        }
        // A single word wider than the picture: the last place with the plainest row, wherever the browser breaks it.
        var last = places[^1];
        var shapeOfLast = new RowShape(last.Style, last.Letter, false, false, last.Width / 2, 2, last.Letter * 4);
        return Fill(last with { Columns = 1 }, shapeOfLast, 0, last.Width, sections, heads is not null);
    }

    // In a list that may grow: the trend is worth letters a quarter lower.
    private static bool SaysMore(RowsPlan plan, RowsPlan best) =>
        plan.Parts.Length == best.Parts.Length && plan.Shape.HasTrend && !best.Shape.HasTrend && plan.Shape.Letter * 4 >= best.Shape.Letter * 3;

    private static RowsPlan Fill(Place place, RowShape shape, int gap, int column, IReadOnlyList<IReadOnlyList<string>> sections, bool hasHeads)
    {
        var head = hasHeads ? WallSheet.Whole(place.Letter * (place.Letter <= 24 ? 1.9 : 1.6)) : 0;
        var between = WallSheet.Whole(place.Letter * 0.4);
        var heights = new WallHeights(place.Height, shape.Height, head, between);
        var parts = WallPaging.Split([.. sections.Select(s => s.Count)], place.Columns, heights);
        return new RowsPlan(place.Surround, shape, gap, column, Stretched(parts, heights), head, between, place.Height, parts);
    }

    // Rows may breathe where the fullest column leaves room; the same in all parts, so that turning a page moves nothing.
    private static int Stretched(ImmutableArray<WallPart> parts, WallHeights heights)
    {
        var row = heights.Row * MostStretch;
        foreach (var column in parts.SelectMany(p => p.Columns).Where(c => c.Length > 0))
        {
            var rows = column.Sum(s => s.Count);
            var free = heights.Column - (heights.Of(column) - (rows * heights.Row));
            row = Math.Min(row, free / rows);
        }
        return (int)Math.Max(row, heights.Row);
    }
}
