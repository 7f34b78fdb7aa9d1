using System.Collections.Immutable;
using DaiLanh.Core.Board;

namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>Where the rows of each kind of page go. Pure; depends on names, not on figures, so that it holds while figures change.</summary>
internal static class WallPlan
{
    /// <summary>Room: cards with the commune's figures.</summary>
    public const int Cards = 132;

    /// <summary>Room: movements and latest updates.</summary>
    public const int Aside = 470;

    private const int AsideFrom = 1700;
    private const int PanelPad = 20;
    private const int SideGap = 32;

    /// <summary>Hall: the commune at the left.</summary>
    public const int Side = 424;

    // Height of what always stands there: figure, bar, plan in two lines, five marks.
    private const int SideLeast = 672;

    // A short list may grow; in a room, where letters are small, more than in a hall.
    private static readonly double[] Scales = [3.2, 2.8, 2.4, 2.1, 1.85, 1.6, 1.45, 1.3, 1.15, 1];

    /// <summary>All units by block.</summary>
    public static RowsPlan Whole(WallSheet sheet, CampaignPlan plan) =>
        RowsPlan.Best([.. PlacesOfWhole(sheet)], [.. plan.Blocks.Select(b => (IReadOnlyList<string>)[.. b.Units.Select(u => u.ShortName)])], plan.Blocks);

    /// <summary>One list, as large as it can be on one page: a block, movements, who has not reported.</summary>
    /// <param name="sheet">The frame.</param>
    /// <param name="names">Names of the rows.</param>
    /// <param name="heading">Height that the page's own heading takes.</param>
    /// <param name="isRanked">Whether its rows have ranks.</param>
    public static RowsPlan Large(WallSheet sheet, IReadOnlyList<string> names, int heading, bool isRanked) =>
        Large(sheet, names, heading, isRanked, RowStyle.Inline, RowStyle.Under);

    /// <summary>The same, names with a note instead of bars.</summary>
    public static RowsPlan Plain(WallSheet sheet, IReadOnlyList<string> names, int heading) => Large(sheet, names, heading, isRanked: false, RowStyle.Plain);

    /// <summary>Letter height of the heading that a page has inside the frame.</summary>
    public static int HeadingLetter(WallSheet sheet) => sheet.Tier switch { WallTier.Room => 40, WallTier.Hall => WallSheet.Whole(sheet.Letter * 1.25), _ => sheet.Letter };

    /// <summary>Height of that heading.</summary>
    public static int Heading(WallSheet sheet) => WallSheet.Whole(HeadingLetter(sheet) * WallSheet.Line) + (sheet.Tier == WallTier.Far ? 6 : 14);

    /// <summary>Height of a sentence below the heading; far from the picture there is none.</summary>
    public static int Lead(WallSheet sheet) => sheet.Tier == WallTier.Far ? 0 : WallSheet.Whole(sheet.Letter * 1.1 * WallSheet.Line) + 16;

    private static RowsPlan Large(WallSheet sheet, IReadOnlyList<string> names, int heading, bool isRanked, params RowStyle[] styles)
    {
        var largest = sheet.Tier switch { WallTier.Room => styles.Length > 1 ? 3.2 : 2.4, WallTier.Hall => styles.Length > 1 ? 1.85 : 1.6, _ => styles.Length > 1 ? 1.15 : 1.6 };
        var height = sheet.BodyHeight - heading;
        var places = from scale in Scales
                     where scale <= largest
                     from columns in Columns(sheet)
                     from style in styles
                     select new Place(Surround.Nothing, sheet.BodyWidth, height, columns, style, (int)(sheet.Letter * scale), IsRanked: isRanked);
        return RowsPlan.Best([.. places], [names]);
    }

    private static IEnumerable<Place> PlacesOfWhole(WallSheet sheet)
    {
        var (width, height, letter) = (sheet.BodyWidth, sheet.BodyHeight, sheet.Letter);
        switch (sheet.Tier)
        {
            case WallTier.Room:
                var main = height - Cards - sheet.Gap - (2 * PanelPad);
                foreach (var aside in new[] { true, false })
                {
                    if (aside && width < AsideFrom) continue;
                    var rows = width - (2 * PanelPad) - (aside ? Aside + sheet.Gap : 0);
                    foreach (var columns in aside ? [2] : ImmutableArray.Create(2, 3, 1))
                        yield return new Place(aside ? Surround.CardsAndAside : Surround.Cards, rows, main, columns, RowStyle.Inline, letter, -0.06);
                }
                break;

            case WallTier.Hall:
                var band = WallSheet.Whole(letter * 1.7);
                foreach (var columns in new[] { 2, 3, 1 })
                {
                    foreach (var style in new[] { RowStyle.Under, RowStyle.Inline })
                    {
                        if (height >= SideLeast) yield return new Place(Surround.Side, width - Side - SideGap, height, columns, style, letter);
                        yield return new Place(Surround.Band, width, height - band - sheet.Gap, columns, style, letter);
                    }
                }
                break;

            default:
                foreach (var columns in Columns(sheet))
                {
                    foreach (var style in new[] { RowStyle.Inline, RowStyle.Under })
                        yield return new Place(Surround.Nothing, width, height, columns, style, letter);
                }
                break;
        }
    }

    private static ImmutableArray<int> Columns(WallSheet sheet) => sheet.Size.Width > WallSize.Usual.Width ? [1, 2, 3] : [1, 2];
}
