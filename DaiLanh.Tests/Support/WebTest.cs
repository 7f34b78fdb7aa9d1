using Bunit;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace DaiLanh.Tests.Support;

/// <summary>
/// A page or part of one, alone: MudBlazor's services, the house's words, a clock that stands at <see cref="Some.Now"/>, and a
/// browser that agrees to everything. Vietnamese unless <see cref="Speak"/> says otherwise.
/// </summary>
public abstract class WebTest : BunitContext
{
    private Wording _wording = Wording.Vietnamese;

    protected WebTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddScoped(_ => _wording);
    }

    /// <summary>False for what a page without a circuit (sign-in) renders.</summary>
    protected bool HasCircuit { get; set; } = true;

    /// <summary>Renders as a circuit does. The first rendering closes <see cref="BunitContext.Services"/>: add to them before.</summary>
    public override IRenderedComponent<TComponent> Render<TComponent>(RenderFragment renderFragment)
    {
        SetRendererInfo(HasCircuit ? new RendererInfo("Server", isInteractive: true) : new RendererInfo("Static", isInteractive: false));
        return base.Render<TComponent>(renderFragment);
    }

    /// <summary>Stands still until a test advances it.</summary>
    protected FakeTimeProvider Clock { get; } = new(Some.Now);

    /// <summary>The language of what is rendered from now on; ask before anything is rendered.</summary>
    private protected void Speak(Wording wording) => _wording = wording;
}
