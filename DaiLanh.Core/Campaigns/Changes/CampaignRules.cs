namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>How a campaign goes from state to state. Pure.</summary>
public static class CampaignRules
{
    /// <summary>States to which it can go from a state, the usual one first.</summary>
    public static IReadOnlyList<CampaignState> NextOf(CampaignState state) => state switch
    {
        CampaignState.Draft => [CampaignState.Running],
        CampaignState.Running => [CampaignState.Closed, CampaignState.Draft],
        _ => [CampaignState.Running],
    };

    /// <summary>Whether it goes back, which needs a reason.</summary>
    public static bool IsReturn(CampaignState from, CampaignState to) => to < from;

    /// <summary>A day of one campaign at the same share of the time of another: the first on the first, the last on the last.</summary>
    public static DateOnly DayIn(DateOnly day, (DateOnly Start, DateOnly End) old, (DateOnly Start, DateOnly End) next)
    {
        var (length, nextLength) = (old.End.DayNumber - old.Start.DayNumber, next.End.DayNumber - next.Start.DayNumber);
        if (length == 0) return day <= old.Start ? next.Start : next.End;
        var share = (decimal)(day.DayNumber - old.Start.DayNumber) / length;
        return next.Start.AddDays((int)Math.Round(Math.Clamp(share, 0, 1) * nextLength, MidpointRounding.AwayFromZero));
    }
}
