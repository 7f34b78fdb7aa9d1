using DaiLanh.Web.Admin.Campaigns;

namespace DaiLanh.Web.Admin;

internal static class AdministrationFeature
{
    /// <summary>What pages of the administration need beside the use cases of Core.</summary>
    public static void AddAdministration(this IServiceCollection services) => services.AddSingleton<CampaignSteps>();
}
