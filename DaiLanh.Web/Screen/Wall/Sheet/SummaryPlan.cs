namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>
/// The commune alone, far from the picture, before its units: name of the campaign, figure and units by mark on one picture where there is room
/// for all of it, else the marks on a picture of their own.
/// </summary>
/// <param name="Parts">1 or 2.</param>
/// <param name="HasTitle">Whether the campaign's name has room.</param>
/// <param name="Figure">Size of the figure in letter heights.</param>
internal readonly record struct SummaryPlan(int Parts, bool HasTitle, double Figure)
{
    /// <summary>No summary.</summary>
    public static SummaryPlan None { get; } = new(0, false, 0);

    // In letter heights: five marks with their numbers; figure, bar and what is expected; the same beside each other.
    private const double CountsHeight = 7;
    private const double CountsOthers = 3.8;
    private const double Beside = 9.2;
    private const double BesideHeight = 8.2;
    private const double Below = 1.5;

    /// <summary>Plans it.</summary>
    /// <param name="sheet">The frame.</param>
    /// <param name="title">Name of the campaign.</param>
    /// <param name="marks">Names of the marks.</param>
    public static SummaryPlan Of(WallSheet sheet, string title, IEnumerable<string> marks)
    {
        var (width, height) = (sheet.BodyWidth / (double)sheet.Letter, sheet.BodyHeight / (double)sheet.Letter);
        var titleHeight = TextWidth.Lines(title, width) * WallSheet.Line;
        var isWide = Beside + 0.8 + CountsOthers + marks.Max(TextWidth.Of) <= width;
        if (isWide && titleHeight + Math.Max(CountsHeight, BesideHeight) <= height) return new SummaryPlan(1, true, 3);
        foreach (var figure in new[] { 3.4, 2.8, 2.2, 1.7 })
        {
            if (titleHeight + 0.4 + (figure * 1.1) + Below <= height) return new SummaryPlan(2, true, figure);
        }
        return new SummaryPlan(2, false, 3);
    }
}
