using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Changes;

/// <summary>Collects what is wrong with the fields of a form, so that all of it is said at once. Not thread-safe.</summary>
internal sealed partial class Faults
{
    /// <summary>Longest full name, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>Longest short name: what the wall can show without cutting it.</summary>
    public const int LongestShortName = 24;

    /// <summary>Longest code.</summary>
    public const int LongestCode = 60;

    /// <summary>Longest reason.</summary>
    public const int LongestReason = 500;

    private readonly ImmutableArray<FieldFault>.Builder _found = ImmutableArray.CreateBuilder<FieldFault>();

    /// <summary>What was found so far.</summary>
    public ImmutableArray<FieldFault> Found => _found.ToImmutable();

    public bool Any => _found.Count > 0;

    public void Add(string field, Phrase why) => _found.Add(new FieldFault(field, why));

    /// <summary>A text that must say something.</summary>
    public void Text(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) Add(field, Phrase.Of("Chưa ghi {0}.", FieldWords.NameOf(field)));
        else MayBeText(field, text, longest);
    }

    /// <summary>A text that may be empty.</summary>
    public void MayBeText(string field, string? text, int longest)
    {
        if (text?.Length > longest) Add(field, Phrase.Of("{0} dài {1} ký tự; nhiều nhất {2}.", Capital(FieldWords.NameOf(field)), text.Length, longest));
    }

    /// <summary>A code: letters without marks, digits and hyphens.</summary>
    public void Code(string field, string? code)
    {
        Text(field, code, LongestCode);
        if (!string.IsNullOrWhiteSpace(code) && !CodeForm().IsMatch(code))
            Add(field, Phrase.Of("Mã “{0}” chỉ được gồm chữ không dấu, chữ số và dấu gạch nối, như “thon-5”.", code));
    }

    /// <summary>What is wrong with a tidied reason; null when nothing is.</summary>
    /// <param name="reason">Why something is done; null for nothing.</param>
    /// <param name="isNeeded">Whether it is done only with one.</param>
    public static FieldFault? OfReason(string? reason, bool isNeeded = true) => reason switch
    {
        { Length: > LongestReason } => new FieldFault("Reason", Phrase.Of("Lý do dài {0} ký tự; nhiều nhất {1}.", reason.Length, LongestReason)),
        null when isNeeded => new FieldFault("Reason", Phrase.Of("Chưa ghi lý do. Lý do được giữ trong nhật ký.")),
        _ => null,
    };

    /// <summary>Spaces at the ends and doubled ones inside are never meant.</summary>
    public static string Tidy(string? text) => Spaces().Replace((text ?? "").Trim(), " ");

    /// <summary>The same; null for nothing.</summary>
    public static string? TidyOrNull(string? text) => Tidy(text) is { Length: > 0 } tidy ? tidy : null;

    // Field names are said inside sentences; at the beginning of one the page's own label is shorter than a second set of words.
    private static Phrase Capital(Phrase name) => Phrase.Of("Mục {0}", name);

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
