using DaiLanh.Core.Campaigns.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Core.Campaigns;

/// <summary>The door of campaigns and movements.</summary>
public static class CampaignsFeature
{
    /// <summary>Registers the use cases that change them, and the readers of the working lists.</summary>
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<ChangeCampaigns>()
        .AddSingleton<MoveCampaign>()
        .AddSingleton<CopyPlan>()
        .AddSingleton<DiscardPlan>()
        .AddSingleton<CampaignSteps>()
        .AddSingleton<CampaignList>()
        .AddSingleton<AnnouncedCampaigns>()
        .AddSingleton<ChangeMovements>()
        .AddSingleton<MovementList>();
}
