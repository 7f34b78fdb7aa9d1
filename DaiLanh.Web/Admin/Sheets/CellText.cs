using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Admin.Sheets;

/// <summary>What can be typed into a cell.</summary>
public enum CellKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A number as people in a commune type it.</summary>
    Number,

    /// <summary>A day, 24/5/2023 or 24/5.</summary>
    Day,

    /// <summary>A cross or nothing.</summary>
    Tick,
}

/// <summary>What a typed text means. A closed set.</summary>
internal abstract record CellReading
{
    private CellReading() { }

    /// <summary>Clear; null for an empty cell.</summary>
    public sealed record Clear(object? Value) : CellReading;

    /// <summary>Not possible; says what would be right.</summary>
    public sealed record Wrong(Phrase Why) : CellReading;

    /// <summary>Two readings a thousand times apart.</summary>
    public sealed record Ask(decimal Value, decimal Alternative) : CellReading;
}

/// <summary>Reads and writes the texts of cells. Figures are written the Vietnamese way in every language, because they are typed so.</summary>
internal static class CellText
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yy"];

    private static readonly string[] DaysOfTheYear = ["d/M", "d-M", "d.M"];

    /// <summary>What stands in a ticked cell.</summary>
    public const string Cross = "x";

    public static CellReading Read(CellKind kind, string text, int year) => kind switch
    {
        CellKind.Number => Number(text),
        CellKind.Day => Day(text.Trim(), year),
        CellKind.Tick => new CellReading.Clear(text.Trim().Length > 0),
        _ => new CellReading.Clear(text.Trim()),
    };

    public static string Show(object? value) => value switch
    {
        null => "",
        decimal number => VietnameseNumber.Of(number),
        DateOnly day => VietnameseNumber.Day(day),
        bool ticked => ticked ? Cross : "",
        _ => value.ToString() ?? "",
    };

    /// <summary>A number so that it is read in one way only: what somebody picked must not be asked about again.</summary>
    public static string Unmistakable(decimal value)
    {
        var text = value.ToString("0.######", VietnameseNumber.Format);
        return text.Contains(',', StringComparison.Ordinal) && text.Length - text.IndexOf(',', StringComparison.Ordinal) == 4 ? text + "0" : text;
    }

    private static CellReading Number(string text) => NumberText.Read(text) switch
    {
        NumberReading.Nothing => new CellReading.Clear(null),
        NumberReading.Understood n => new CellReading.Clear(n.Value),
        NumberReading.ShownBack n => new CellReading.Clear(n.Value),
        NumberReading.AskFirst n => new CellReading.Ask(n.Value, n.Alternative),
        NumberReading.NotANumber n => new CellReading.Wrong(n.Why),
        var other => throw new InvalidOperationException($"Unknown reading {other}."),
    };

    private static CellReading Day(string text, int year)
    {
        if (text.Length == 0) return new CellReading.Wrong(Phrase.Of("Chưa ghi ngày. Hãy ghi như 24/5/2023."));
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new CellReading.Clear(day);
        var withYear = $"{text}|{year.ToString(CultureInfo.InvariantCulture)}";
        return DateOnly.TryParseExact(withYear, DaysOfTheYear.Select(f => f + "'|'yyyy").ToArray(), CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? new CellReading.Clear(day)
            : new CellReading.Wrong(Phrase.Of("“{0}” không phải là ngày. Hãy ghi như 24/5/2023 hoặc 24/5.", text.Length <= 40 ? text : text[..40] + "…"));
    }
}
