using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DaiLanh.Web.Screen.Wall.Frame;

/// <summary>The error panel around the picture of a wall. Tells the wall, which tries again with its next picture.</summary>
public sealed partial class WallPanel(ILogger<WallPanel> logger) : ErrorBoundary
{
    /// <summary>A part could not be drawn.</summary>
    [Parameter, EditorRequired] public Action Failed { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        NotDrawn(logger, exception);
        Failed();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Error, "A part of a wall could not be drawn.")]
    private static partial void NotDrawn(ILogger logger, Exception exception);
}
