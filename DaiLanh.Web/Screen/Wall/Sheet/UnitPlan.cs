namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>The words of a close-up whose lengths decide what fits.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Rank">Rank and block; empty without a rank.</param>
/// <param name="Trend">Beside the figure; empty without.</param>
/// <param name="Standing">Below the bar.</param>
/// <param name="Movements">Names of the movements it takes part in.</param>
internal sealed record UnitTexts(string Name, string Rank, string Trend, string Standing, IReadOnlyList<string> Movements);

/// <summary>A unit in close-up: as large as its words allow.</summary>
/// <param name="Letter">Letter height.</param>
/// <param name="NameSize">Of the unit's name.</param>
/// <param name="Figure">Of the percent, in letter heights.</param>
/// <param name="HasSide">Whether targets by mark stand beside it.</param>
/// <param name="Movements">How many movements fit below them; where they are not all, a line says how many more there are.</param>
internal readonly record struct UnitPlan(int Letter, int NameSize, double Figure, bool HasSide, int Movements)
{
    /// <summary>Of the body's width.</summary>
    public const double MainShare = 0.52;

    /// <summary>Of the body's width.</summary>
    public const double SideShare = 0.44;

    private const double Gap = 0.25;
    private const double Bar = 0.5;
    private const double Mark = 1.25;
    private const double Counts = 8.8;

    /// <summary>As variables of the style sheet.</summary>
    public string Style => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"--unit-name:{NameSize};--row-letter:{Letter};--figure:{Figure}");

    /// <summary>The largest that fits; far from the picture there is only the unit itself.</summary>
    public static UnitPlan Of(WallSheet sheet, UnitTexts texts)
    {
        var (most, figure) = sheet.Tier switch { WallTier.Room => (1.7, 3.4), WallTier.Hall => (1.2, 3.0), _ => (1.0, 2.4) };
        // Rather all movements in smaller letters than some in larger ones; but never in letters that the last row cannot read.
        foreach (var (side, all) in sheet.Tier == WallTier.Far ? [(false, false)] : new[] { (true, true), (true, false), (false, false) })
        {
            var width = sheet.BodyWidth * (side ? MainShare : 1);
            for (var letter = (int)(sheet.Letter * most); letter >= sheet.Letter; letter--)
            {
                if (side && Counts * letter > sheet.BodyHeight) continue;
                var movements = side ? FittingMovements(sheet, letter, texts.Movements) : 0;
                if (all && movements < texts.Movements.Count) continue;
                foreach (var scale in new[] { 2.4, 2.1, 1.8, 1.5, 1.25, 1.0 })
                {
                    var size = Math.Max((int)(letter * scale), sheet.Letter);
                    if (!FitsInto(sheet.BodyHeight, width, letter, size, figure, texts)) continue;
                    return new UnitPlan(letter, size, figure, side, movements);
                }
            }
        }
        return new UnitPlan(sheet.Letter, sheet.Letter, 1.3, false, 0);
    }

    private static bool FitsInto(double height, double width, int letter, int size, double figure, UnitTexts texts)
    {
        if (TextWidth.LongestWord(texts.Name) * size > width) return false;
        var lines = TextWidth.Lines(texts.Name, width / size);
        if (lines > 2) return false;
        var em = width / letter;
        var beside = (TextWidth.Of("100 %") * figure) + 0.6 + TextWidth.Of(texts.Trend) <= em;
        var below = Lines(texts.Rank, em) + (beside || texts.Trend.Length == 0 ? 0 : 1) + Lines(texts.Standing, em - Mark);
        return (lines * size * WallSheet.Line) + (letter * ((below * WallSheet.Line) + (figure * 1.1) + Bar + (5 * Gap))) <= height;
    }

    private static int Lines(string text, double em) => text.Length == 0 ? 0 : TextWidth.Lines(text, em);

    private static int FittingMovements(WallSheet sheet, int letter, IReadOnlyList<string> movements)
    {
        var (em, room) = (sheet.BodyWidth * SideShare / letter, (sheet.BodyHeight / (double)letter) - Counts);
        var all = Fitting(room);
        return all == movements.Count ? all : Fitting(room - WallSheet.Line - Gap);

        int Fitting(double left) => movements.TakeWhile(m => (left -= (TextWidth.Lines(m, em - 3.5) * WallSheet.Line) + 1.2) >= 0).Count();
    }
}
