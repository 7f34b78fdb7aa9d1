using System.Collections.Frozen;
using System.Text;

namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>
/// How wide a text is in Be Vietnam Pro, in em, bold as the wall writes; lighter weights are a little narrower. The server must know,
/// because it decides how much fits on a page: a name is never cut, and a browser is not asked.
/// </summary>
/// <remarks>Advance widths of wwwroot/fonts/be-vietnam-pro at weight 700, rounded up to hundredths of an em. A browser test holds the table to the font.</remarks>
internal static class TextWidth
{
    /// <summary>Wider than any letter of the table: what the font does not have comes from another one.</summary>
    private const int Unknown = 106;

    private static readonly FrozenDictionary<char, int> Widths = Table(
        (23, "'"), (24, " \u00a0"), (29, "I`l"), (30, "ij·"), (35, "!.:,;"), (39, "\""), (41, "f"), (43, "1r|"), (45, "t“()"), (46, "”"),
        (49, "{}J~"), (51, "[]*"), (53, "z\\"), (54, "/s"), (58, "<>•"), (59, "uvư"), (61, "7kny-^"), (62, "hx?e"), (64, "cEFL"), (65, "$+"),
        (67, "2ago−8SZbdpqơ"), (69, "35PđT"), (71, "069–BR"), (73, "4KYH"), (75, "UV_=DNƯ"), (77, "&AX"), (79, "CĐG"), (84, "OQƠ#"), (86, "…"),
        (88, "—%w"), (90, "Mm"), (102, "@"), (106, "W"));

    /// <summary>Width of a line in em.</summary>
    public static double Of(string text)
    {
        // Marks above and below add no width, except the horn, which makes another letter.
        var hundredths = 0;
        foreach (var c in text.Normalize(NormalizationForm.FormD).Replace("o\u031b", "ơ", StringComparison.Ordinal).Replace("u\u031b", "ư", StringComparison.Ordinal)
            .Replace("O\u031b", "Ơ", StringComparison.Ordinal).Replace("U\u031b", "Ư", StringComparison.Ordinal))
        {
            if (c is >= '\u0300' and <= '\u036f') continue;
            hundredths += Widths.GetValueOrDefault(c, Unknown);
        }
        // An accented a or e is up to a hundredth wider than the plain letter.
        return (hundredths + (text.Length / 2.0)) / 100;
    }

    /// <summary>How many lines a text takes in a width, broken at spaces only.</summary>
    public static int Lines(string text, double em)
    {
        var lines = 1;
        double used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wide = Of(word);
            if (used > 0 && used + Space + wide > em)
            {
                lines++;
                used = 0;
            }
            used += (used > 0 ? Space : 0) + wide;
        }
        return lines;
    }

    /// <summary>The narrowest width in which no word sticks out, in em.</summary>
    public static double LongestWord(string text) => text.Split(' ').Max(Of);

    private const double Space = 0.24;

    private static FrozenDictionary<char, int> Table(params (int Width, string Letters)[] rows) =>
        rows.SelectMany(r => r.Letters.Select(c => (c, r.Width))).ToFrozenDictionary(p => p.c, p => p.Width);
}
