using System.Collections.Frozen;
using System.Globalization;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Words;

/// <summary>
/// What a person reads, in their language. Vietnamese is written in place and is its own key; English comes from
/// <c>Words.en.json</c>, and a text missing there stays Vietnamese. Immutable; safe from any thread.
/// </summary>
/// <remarks>A year in a text is <c>{0:0}</c>: plain numbers are grouped (2.023).</remarks>
internal sealed class Wording
{
    private readonly FrozenDictionary<string, string>? _translations;
    private readonly WordFormat _format;

    private Wording(CultureInfo culture, FrozenDictionary<string, string>? translations)
    {
        Culture = culture;
        _translations = translations;
        _format = new WordFormat(this);
    }

    public static Wording Vietnamese { get; } = new(Cultures.Vietnamese, null);

    public static Wording English { get; } = new(Cultures.English, WordFile.Read("Words.en.json"));

    /// <summary>The wording of the request or circuit that asks.</summary>
    public static Wording Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Vietnamese;

    /// <summary>The language's own numbers and dates.</summary>
    public CultureInfo Culture { get; }

    public bool IsVietnamese => _translations is null;

    public string this[string vietnamese] => _translations?.GetValueOrDefault(vietnamese) ?? vietnamese;

    public string this[string vietnamese, params object?[] args] => string.Format(_format, this[vietnamese], args);

    /// <summary>A sentence that Core made.</summary>
    public string Say(Phrase phrase) => phrase.Fill(this[phrase.Template], Show);

    /// <summary>0.674 → 67,4 % or 67.4%; nothing is “—”.</summary>
    public string Percent(decimal? ratio, int decimals = 1) =>
        IsVietnamese ? VietnameseNumber.Percent(ratio, decimals) : EnglishNumber.Percent(ratio, decimals);

    /// <summary>A change in percentage points with its sign.</summary>
    public string Change(decimal difference, int decimals = 1) =>
        IsVietnamese ? VietnameseNumber.Change(difference, decimals) : EnglishNumber.Change(difference, decimals);

    /// <summary>1809.5 → 1.809,5 or 1,809.5.</summary>
    public string Number(decimal value) => IsVietnamese ? VietnameseNumber.Of(value) : EnglishNumber.Of(value);

    /// <summary>
    /// What a date field shows while nobody edits it (its attribute data-day): 24/5/2023 in both languages, whatever order the browser has
    /// of its own; empty, that one can be chosen.
    /// </summary>
    public string InField(DateOnly? day) => day is { } d ? VietnameseNumber.Day(d) : Say(Phrase.Of("chọn ngày"));

    /// <summary>Any value as a reader of the language expects it; a phrase is said.</summary>
    public string Show(object? value) => value switch
    {
        Phrase phrase => Say(phrase),
        TimeOnly time => time.ToString("HH':'mm", CultureInfo.InvariantCulture),
        _ => IsVietnamese ? VietnameseNumber.Show(value) : EnglishNumber.Show(value),
    };
}
