using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>The figures of a copied target; all else it has from its source.</summary>
/// <param name="Baseline">Where an amount stood at the start.</param>
/// <param name="Plan">Assigned level, total or limit; null when somebody must still type it.</param>
/// <param name="Pledged">Pledged value beside the assigned one.</param>
public sealed record CopiedNumbers(decimal? Baseline, decimal? Plan, decimal? Pledged)
{
    /// <summary>The same figures.</summary>
    public static CopiedNumbers Kept(TargetValues source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new(source.Baseline, source.Plan, source.Pledged);
    }

    /// <summary>
    /// The figures times a factor, as fine as the source's own: half of 7 trees is 4 trees. What is counted in percent is a share already
    /// and stays.
    /// </summary>
    /// <param name="source">The target to be copied.</param>
    /// <param name="factor">Greater than 0; 0.5 for a unit half as large.</param>
    public static CopiedNumbers Scaled(TargetValues source, decimal factor)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.MeasureUnit.StartsWith('%') ? Kept(source) : new(Times(source.Baseline), Times(source.Plan), Times(source.Pledged));

        decimal? Times(decimal? value) => value is { } v ? Math.Round(v * factor, DecimalsOf(v), MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>No figures: somebody types them.</summary>
    public static CopiedNumbers Blank { get; } = new(null, null, null);

    /// <summary>The source with these figures.</summary>
    internal TargetValues In(TargetValues source) => source with { Baseline = Baseline, Plan = Plan, Pledged = Pledged };

    private static int DecimalsOf(decimal value)
    {
        var decimals = 0;
        while (decimal.Round(value, decimals) != value) decimals++;
        return decimals;
    }
}
