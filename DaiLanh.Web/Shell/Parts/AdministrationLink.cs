using Microsoft.AspNetCore.Components.Routing;

namespace DaiLanh.Web.Shell.Parts;

/// <summary>The link to the administration; on the page of the screens, which has a link of its own, only that one is marked.</summary>
public sealed class AdministrationLink : NavLink
{
    /// <inheritdoc/>
    protected override bool ShouldMatch(string uriAbsolute) => base.ShouldMatch(uriAbsolute) && new Uri(uriAbsolute).AbsolutePath != "/quan-tri/man-hinh";
}
