using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.People;

namespace DaiLanh.Tests.Support;

/// <summary>The standing office ends a campaign and launches the next one, which begins in nineteen days with the same plan.</summary>
internal static class NextCampaign
{
    public const string Code = "2023-2";
    public const string Name = "Thi đua nửa cuối năm";

    private static readonly Person Office = Some.Holding(Role.Office);

    public static DateOnly Start { get; } = new(2023, 6, 12);

    public static DateOnly End { get; } = new(2023, 8, 12);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Closes a campaign that runs.</summary>
    public static Task CloseAsync(this TestDb db, string campaign = SomeFacts.CampaignCode) => MoveAsync(db, campaign, CampaignState.Running, CampaignState.Closed);

    /// <summary>Prepares the next one, with the plan of an earlier one.</summary>
    public static async Task DraftNextAsync(this TestDb db, string planOf = SomeFacts.CampaignCode)
    {
        Saved(await db.Get<ChangeCampaigns>().ExecuteAsync(
            Office, new Wish<CampaignDetails>.Add(new CampaignDetails(Code, "Đợt thi đua nửa cuối năm 2023", Name, "", CampaignKind.Thematic, Start, false, End, 0.95m, 0.75m, [], [])), Cancellation));
        Saved(await db.Get<CopyPlan>().ExecuteAsync(Office, planOf, Code, Cancellation));
    }

    /// <summary>Launches it.</summary>
    public static Task LaunchNextAsync(this TestDb db) => MoveAsync(db, Code, CampaignState.Draft, CampaignState.Running);

    private static async Task MoveAsync(TestDb db, string campaign, CampaignState from, CampaignState to) =>
        Saved(await db.Get<MoveCampaign>().ExecuteAsync(Office, campaign, from, to, null, Cancellation));

    private static void Saved(ChangeOutcome<CampaignDetails> outcome) => Assert.IsType<ChangeOutcome<CampaignDetails>.Saved>(outcome);
}
