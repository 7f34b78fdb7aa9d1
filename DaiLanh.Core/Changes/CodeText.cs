using System.Text;

namespace DaiLanh.Core.Changes;

/// <summary>Proposes codes from names, so that nobody has to invent one: “Thôn Đông 2” → thon-dong-2.</summary>
public static class CodeText
{
    /// <summary>Letters without marks in lower case, digits, and hyphens between words; empty when the name has none.</summary>
    public static string Of(string? name) => Joined(name, "-", Faults.LongestCode);

    /// <summary>Up to six capitals or digits with which codes of targets begin: “Thôn Đông 2” → TD2, “Đoàn” → DOAN.</summary>
    public static string PrefixOf(string? name)
    {
        var words = Joined(name, " ", Faults.LongestCode).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefix = words.Length switch
        {
            0 => "",
            1 => words[0],
            // A hamlet is known by its number: THON5 says more than T5.
            2 when words[1].All(char.IsAsciiDigit) => words[0] + words[1],
            _ => string.Concat(words.Select(w => char.IsAsciiDigit(w[0]) ? w : w[..1])),
        };
        return prefix[..Math.Min(prefix.Length, Longest)].ToUpperInvariant();
    }

    /// <summary>Longest prefix.</summary>
    public const int Longest = 6;

    private static string Joined(string? name, string between, int longest)
    {
        var text = new StringBuilder();
        var isNewWord = false;
        foreach (var c in (name ?? "").Normalize(NormalizationForm.FormD).Replace('đ', 'd').Replace('Đ', 'D'))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (isNewWord && text.Length > 0) text.Append(between);
                isNewWord = false;
                text.Append(char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                isNewWord = true;
            }
        }
        return text.ToString(0, Math.Min(text.Length, longest)).Trim('-');
    }
}
