namespace DaiLanh.Core.Targets;

/// <summary>How a target, unit, block or the commune stands on a day, best first. The first that holds, see <see cref="StandingRules"/>.</summary>
public enum Standing
{
    /// <summary>Vượt: an amount beyond its plan.</summary>
    Exceeded,

    /// <summary>Đạt: complete.</summary>
    Met,

    /// <summary>Đúng tiến độ.</summary>
    OnTrack,

    /// <summary>Chậm.</summary>
    Behind,

    /// <summary>Nguy cơ không đạt.</summary>
    AtRisk,

    /// <summary>Không đạt: the due day has passed.</summary>
    Missed,

    /// <summary>Chưa báo cáo: something is expected and nobody has reported.</summary>
    NoReport,
}

/// <summary>The two ratios of the ladder, settings of a campaign.</summary>
/// <param name="OnTrack">At least this share of what is expected is <see cref="Standing.OnTrack"/>; 0.95 unless set.</param>
/// <param name="Behind">At least this share is <see cref="Standing.Behind"/>, less is <see cref="Standing.AtRisk"/>; 0.75 unless set.</param>
public readonly record struct StandingLadder(decimal OnTrack, decimal Behind)
{
    /// <summary>0.95 and 0.75 (product.md).</summary>
    public static StandingLadder Default { get; } = new(0.95m, 0.75m);
}

/// <summary>How many targets stand where.</summary>
public readonly record struct StandingCounts(int Exceeded, int Met, int OnTrack, int Behind, int AtRisk, int Missed, int NoReport)
{
    /// <summary>All targets counted.</summary>
    public int Total => Exceeded + Met + OnTrack + Behind + AtRisk + Missed + NoReport;

    /// <summary>Exceeded or met.</summary>
    public int Complete => Exceeded + Met;

    /// <summary>One target.</summary>
    public static StandingCounts One(Standing standing) => standing switch
    {
        Standing.Exceeded => new(1, 0, 0, 0, 0, 0, 0),
        Standing.Met => new(0, 1, 0, 0, 0, 0, 0),
        Standing.OnTrack => new(0, 0, 1, 0, 0, 0, 0),
        Standing.Behind => new(0, 0, 0, 1, 0, 0, 0),
        Standing.AtRisk => new(0, 0, 0, 0, 1, 0, 0),
        Standing.Missed => new(0, 0, 0, 0, 0, 1, 0),
        Standing.NoReport => new(0, 0, 0, 0, 0, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown standing."),
    };

    /// <summary>Count of one standing.</summary>
    public int Of(Standing standing) => standing switch
    {
        Standing.Exceeded => Exceeded,
        Standing.Met => Met,
        Standing.OnTrack => OnTrack,
        Standing.Behind => Behind,
        Standing.AtRisk => AtRisk,
        Standing.Missed => Missed,
        Standing.NoReport => NoReport,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown standing."),
    };

    /// <summary>Both together.</summary>
    public static StandingCounts operator +(StandingCounts a, StandingCounts b) => new(
        a.Exceeded + b.Exceeded, a.Met + b.Met, a.OnTrack + b.OnTrack, a.Behind + b.Behind,
        a.AtRisk + b.AtRisk, a.Missed + b.Missed, a.NoReport + b.NoReport);
}

/// <summary>The ladder of standings (product.md): the first line that holds.</summary>
public static class StandingRules
{
    /// <summary>Standing of one target.</summary>
    /// <param name="completion">c, never clamped.</param>
    /// <param name="expected">e, 0…1.</param>
    /// <param name="hasEntry">Whether anybody has reported at all.</param>
    /// <param name="kind">Only an amount can be exceeded.</param>
    /// <param name="day">t.</param>
    /// <param name="due">The due day, itself still running.</param>
    /// <param name="ladder">The campaign's ratios.</param>
    public static Standing OfTarget(decimal completion, decimal expected, bool hasEntry, MeasureKind kind, DateOnly day, DateOnly due, StandingLadder ladder)
    {
        if (completion > 1 && kind == MeasureKind.Amount) return Standing.Exceeded;
        if (completion >= 1) return Standing.Met;
        if (day > due) return Standing.Missed;
        if (!hasEntry && expected > 0) return Standing.NoReport;
        return Pace(completion, expected, ladder);
    }

    /// <summary>Standing of a unit, block, movement or the commune: the same ladder over the roll-up.</summary>
    /// <param name="completion">C, 0…1.</param>
    /// <param name="expected">E, 0…1.</param>
    /// <param name="counts">Standings of all its targets; must hold at least one.</param>
    /// <param name="hasEntry">Whether any of its targets has an entry.</param>
    /// <param name="day">t.</param>
    /// <param name="lastDue">The latest due day among its targets.</param>
    /// <param name="ladder">The campaign's ratios.</param>
    public static Standing OfRollUp(decimal completion, decimal expected, StandingCounts counts, bool hasEntry, DateOnly day, DateOnly lastDue, StandingLadder ladder)
    {
        if (counts.Complete == counts.Total) return Standing.Met;
        if (day > lastDue) return Standing.Missed;
        if (!hasEntry && expected > 0) return Standing.NoReport;
        return Pace(completion, expected, ladder);
    }

    private static Standing Pace(decimal completion, decimal expected, StandingLadder ladder) =>
        completion >= ladder.OnTrack * expected ? Standing.OnTrack
        : completion >= ladder.Behind * expected ? Standing.Behind
        : Standing.AtRisk;
}
