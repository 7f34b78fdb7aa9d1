namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>How a row is arranged.</summary>
public enum RowStyle
{
    /// <summary>Rank, mark, name, bar, percent and trend on one line.</summary>
    Inline,

    /// <summary>Mark, name, percent and trend; the bar below them.</summary>
    Under,

    /// <summary>Mark, name and a note; no bar.</summary>
    Plain,
}

/// <summary>A row of a given letter height in a column: what it shows, and how high it is for the longest of the names.</summary>
/// <param name="Style">How it is arranged.</param>
/// <param name="Letter">Its letter height.</param>
/// <param name="HasRank">Whether the rank is shown.</param>
/// <param name="HasTrend">Whether the trend is shown.</param>
/// <param name="NameWidth">Room for the name.</param>
/// <param name="NameLines">Lines that the longest name takes.</param>
/// <param name="Height">Height of the row, names and bar with what is between rows.</param>
public sealed record RowShape(RowStyle Style, int Letter, bool HasRank, bool HasTrend, int NameWidth, int NameLines, int Height)
{
    // In letter heights, as wall.css has them.
    private const double Mark = 1.25;
    private const double Rank = 1.75;
    private const double Percent = 3.3;
    private const double Note = 4.8;
    private const double Trend = 2.4;
    private const double Space = 0.5;
    private const double ShortestBar = 4.5;

    /// <summary>Shapes from the richest to the plainest in which every name fits.</summary>
    /// <param name="style">How it is arranged.</param>
    /// <param name="letter">Letter height.</param>
    /// <param name="column">Width of the column.</param>
    /// <param name="names">All names that may stand in it.</param>
    /// <param name="mostLines">More lines of a name are not taken.</param>
    /// <param name="spare">Space between rows in letter heights; negative squeezes.</param>
    /// <param name="isRanked">Whether these rows have ranks.</param>
    public static IEnumerable<RowShape> For(RowStyle style, int letter, int column, IReadOnlyList<string> names, int mostLines, double spare, bool isRanked)
    {
        var ranks = isRanked && style == RowStyle.Inline;
        (bool, bool)[] choices = style == RowStyle.Plain ? [(false, false)] : [(ranks, true), (false, true), (ranks, false), (false, false)];
        foreach (var (rank, trend) in choices.Distinct())
        {
            var others = Mark + Space + (style == RowStyle.Plain ? Note : Percent) + (rank ? Rank : 0) + (trend ? Trend : 0)
                + (style == RowStyle.Inline ? ShortestBar + Space : 0);
            var widest = (column / (double)letter) - others;
            if (names.Any(n => TextWidth.LongestWord(n) > widest)) continue;
            var lines = names.Count == 0 ? 1 : names.Max(n => TextWidth.Lines(n, widest));
            if (lines > mostLines) continue;
            // Bars get what the names leave, all the same length.
            var name = lines == 1 && names.Count > 0 ? Math.Min(widest, names.Max(TextWidth.Of) + 0.1) : widest;
            var free = style == RowStyle.Under ? 0.78 : 0.34;
            yield return new RowShape(style, letter, rank, trend, WallSheet.Whole(name * letter), lines,
                WallSheet.Whole(letter * ((lines * WallSheet.Line) + free + spare)));
        }
    }
}
