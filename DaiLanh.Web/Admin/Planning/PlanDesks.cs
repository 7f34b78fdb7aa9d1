using DaiLanh.Web.Admin.Planning.Library;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>The door of the pages of planning.</summary>
internal static class PlanDesks
{
    public static IServiceCollection AddPlanDesks(this IServiceCollection services) => services
        .AddSingleton<PlanDesk>()
        .AddSingleton<LibraryDesk>();
}
