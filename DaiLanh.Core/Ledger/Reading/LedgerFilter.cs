using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>Which rows of the ledger somebody asks for; all conditions hold together, and none means all rows.</summary>
public sealed record LedgerFilter
{
    /// <summary>All rows.</summary>
    public static LedgerFilter Everything { get; } = new();

    /// <summary>Letters of a last word from which on it also stands for longer ones: “tru” finds “trường”. Shorter ones are whole words (“xã”, “3”).</summary>
    public const int PrefixFrom = 3;

    /// <summary>Code of the unit touched.</summary>
    public string? Unit { get; init; }

    /// <summary>Account id of who did it.</summary>
    public string? Person { get; init; }

    /// <summary>What it is about.</summary>
    public FactTopic? Topic { get; init; }

    /// <summary>Recorded on this day in Đại Lãnh or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Recorded on this day in Đại Lãnh or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words that all occur in the row, in any order, with or without Vietnamese marks; the last one may be unfinished.</summary>
    public string? Text { get; init; }

    /// <summary>Whether every row fits.</summary>
    public bool IsEmpty => this == Everything;

    /// <summary>Whether a row fits.</summary>
    /// <param name="row">The row.</param>
    /// <param name="fact">What it holds; null when it cannot be read.</param>
    public bool Fits(LedgerRow row, Fact? fact)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Unit is not null && fact?.TouchesUnit != Unit) return false;
        if (Person is not null && row.ActorId != Person) return false;
        if (Topic is not null && FactTopics.Of(fact) != Topic) return false;
        var day = CommuneTime.DayOf(row.At);
        if (day < From || day > To) return false;
        var asked = FoldedText.WordsOf(Text);
        if (asked.Length == 0) return true;
        var words = LedgerWords.Spoken(row, fact);
        return asked[..^1].All(words.Contains)
            && (words.Contains(asked[^1]) || (asked[^1].Length >= PrefixFrom && words.Any(w => w.StartsWith(asked[^1], StringComparison.Ordinal))));
    }
}
