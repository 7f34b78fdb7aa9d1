using System.Text;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>
/// How many lines a text needs in Times New Roman. Spreadsheet programs do not all fit rows to wrapped text when they open a file, and none
/// fits joined cells, so rows get their heights here. Widths are those of the Times metrics, in thousandths of the letter size.
/// </summary>
internal static class TextWidth
{
    private const int Unknown = 600;
    private const double BoldFactor = 1.07;

    // Space to tilde.
    private static readonly short[] Ascii =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
        500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
        556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
        500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    // Latin letters with marks are as wide as without them.
    private static readonly short[] Latin = [.. Enumerable.Range(0, 0x1F00).Select(c => OfLetter((char)c))];

    /// <summary>Width of a text on one line, in points.</summary>
    public static double Of(ReadOnlySpan<char> text, double size, bool bold)
    {
        var width = 0;
        foreach (var c in text) width += c < Latin.Length ? Latin[c] : c is '–' ? 500 : c is '…' or '—' ? 1000 : Unknown;
        return width * size * (bold ? BoldFactor : 1) / 1000;
    }

    /// <summary>Lines that a text takes when it is wrapped at spaces, and inside words that are too long.</summary>
    /// <param name="text">Lines are separated by \n.</param>
    /// <param name="size">Size of the letters in points.</param>
    /// <param name="bold">Whether they are bold.</param>
    /// <param name="room">Width of a line in points.</param>
    public static int Lines(string text, double size, bool bold, double room)
    {
        var lines = 0;
        foreach (var part in text.AsSpan().Split('\n'))
        {
            lines++;
            var line = text.AsSpan()[part];
            var used = 0.0;
            foreach (var at in line.Split(' '))
            {
                var word = Of(line[at], size, bold);
                var space = used == 0 ? 0 : Of(" ", size, bold);
                if (used > 0 && used + space + word > room)
                {
                    lines++;
                    (used, space) = (0, 0);
                }
                for (; word > room; word -= room) lines++;
                used += space + word;
            }
        }
        return lines;
    }

    private static short OfLetter(char c)
    {
        if (c is >= ' ' and <= '~') return Ascii[c - ' '];
        if (c is 'Đ') return 722;
        if (c is 'đ') return 500;
        if (c == '\u00A0') return 250;
        if (!char.IsLetter(c)) return Unknown;
        var plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
        return plain is >= ' ' and <= '~' ? Ascii[plain - ' '] : (short)Unknown;
    }
}
