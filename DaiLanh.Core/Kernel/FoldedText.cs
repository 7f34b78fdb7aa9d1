using System.Globalization;
using System.Text;

namespace DaiLanh.Core.Kernel;

/// <summary>
/// Vietnamese text as people search for it: small letters without marks, đ as d, everything that is neither letter nor digit as one space.
/// “Vì người nghèo – 1.809,5” → “vi nguoi ngheo 1 809 5”. Folding twice changes nothing. Pure.
/// </summary>
public static class FoldedText
{
    /// <summary>The folded text; words are separated by single spaces, none at the ends.</summary>
    /// <param name="text">Any text, also one with broken characters; nothing gives nothing.</param>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        var pause = false;
        foreach (var c in Taken(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) continue;
            if (!char.IsLetterOrDigit(c))
            {
                pause = folded.Length > 0;
                continue;
            }
            if (pause) folded.Append(' ');
            pause = false;
            folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <summary>The folded words in their order.</summary>
    public static string[] WordsOf(string? text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Normalising throws on half a surrogate pair, which a browser may send; runes put a mark in its place.
    private static string Taken(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        return whole.ToString();
    }
}
