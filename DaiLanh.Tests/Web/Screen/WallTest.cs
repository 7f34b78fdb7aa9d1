using Bunit;
using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>A wall on a real database whose board follows the ledger.</summary>
public abstract class WallTest : LiveTest
{
    private protected LiveScreen Screen { get; } = new(1, e => throw e);

    private protected static ScreenSettings Settings(params WallPageKind[] pages) =>
        ScreenSettings.Default with { Pages = [.. pages.Select(p => new WallPage(p))], Distance = 2.5m };

    private protected IRenderedComponent<WallView> Show(ScreenSettings settings) =>
        Render<WallView>(p => p.Add(w => w.Settings, settings).Add(w => w.Screen, Screen));

    private protected static string Row(IRenderedComponent<WallView> cut, string code) => cut.Find($"[data-row={code}]").InnerHtml;
}
