namespace DaiLanh.Core.Targets;

/// <summary>
/// Weighted sums over targets: C = Σ w·min(max(c,0),1) / Σ w and E = Σ w·e / Σ w. Sums add up, so a block is the sum of its units.
/// </summary>
/// <param name="Weight">Σ w; 0 means no targets.</param>
/// <param name="Done">Σ w·c, each c clamped to 0…1.</param>
/// <param name="Expected">Σ w·e.</param>
public readonly record struct Tally(decimal Weight, decimal Done, decimal Expected)
{
    /// <summary>C, 0…1; null without targets.</summary>
    public decimal? Completion => Weight > 0 ? Ratio(Done) : null;

    /// <summary>E, 0…1; null without targets.</summary>
    public decimal? ExpectedNow => Weight > 0 ? Ratio(Expected) : null;

    /// <summary>One target.</summary>
    public static Tally Of(decimal weight, decimal completion, decimal expected) =>
        new(weight, weight * Math.Clamp(completion, 0, 1), weight * expected);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Weight + b.Weight, a.Done + b.Done, a.Expected + b.Expected);

    // A quotient of rounded products can pass 1 by its last digit.
    private decimal Ratio(decimal part) => Math.Clamp(part / Weight, 0, 1);
}

/// <summary>Ranks inside a block: by C descending, then by number of exceeded targets; who is still equal shares a rank (1, 1, 3).</summary>
public static class RankRules
{
    /// <summary>Digits at which two completions count as equal: sums of rounded quotients differ in their last digits only.</summary>
    private const int EqualDigits = 12;

    /// <summary>The rank of each, in the order given; null for who has no percent.</summary>
    public static int?[] Rank(IReadOnlyList<(decimal? Completion, int Exceeded)> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var order = Enumerable.Range(0, units.Count).Where(i => units[i].Completion is not null).ToArray();
        Array.Sort(order, (a, b) => Compare(units[b], units[a]));

        var ranks = new int?[units.Count];
        for (var place = 0; place < order.Length; place++)
        {
            var shares = place > 0 && Compare(units[order[place]], units[order[place - 1]]) == 0;
            ranks[order[place]] = shares ? ranks[order[place - 1]] : place + 1;
        }
        return ranks;
    }

    private static int Compare((decimal? Completion, int Exceeded) a, (decimal? Completion, int Exceeded) b)
    {
        var byCompletion = Math.Round(a.Completion!.Value, EqualDigits).CompareTo(Math.Round(b.Completion!.Value, EqualDigits));
        return byCompletion != 0 ? byCompletion : a.Exceeded.CompareTo(b.Exceeded);
    }
}
