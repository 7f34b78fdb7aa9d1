using DaiLanh.Core.Screens;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>The wall as a preview, set up by its address.</summary>
public sealed partial class WallPreviewPage
{
    // Its own: keys pressed on a preview turn no other wall.
    private readonly LiveScreen _screen;
    private ScreenSettings _settings = ScreenSettings.Default;

    /// <summary>A preview.</summary>
    public WallPreviewPage(ILogger<WallPreviewPage> logger) => _screen = new LiveScreen(0, e => ListenerFailed(logger, e));

    [SupplyParameterFromQuery(Name = "cach")] private decimal? Distance { get; set; }

    [SupplyParameterFromQuery(Name = "giao-dien")] private string? Theme { get; set; }

    [SupplyParameterFromQuery(Name = "trang")] private string? Pages { get; set; }

    [SupplyParameterFromQuery(Name = "dung")] private int? Dwell { get; set; }

    [SupplyParameterFromQuery(Name = "ngon-ngu")] private string? Language { get; set; }

    [SupplyParameterFromQuery(Name = "ngay")] private DateOnly? Day { get; set; }

    [SupplyParameterFromQuery(Name = "don-vi")] private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "tin")] private string? Message { get; set; }

    [SupplyParameterFromQuery(Name = "dien-lai")] private int? Seconds { get; set; }

    [Inject] private TimeProvider Clock { get; init; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _settings = WallAddress.Read(Distance, Theme, Pages, Dwell, Language);
        _screen.Change(s => WallAddress.Steer(s, _screen.PartsOf(_settings), _settings.DwellSeconds, Clock.GetUtcNow(), Day, Unit, Message, Seconds));
    }

    [LoggerMessage(LogLevel.Error, "A listener of a preview failed.")]
    private static partial void ListenerFailed(ILogger logger, Exception exception);
}
