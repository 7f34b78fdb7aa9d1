using System.Globalization;
using DaiLanh.Core.Screens.Setup;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>Section <c>Screens</c>.</summary>
internal sealed record ScreenLinkSettings
{
    public const string Section = "Screens";

    /// <summary>By which address phones and halls reach this server; where it is not set, by the one at which the page was opened.</summary>
    public Uri? Address { get; init; }
}

/// <summary>The addresses of a screen as people follow, scan and type them.</summary>
internal sealed class ScreenLinks(IOptions<ScreenLinkSettings> settings, NavigationManager navigation)
{
    private string Server => (settings.Value.Address?.AbsoluteUri ?? navigation.BaseUri).TrimEnd('/');

    /// <summary>The long address, for the link and its QR code.</summary>
    public string Wall(ScreenSecret secret) => $"{Server}/man-hinh/{secret.Token}";

    /// <summary>The short address as somebody types it.</summary>
    public string Typed(ScreenSecret secret) => $"{Server[(Server.IndexOf("://", StringComparison.Ordinal) + 3)..]}/man-hinh/{secret.Address}";

    /// <summary>The remote control, by the screen's number: a photograph of the wall gives nobody its address.</summary>
    public string Remote(int screen) => string.Create(CultureInfo.InvariantCulture, $"{Server}/man-hinh/dieu-khien/{screen}");
}
