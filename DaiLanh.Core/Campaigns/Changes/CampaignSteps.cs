using DaiLanh.Core.Changes;
using DaiLanh.Core.People;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>What is done with a whole campaign, in one hand for its page.</summary>
public sealed class CampaignSteps(MoveCampaign move, CopyPlan copy, DiscardPlan discard)
{
    /// <summary>Launches, closes or takes back; see <see cref="MoveCampaign"/>.</summary>
    public Task<ChangeOutcome<CampaignDetails>> MoveAsync(
        Person person, string code, CampaignState seen, CampaignState to, string? reason, CancellationToken cancellationToken) =>
        move.ExecuteAsync(person, code, seen, to, reason, cancellationToken);

    /// <summary>Copies the targets of another campaign; see <see cref="CopyPlan"/>.</summary>
    public Task<ChangeOutcome<CampaignDetails>> CopyAsync(Person person, string from, string to, CancellationToken cancellationToken) =>
        copy.ExecuteAsync(person, from, to, cancellationToken);

    /// <summary>Takes the whole plan out of a draft; see <see cref="DiscardPlan"/>.</summary>
    public Task<ChangeOutcome<CampaignDetails>> DiscardAsync(Person person, string code, string? reason, CancellationToken cancellationToken) =>
        discard.ExecuteAsync(person, code, reason, cancellationToken);
}
