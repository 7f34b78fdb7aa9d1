namespace DaiLanh.Web.Search;

/// <summary>The door of the search.</summary>
internal static class SearchFeature
{
    public static void AddSearch(this IServiceCollection services) => services.AddSingleton<Finder>();
}
