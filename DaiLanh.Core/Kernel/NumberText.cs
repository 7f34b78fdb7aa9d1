using System.Globalization;
using System.Text.RegularExpressions;

namespace DaiLanh.Core.Kernel;

/// <summary>What a typed number means.</summary>
public abstract record NumberReading
{
    private NumberReading() { }

    /// <summary>There is one way to read it.</summary>
    public sealed record Understood(decimal Value) : NumberReading;

    /// <summary>Read by the Vietnamese rule or the only sensible one, but somebody used to other separators might have meant something else: show the value back.</summary>
    public sealed record ShownBack(decimal Value) : NumberReading;

    /// <summary>Two readings a thousand times apart: ask before saving. <paramref name="Value"/> is the Vietnamese reading.</summary>
    public sealed record AskFirst(decimal Value, decimal Alternative) : NumberReading;

    /// <summary>Not a number; <paramref name="Why"/> says what is wrong and what would be right.</summary>
    public sealed record NotANumber(Phrase Why) : NumberReading;

    /// <summary>Nothing was typed.</summary>
    public sealed record Nothing : NumberReading;
}

/// <summary>
/// Reads numbers as people in a commune type them. Decimal comma and thousands dot are the rule; the English form is
/// understood and shown back; what could be a thousand times too large or too small is asked.
/// </summary>
public static partial class NumberText
{
    /// <summary>Largest magnitude that a value may have: a thousand million million. Keeps every quotient inside <see cref="decimal"/>.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>Decimals that a value may have.</summary>
    public const int MostDecimals = 6;

    /// <summary>Reads a typed text. Never throws.</summary>
    public static NumberReading Read(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length == 0) return new NumberReading.Nothing();

        var negative = typed[0] is '-' or '−';
        var digits = typed[0] is '-' or '−' or '+' ? typed[1..].Trim() : typed;
        if (SpacedGroups().IsMatch(digits)) digits = AnySpace().Replace(digits, "");
        if (!DigitsAndSeparators().IsMatch(digits))
            return new NumberReading.NotANumber(Phrase.Of("“{0}” không phải là số. Hãy ghi như 620 hoặc 1.809,5.", Short(typed)));

        return Interpret(digits) switch
        {
            null => new NumberReading.NotANumber(Phrase.Of("“{0}” có dấu chấm, dấu phẩy không đúng chỗ. Hãy ghi như 1.809,5.", Short(typed))),
            { } reading => Bounded(reading, negative, typed),
        };
    }

    // Separators decide; the integer part and the decimals are only digits by now.
    private static (string Number, string? Alternative, bool Clear)? Interpret(string s)
    {
        var dots = s.Count(c => c == '.');
        var commas = s.Count(c => c == ',');
        if (dots + commas == 0) return (s, null, true);

        if (dots > 0 && commas > 0)
        {
            var vietnamese = s.LastIndexOf(',') > s.LastIndexOf('.');
            var (group, point) = vietnamese ? ('.', ',') : (',', '.');
            var parts = s.Split(point);
            if (parts.Length != 2 || parts[1].Length == 0 || !InThousands(parts[0], group)) return null;
            return (parts[0].Replace(group.ToString(), "", StringComparison.Ordinal) + "." + parts[1], null, vietnamese);
        }

        var mark = dots > 0 ? '.' : ',';
        if (dots + commas > 1) // several of one kind can only be thousands
            return InThousands(s, mark) ? (s.Replace(mark.ToString(), "", StringComparison.Ordinal), null, mark == '.') : null;

        var halves = s.Split(mark);
        if (halves[0].Length == 0 || halves[1].Length == 0) return null;
        var couldBeThousands = InThousands(s, mark);
        if (mark == '.')
            return couldBeThousands ? (halves[0] + halves[1], null, false) : (s, null, false);
        return couldBeThousands
            ? (halves[0] + "." + halves[1], halves[0] + halves[1], false)
            : (halves[0] + "." + halves[1], null, halves[0].Length > 3);
    }

    private static NumberReading Bounded((string Number, string? Alternative, bool Clear) reading, bool negative, string typed)
    {
        var decimals = reading.Number.Contains('.', StringComparison.Ordinal) ? reading.Number.Split('.')[1].TrimEnd('0').Length : 0;
        if (decimals > MostDecimals)
            return new NumberReading.NotANumber(Phrase.Of("“{0}” có quá nhiều số lẻ: nhiều nhất {1} chữ số sau dấu phẩy.", Short(typed), MostDecimals));
        if (!decimal.TryParse(reading.Number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > Largest)
            return new NumberReading.NotANumber(Phrase.Of("“{0}” quá lớn. Số lớn nhất ghi được là {1}.", Short(typed), Largest));

        value = negative ? -value : value;
        if (reading.Alternative is { } other)
        {
            var alternative = decimal.Parse(other, CultureInfo.InvariantCulture);
            return new NumberReading.AskFirst(value, negative ? -alternative : alternative);
        }
        return reading.Clear ? new NumberReading.Understood(value) : new NumberReading.ShownBack(value);
    }

    private static bool InThousands(string s, char mark)
    {
        var groups = s.Split(mark);
        return groups[0].Length is > 0 and <= 3 && (groups.Length == 1 || groups[0] is not ("0" or "00" or "000"))
            && groups.Skip(1).All(g => g.Length == 3);
    }

    private static string Short(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";

    [GeneratedRegex(@"^[0-9.,]*[0-9][0-9.,]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DigitsAndSeparators();

    [GeneratedRegex(@"^[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+([.,][0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpacedGroups();

    [GeneratedRegex(@"[ \u00A0\u202F]", RegexOptions.None, 1000)]
    private static partial Regex AnySpace();
}
