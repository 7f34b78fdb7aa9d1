using ClosedXML.Excel;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>
/// The looks as ClosedXML styles. Made once: a style is a value that any workbook may use, and setting it whole is
/// several times cheaper than setting its properties on each cell.
/// </summary>
/// <remarks>
/// Number formats are free of language in the file; separators are those of whoever opens it. The prefix [$-42A] (vi-VN) makes LibreOffice
/// write 1.809,5 on every machine; Excel follows the regional settings of Windows, so a Vietnamese machine shows the same, and the prefix does no harm.
/// </remarks>
internal static class Palette
{
    /// <summary>The letters of Vietnamese administrative papers.</summary>
    public const string FontName = "Times New Roman";

    /// <summary>Size of letters in tables, in points.</summary>
    public const double BodySize = 12;

    private const string Vietnamese = "[$-42A]";
    private const string Percent = "#,##0.0\\ %" + Gap;

    // Keeps figures off the border by the width of a full stop.
    private const string Gap = "_.";

    private static readonly XLColor HeadGround = XLColor.FromHtml("#F2F2F2");
    private static readonly XLColor BlockGround = XLColor.FromHtml("#F5EEDC");

    private static readonly Lazy<(Look Look, IXLStyle Style)[]> Made = new(Make);

    /// <summary>All looks with their styles, always in the same order.</summary>
    public static IReadOnlyList<(Look Look, IXLStyle Style)> All => Made.Value;

    /// <summary>Ground of standings that ask for attention; the word says the same without colour.</summary>
    public static XLColor Attention { get; } = XLColor.FromHtml("#FFF3C4");

    /// <summary>Ground of standings that are worse than late.</summary>
    public static XLColor Alarm { get; } = XLColor.FromHtml("#F6D5CF");

    /// <summary>Ground of targets that nobody has reported on.</summary>
    public static XLColor Silent { get; } = XLColor.FromHtml("#E4E4E4");

    /// <summary>Bars behind percentages.</summary>
    public static XLColor Bar { get; } = XLColor.FromHtml("#E9C46A");

    /// <summary>The shape that shows a value with just the decimals that it has, so that neither “620,” nor “1.810” appears.</summary>
    public static Shape ValueShape(decimal value)
    {
        var decimals = 0;
        for (var rest = Math.Abs(value) % 1; rest != 0 && decimals < 6; rest = rest * 10 % 1) decimals++;
        return Shape.Value0 + decimals;
    }

    /// <summary>
    /// Size of letters on the sheet. Inside tables it follows from what has to fit; outside it is what NĐ 30/2020 asks for on paper, so it
    /// makes up for the scale at which the sheet is printed.
    /// </summary>
    public static double SizeOf(Look look) => look switch
    {
        { Tone: Tone.Page or Tone.DensePage } => Math.Round(SizeOnPaper(look.Shape).Size * Enlargement(look.Tone) * 2) / 2,
        { Shape: Shape.Hash } => BodySize - 3,
        { Tone: Tone.Numbering } => BodySize - 2,
        { Tone: Tone.Head } => BodySize - 1,
        _ => BodySize,
    };

    /// <summary>How much larger than on paper things outside a table are made.</summary>
    public static double Enlargement(Tone page) => page == Tone.DensePage ? 1.5 : 1.33;

    /// <summary>Whether a text in a table goes on below when it is too long; anything else gets smaller.</summary>
    public static bool Wraps(Shape shape) => shape is Shape.Text or Shape.QuotedText or Shape.Centred or Shape.Hash;

    /// <summary>Whether letters are bold.</summary>
    public static bool IsBold(Look look) =>
        look.Tone is Tone.Page or Tone.DensePage ? SizeOnPaper(look.Shape).Bold : look.Tone is Tone.Head or Tone.Block or Tone.Unit or Tone.Total;

    private static (Look, IXLStyle)[] Make()
    {
        using var scratch = new XLWorkbook(XLEventTracking.Disabled);
        var sheet = scratch.AddWorksheet("x");
        var looks = new List<(Look, IXLStyle)>();
        foreach (var tone in Enum.GetValues<Tone>())
        {
            foreach (var shape in Enum.GetValues<Shape>())
            {
                if (shape >= Shape.ParentAgency != tone is Tone.Page or Tone.DensePage) continue;
                var cell = sheet.Cell(1, looks.Count + 1);
                var style = cell.Style;
                style.Font.SetFontName(FontName).Font.SetFontSize(SizeOf(new Look(tone, shape)));
                style.Font.SetFontColor(XLColor.Black);
                style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(true);
                if (tone is Tone.Page or Tone.DensePage) OnPage(style, shape);
                else InTable(style, tone, shape);
                looks.Add((new Look(tone, shape), cell.Style)); // asked for anew: setters change the cell, not the style object they were called on
            }
        }
        return [.. looks];
    }

    private static void InTable(IXLStyle style, Tone tone, Shape shape)
    {
        style.Border.SetLeftBorder(XLBorderStyleValues.Thin).Border.SetRightBorder(XLBorderStyleValues.Thin);
        style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetBottomBorder(XLBorderStyleValues.Thin);
        style.Font.SetBold(IsBold(new Look(tone, shape)));
        if (tone is Tone.Head or Tone.Total) style.Fill.SetBackgroundColor(HeadGround);
        if (tone == Tone.Block) style.Fill.SetBackgroundColor(BlockGround);
        style.Font.SetItalic(tone == Tone.Numbering);

        var centred = tone is Tone.Head or Tone.Numbering || shape is Shape.Centred or Shape.Ordinal or Shape.Day or Shape.Instant or Shape.YesNo or Shape.Key;
        style.Alignment.SetHorizontal(centred ? XLAlignmentHorizontalValues.Center
            : shape is Shape.Text or Shape.QuotedText or Shape.TargetCount or Shape.Hash ? XLAlignmentHorizontalValues.Left
            : XLAlignmentHorizontalValues.Right);
        // A number that is too wide gets smaller; wrapped it would turn into ####.
        if (!Wraps(shape)) style.Alignment.SetWrapText(false).Alignment.SetShrinkToFit(true);
        if (shape == Shape.QuotedText) style.SetIncludeQuotePrefix(true);
        if (FormatOf(shape) is { } format) style.NumberFormat.SetFormat(format);
    }

    private static void OnPage(IXLStyle style, Shape shape)
    {
        var (_, bold, italic) = SizeOnPaper(shape);
        style.Font.SetBold(bold).Font.SetItalic(italic);

        var atLeft = shape is Shape.Recipients or Shape.Note or Shape.NoteCount or Shape.NoteInstant or Shape.OnTrackNote or Shape.BehindNote;
        style.Alignment.SetHorizontal(atLeft ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Center);
        if (shape is Shape.Recipients or Shape.Signature) style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (shape == Shape.Rule) style.Alignment.SetWrapText(false);
        if (FormatOf(shape) is { } format) style.NumberFormat.SetFormat(format);
    }

    // NĐ 30/2020 as domain.md §3 has it.
    private static (double Size, bool Bold, bool Italic) SizeOnPaper(Shape shape) => shape switch
    {
        Shape.ParentAgency => (12.5, false, false),
        Shape.Agency or Shape.Nation => (12.5, true, false),
        Shape.Motto or Shape.Subject or Shape.Signature => (13, true, false),
        Shape.Kind or Shape.Title => (14, true, false),
        Shape.PlaceAndDay or Shape.AsOf or Shape.AsOfDemo or Shape.Attached => (13, false, true),
        Shape.Rule => (8, false, false),
        Shape.Number => (13, false, false),
        Shape.Recipients => (11, false, false),
        Shape.Note or Shape.NoteCount or Shape.NoteInstant or Shape.OnTrackNote or Shape.BehindNote => (10, false, true),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "Belongs into tables."),
    };

    private static string? FormatOf(Shape shape) => shape switch
    {
        Shape.Ordinal => "@",
        // A dash for none, as in Vietnamese statistical tables.
        Shape.Count => Vietnamese + "#,##0" + Gap + ";-#,##0" + Gap + ";\"-\"" + Gap,
        Shape.Value0 => Vietnamese + "#,##0" + Gap,
        >= Shape.Value1 and <= Shape.Value6 => Vietnamese + "#,##0." + new string('0', shape - Shape.Value0) + Gap,
        Shape.Percent => Vietnamese + Percent,
        Shape.Points => Vietnamese + "+" + Percent + ";\"−\"" + Percent + ";" + Percent,
        Shape.Day => Vietnamese + "dd/mm/yyyy",
        Shape.Instant or Shape.NoteInstant => Vietnamese + "dd/mm/yyyy hh:mm:ss",
        Shape.YesNo => "\"Đạt\";\"Chưa đạt\";\"Chưa đạt\"",
        Shape.Days => Vietnamese + "#,##0" + Gap + ";\"quá \"#,##0" + Gap + ";\"hôm nay\"" + Gap,
        Shape.AsOf => Vietnamese + "\"(Số liệu đến hết ngày \"dd/mm/yyyy\")\"",
        Shape.AsOfDemo => Vietnamese + "\"(" + ReportWords.Demo + ", tính đến hết ngày \"dd/mm/yyyy\")\"",
        Shape.Key => "0",
        Shape.TargetCount => Vietnamese + "#,##0\" chỉ tiêu\"",
        Shape.NoteCount => Vietnamese + "#,##0",
        Shape.OnTrackNote => Vietnamese + "\"Đúng tiến độ: tỷ lệ hoàn thành từ \"0.0\\ %\" của kế hoạch đến ngày trở lên.\"",
        Shape.BehindNote => Vietnamese + "\"Chậm: từ \"0.0\\ %\" của kế hoạch đến ngày trở lên; dưới mức này là nguy cơ không đạt.\"",
        _ => null,
    };
}
