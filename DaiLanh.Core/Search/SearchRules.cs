using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Search;

/// <summary>What somebody typed, folded.</summary>
/// <param name="Words">Its words in their order.</param>
/// <param name="Squeezed">All of it without spaces, to compare with codes.</param>
public sealed record SearchQuery(string[] Words, string Squeezed)
{
    /// <summary>More words than anybody means; the rest of a pasted text is left out.</summary>
    private const int MostWords = 12;

    /// <summary>Folds a text; null when nothing is left of it.</summary>
    public static SearchQuery? Of(string? text)
    {
        var words = FoldedText.WordsOf(text);
        if (words.Length == 0) return null;
        if (words.Length > MostWords) words = words[..MostWords];
        return new SearchQuery(words, string.Concat(words));
    }
}

/// <summary>
/// How well something fits what was typed. Every word that was typed must begin a word of the name, the code or what stands beside it; what
/// decides the order is, in this order: the whole code, the beginning of the code, the whole name, the beginning of the name, words in the order
/// of the name, words in any order, and last those for which the words beside the name were needed. Pure.
/// </summary>
internal static class SearchRules
{
    private const int WholeCode = 1000;
    private const int WholeName = 900;
    private const int BeginOfCode = 800;
    private const int BeginOfName = 700;
    private const int InOrder = 500;
    private const int AnyOrder = 400;
    private const int WithAside = 200;
    private const int WithMistake = 100;
    private const int WholeWord = 5;

    /// <summary>Letters that a word must have before one of them may be wrong.</summary>
    private const int ForgivenFrom = 4;

    /// <summary>The worth of an entry; 0 when it does not fit.</summary>
    /// <param name="entry">What may be found.</param>
    /// <param name="query">What was typed.</param>
    /// <param name="forgiving">Whether each longer word may hold one mistake: a letter too few, too many, wrong, or two changed round.</param>
    public static int WorthOf(SearchEntry entry, SearchQuery query, bool forgiving)
    {
        if (forgiving) return entry.Names.Any(name => Covers(query.Words, [.. name, .. entry.AsideWords], IsNear)) ? WithMistake : 0;
        var worth = entry.FoldedCode == query.Squeezed ? WholeCode : entry.FoldedCode.StartsWith(query.Squeezed, StringComparison.Ordinal) ? BeginOfCode : 0;
        foreach (var name in entry.Names) worth = Math.Max(worth, WorthOf(name, entry, query));
        return worth;
    }

    private static int WorthOf(string[] name, SearchEntry entry, SearchQuery query)
    {
        var words = query.Words;
        // Each word that is there as a whole counts a little: “thon 1” is Thôn 1 before Thôn 10.
        var whole = words.Count(name.Contains) * WholeWord;
        if (words.Length == name.Length && words.SequenceEqual(name)) return WholeName + whole;
        if (Begins(name, words) || string.Concat(name).StartsWith(query.Squeezed, StringComparison.Ordinal)) return BeginOfName + whole;
        if (AreInOrder(name, words)) return InOrder + whole;
        if (Covers(words, name, Begins)) return AnyOrder + whole;
        return Covers(words, [.. name, .. entry.AsideWords, entry.FoldedCode], Begins) ? WithAside + whole : 0;
    }

    private static bool Begins(string[] name, string[] words)
    {
        if (words.Length > name.Length) return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!name[i].StartsWith(words[i], StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private static bool AreInOrder(string[] name, string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            while (at < name.Length && !name[at].StartsWith(word, StringComparison.Ordinal)) at++;
            if (at++ == name.Length) return false;
        }
        return true;
    }

    // Each word of a name answers for one that was typed: for the same word first, then for what fits.
    private static bool Covers(string[] words, string[] name, Func<string, string, bool> fits)
    {
        var taken = new bool[name.Length];
        foreach (var word in words.OrderByDescending(w => w.Length))
        {
            var at = FirstFree(name, taken, word, (w, n) => w == n);
            if (at < 0) at = FirstFree(name, taken, word, fits);
            if (at < 0) return false;
            taken[at] = true;
        }
        return true;
    }

    private static int FirstFree(string[] name, bool[] taken, string word, Func<string, string, bool> fits)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!taken[i] && fits(word, name[i])) return i;
        }
        return -1;
    }

    private static bool Begins(string word, string name) => name.StartsWith(word, StringComparison.Ordinal);

    // Digits are never forgiven: target 12 is not target 13.
    private static bool IsNear(string word, string name) =>
        Begins(word, name) || (word.Length >= ForgivenFrom && !word.Any(char.IsDigit) && IsOneMistakeAway(word, name));

    // The first place where they part decides which of the four mistakes it can only be.
    private static bool IsOneMistakeAway(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        var (x, y) = (a[i..], b[i..]);
        return x.Length switch
        {
            _ when x.Length > y.Length => x[1..] == y,
            _ when x.Length < y.Length => x == y[1..],
            0 => true,
            1 => true,
            _ => x[1..] == y[1..] || (x[0] == y[1] && x[1] == y[0] && x[2..] == y[2..]),
        };
    }
}
