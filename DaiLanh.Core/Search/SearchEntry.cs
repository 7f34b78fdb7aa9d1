using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Search;

/// <summary>What can be found, in the order in which groups of equal worth are listed.</summary>
public enum FoundKind
{
    /// <summary>A page of the program.</summary>
    Page,

    /// <summary>A unit (đơn vị).</summary>
    Unit,

    /// <summary>A block (khối thi đua).</summary>
    Block,

    /// <summary>A movement (phong trào).</summary>
    Movement,

    /// <summary>A target (chỉ tiêu).</summary>
    Target,

    /// <summary>Somebody with an account.</summary>
    Person,
}

/// <summary>Something that can be found by name or code. Immutable; folded once, when it is made.</summary>
public sealed class SearchEntry
{
    /// <summary>Folds the texts.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="code">Its code: part of its address, and found as a whole.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="aside">Where it belongs, such as a target's unit; shown beside it, and found less urgently.</param>
    /// <param name="also">Other names under which it is found; not shown.</param>
    public SearchEntry(FoundKind kind, string code, string name, string? aside = null, params string[] also)
    {
        ArgumentNullException.ThrowIfNull(also);
        (Kind, Code, Name, Aside) = (kind, code, name, aside);
        FoldedCode = Squeezed(FoldedText.Of(code));
        Names = [.. also.Prepend(name).Select(FoldedText.WordsOf).Where(words => words.Length > 0)];
        AsideWords = [.. FoldedText.WordsOf(aside)];
    }

    /// <summary>What it is.</summary>
    public FoundKind Kind { get; }

    /// <summary>Its code.</summary>
    public string Code { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where it belongs.</summary>
    public string? Aside { get; }

    internal string FoldedCode { get; }

    /// <summary>The words of each of its names.</summary>
    internal ImmutableArray<string[]> Names { get; }

    internal ImmutableArray<string> AsideWords { get; }

    /// <summary>“thon3 12” and “THON3-12” are one code.</summary>
    internal static string Squeezed(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);
}
