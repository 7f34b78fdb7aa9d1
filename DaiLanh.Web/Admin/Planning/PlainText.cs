using System.Globalization;
using System.Text;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>Finds words as people type them in a hurry: “trong cay” finds “Trồng cây”, “vi ngheo” finds “Vì người nghèo”.</summary>
internal static class PlainText
{
    /// <summary>Whether every word that was typed is in the text, whatever its case and marks.</summary>
    public static bool Contains(string text, string typed)
    {
        var plain = Of(text);
        return Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => plain.Contains(word, StringComparison.Ordinal));
    }

    private static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }
}
