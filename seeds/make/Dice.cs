namespace DaiLanh.DemoFigures;

/// <summary>
/// A splitmix64 sequence of our own: the sequence of System.Random is not promised from one version of .NET to the next.
/// Every target and every unit gets its own dice, so a change in one leaves the figures of all others as they were.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(int seed, string name)
    {
        // FNV-1a over the UTF-16 units of the name
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        _state = hash ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL);
    }

    /// <summary>At least 0, below 1, with six decimals: exact in decimal arithmetic, the same on every machine.</summary>
    public decimal Roll() => NextBits() % 1_000_000UL / 1_000_000m;

    public bool Hit(decimal chance) => Roll() < chance;

    public int Below(int limit) => (int)(NextBits() % (ulong)limit);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
