using System.Globalization;

namespace DaiLanh.Core.Kernel;

/// <summary>
/// A sentence that Core makes for people: a Vietnamese template with <c>{0}</c> placeholders, and what fills them.
/// Kept apart so that the Web can say the same in English; <see cref="ToString"/> says it in Vietnamese.
/// </summary>
/// <remarks>Arguments are texts, numbers, days or phrases. Numbers are shown by the rules of <see cref="VietnameseNumber"/>. Immutable.</remarks>
public sealed class Phrase
{
    private Phrase(string template, IReadOnlyList<object?> args)
    {
        Template = template;
        Args = args;
    }

    /// <summary>The Vietnamese text with placeholders; also the key under which its English is found.</summary>
    public string Template { get; }

    /// <summary>What fills the placeholders, in their order.</summary>
    public IReadOnlyList<object?> Args { get; }

    /// <summary>Makes a phrase. The template must be a literal, so that the list of words stays complete.</summary>
    public static Phrase Of(string template, params object?[] args) => new(template, args);

    /// <summary>The sentence in Vietnamese.</summary>
    public override string ToString() => Fill(Template, VietnameseNumber.Show);

    /// <summary>The sentence in another wording: a translated template, and a way to show each argument.</summary>
    public string Fill(string template, Func<object?, string> show)
    {
        if (Args.Count == 0) return template;
        var shown = new object[Args.Count];
        for (var i = 0; i < shown.Length; i++) shown[i] = show(Args[i]);
        return string.Format(CultureInfo.InvariantCulture, template, shown);
    }
}
