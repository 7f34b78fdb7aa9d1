using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace DaiLanh.Core.Reports.Spreadsheet;

/// <summary>What people typed, made fit for a spreadsheet without changing what it says.</summary>
internal static partial class CellText
{
    /// <summary>The most characters that a cell holds in every spreadsheet program.</summary>
    public const int Longest = 32_767;

    /// <summary>Whether a spreadsheet would take the text for a formula, if it were typed in.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>
    /// Leaves out what XML cannot carry (control characters, halves of surrogate pairs), ends lines with \n alone, and cuts at <see cref="Longest"/>.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text.Length <= Longest && IsClean(text)) return text;

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && clean.Length < Longest; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (clean.Length + 2 > Longest) break;
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n') clean.Append('\n');
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                clean.Append(c);
            }
        }
        return clean.ToString();
    }

    /// <summary>As element content of a shared string: XML characters escaped, and what a spreadsheet would read as an escape of its own (_x0041_) kept as written.</summary>
    public static string Escape(string clean)
    {
        var text = clean.Contains("_x", StringComparison.Ordinal) ? OwnEscape().Replace(clean, "_x005F$0") : clean;
        return EscapeXml(text);
    }

    /// <summary>As element content.</summary>
    public static string EscapeXml(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (c == '\r' || !XmlConvert.IsXmlChar(c)) return false;
        }
        return true;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex OwnEscape();
}
