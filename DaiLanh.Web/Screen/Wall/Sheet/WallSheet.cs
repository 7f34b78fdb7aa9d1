using System.Globalization;

namespace DaiLanh.Web.Screen.Wall.Sheet;

/// <summary>The words whose lengths decide the frame of a wall.</summary>
/// <param name="Title">Short name of the campaign.</param>
/// <param name="Legend">The marks' names in a row.</param>
/// <param name="Proof">Position and hash of the ledger, with what must stand beside it.</param>
/// <param name="Message">The line that everybody is to read; null without.</param>
public sealed record WallTexts(string Title, string Legend, string Proof, string? Message);

/// <summary>The frame of a wall in units: heading, footer, what is left for the page. Everything on it follows from size, distance and words.</summary>
public sealed record WallSheet
{
    /// <summary>Height of a line of text, for stacked marks (ế, ộ, ữ).</summary>
    public const double Line = 1.3;

    private const int LegendMarks = 6;

    // In letter heights: a mark, the space behind it and between two.
    private const double MarkWidth = 2.1;
    private const int ClockHall = 205;

    public required WallSize Size { get; init; }

    /// <summary>Least height of every name and number.</summary>
    public required int Letter { get; init; }

    public required WallTier Tier { get; init; }

    public int PadX { get; private init; }

    public int PadY { get; private init; }

    /// <summary>Between heading, page and footer.</summary>
    public int Gap { get; private init; }

    public int Header { get; private init; }

    public int TitleSize { get; private init; }

    /// <summary>Room for the title and the line below it.</summary>
    public int TitleWidth { get; private init; }

    /// <summary>Text below the title; 0 where there is none.</summary>
    public int SubSize { get; private init; }

    /// <summary>The line of news and pages; 0 where there is none.</summary>
    public int Foot { get; private init; }

    /// <summary>Small print at the bottom: legend and ledger.</summary>
    public int Strip { get; private init; }

    public int StripSize { get; private init; }

    public int Message { get; private init; }

    public int MessageSize { get; private init; }

    /// <summary>A message so long, seen from so far away, that no page has room beside it: it has the page for itself.</summary>
    public bool IsMessageAlone { get; private init; }

    public int BodyWidth => Size.Width - (2 * PadX);

    public int BodyHeight => Size.Height - (2 * PadY) - Header - Strip - (2 * Gap)
        - (Foot > 0 ? Foot + Gap : 0) - (Message > 0 ? Message + Gap : 0);

    public static WallTier TierOf(int letter) => letter <= 24 ? WallTier.Room : letter <= 40 ? WallTier.Hall : WallTier.Far;

    public static WallSheet Of(WallSize size, int letter, WallTexts texts)
    {
        var tier = TierOf(letter);
        var (padX, padY, gap) = tier switch
        {
            WallTier.Room => (40, 24, 14),
            WallTier.Hall => (48, 22, 12),
            _ => (44, 20, 10),
        };
        var body = size.Width - (2 * padX);
        var (title, titleWidth, sub, header) = Heading(tier, letter, body, texts.Title);
        var (strip, stripSize) = StripOf(tier, body, texts);
        var messageSize = tier == WallTier.Room ? 34 : letter;
        var messageLines = texts.Message is { } message ? TextWidth.Lines(message, (body - (2.0 * messageSize)) / messageSize) : 0;
        var sheet = new WallSheet
        {
            Size = size,
            Letter = letter,
            Tier = tier,
            PadX = padX,
            PadY = padY,
            Gap = gap,
            Header = header,
            TitleSize = title,
            TitleWidth = titleWidth,
            SubSize = sub,
            Foot = tier == WallTier.Hall ? Whole(letter * Line) + 6 : 0,
            Strip = strip,
            StripSize = stripSize,
            Message = messageLines > 0 ? Whole(messageLines * messageSize * Line) + 24 : 0,
            MessageSize = messageSize,
        };
        // In letter heights: with less a page has no room for what is always on it.
        var least = tier == WallTier.Room ? 20 : 9.5;
        return texts.Message is null || sheet.BodyHeight >= least * letter ? sheet : sheet with { Message = 0, IsMessageAlone = true, MessageSize = sheet.Largest(texts.Message) };
    }

    // For a message alone: as large as it fits, but no poster.
    private int Largest(string message)
    {
        var height = BodyHeight + (Message > 0 ? Message + Gap : 0);
        var size = (int)(Letter * 2.2);
        while (size > Letter && (TextWidth.Lines(message, (BodyWidth - (2.0 * size)) / size) * size * Line) + 24 > height) size--;
        return size;
    }

    /// <summary>As variables of the style sheet.</summary>
    public string Style => string.Create(CultureInfo.InvariantCulture,
        $"--letter:{Letter};--pad-x:{PadX};--pad-y:{PadY};--gap:{Gap};--header:{Header};--title:{TitleSize};--sub:{SubSize};--foot:{Foot};--strip:{Strip};--strip-size:{StripSize};--message:{Message};--message-size:{MessageSize};--heading:{WallPlan.Heading(this)};--lead:{WallPlan.Lead(this)}");

    /// <summary>Rounded up to whole units.</summary>
    public static int Whole(double units) => (int)Math.Ceiling(units);

    private static (int Title, int Width, int Sub, int Height) Heading(WallTier tier, int letter, int body, string title)
    {
        if (tier == WallTier.Far) return (letter, body, 0, Whole(letter * Line) + 14);
        var (emblem, clock, largest, single, sub, least) = tier == WallTier.Room
            ? (106, 400, 42, 32, 26, 96)
            : (118, ClockHall + 165, 50, letter, letter, 118);
        var width = body - emblem - clock;
        var size = Math.Min(largest, (int)(width / TextWidth.Of(title)));
        var lines = 1;
        if (size < single)
        {
            for (size = largest; size > letter && TextWidth.Lines(title, (double)width / size) > 2; size--) { }
            lines = TextWidth.Lines(title, (double)width / size);
        }
        return (size, width, sub, Math.Max(least, Whole((lines * size * Line) + (sub * Line)) + 4));
    }

    private static (int Height, int Size) StripOf(WallTier tier, int body, WallTexts texts)
    {
        var size = tier == WallTier.Room ? 24 : 22;
        var legend = (TextWidth.Of(texts.Legend) * size) + (LegendMarks * MarkWidth * size);
        var proof = TextWidth.Of(texts.Proof) * size;
        // On one line while it fits, else legend above and ledger below.
        var lines = legend + proof + size <= body ? 1 : 1 + Whole(legend * 1.03 / body);
        return (Whole(lines * size * 1.4) + 4, size);
    }
}
