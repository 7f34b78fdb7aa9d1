using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Tests.Support;
using Outcome = DaiLanh.Core.Changes.ChangeOutcome<DaiLanh.Core.Campaigns.Changes.CampaignDetails>;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>The next campaign beside the small one, from its draft to its launch.</summary>
internal static class Drafts
{
    public const string Code = "2023-2";

    /// <summary>Its first day lies ahead and its time is as long as that of the small one.</summary>
    public static CampaignDetails Details { get; } = new(
        Code, "Đợt thi đua cuối năm 2023", "Cuối năm 2023", "Về đích", CampaignKind.Thematic, new DateOnly(2023, 9, 1), false, new DateOnly(2023, 11, 1), 0.95m, 0.75m, [], []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sets the draft up.</summary>
    public static async Task<Office> BeginAsync(TestDb db, CampaignDetails? details = null)
    {
        Assert.IsType<Outcome.Saved>(await db.Get<ChangeCampaigns>().ExecuteAsync(Office.Person, new Wish<CampaignDetails>.Add(details ?? Details), Cancellation));
        return new Office(db, Code);
    }

    /// <summary>Copies the plan of the small campaign into it.</summary>
    public static async Task CopyAsync(TestDb db) =>
        Assert.IsType<Outcome.Saved>(await db.Get<CopyPlan>().ExecuteAsync(Office.Person, SomeFacts.CampaignCode, Code, Cancellation));

    public static Task<Outcome> DiscardAsync(TestDb db, string code = Code, string? reason = "Chép nhầm đợt") =>
        db.Get<DiscardPlan>().ExecuteAsync(Office.Person, code, reason, Cancellation);

    /// <summary>Launches the draft; nothing runs by then.</summary>
    public static async Task LaunchAsync(TestDb db) =>
        Assert.IsType<Outcome.Saved>(await db.Get<MoveCampaign>().ExecuteAsync(Office.Person, Code, CampaignState.Draft, CampaignState.Running, null, Cancellation));

    /// <summary>Closes the small campaign.</summary>
    public static async Task CloseAsync(TestDb db) => Assert.IsType<Outcome.Saved>(
        await db.Get<MoveCampaign>().ExecuteAsync(Office.Person, SomeFacts.CampaignCode, CampaignState.Running, CampaignState.Closed, null, Cancellation));
}
