using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Screen.Wall.Frame;
using DaiLanh.Web.Screen.Wall.Pages;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DaiLanh.Bench.Parts;

#pragma warning disable BL0006 // A renderer that sends nothing is the only way to see what drawing alone costs; it is rebuilt with each version.

/// <summary>The wall's picture as one circuit holds it, without its timers, its browser and its network.</summary>
internal sealed class WallPicture : IDisposable
{
    private readonly Root _root = new();
    private readonly CountingRenderer _renderer = new();

    /// <summary>Shows a scene.</summary>
    /// <returns>How many differences a browser would be sent.</returns>
    public int Show(WallScene scene)
    {
        var isFirst = _root.Scene is null;
        _root.Scene = scene;
        return _renderer.Render(isFirst ? () => _renderer.Add(_root) : _root.Changed);
    }

    public void Dispose() => _renderer.Dispose();

    private sealed class Root : ComponentBase
    {
        public WallScene? Scene { get; set; }

        public void Changed() => StateHasChanged();

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "main");
            builder.AddAttribute(1, "data-sequence", Scene!.Live.Position.Sequence);
            builder.OpenComponent<WallHeader>(2);
            builder.AddComponentParameter(3, nameof(WallHeader.Scene), Scene);
            builder.CloseComponent();
            builder.OpenComponent<WallWhole>(4);
            builder.AddComponentParameter(5, nameof(WallWhole.Scene), Scene);
            builder.CloseComponent();
            builder.OpenComponent<WallFooter>(6);
            builder.AddComponentParameter(7, nameof(WallFooter.Scene), Scene);
            builder.CloseComponent();
            builder.CloseElement();
        }
    }

    private sealed class CountingRenderer() : Renderer(Services, NullLoggerFactory.Instance)
    {
        // What every component asks for: the words of its reader.
        private static readonly IServiceProvider Services = new ServiceCollection().AddSingleton(Wording.Vietnamese).BuildServiceProvider();

        private int _differences;

        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public void Add(IComponent root) => RenderRootComponentAsync(AssignRootComponentId(root)).GetAwaiter().GetResult();

        public int Render(Action draw)
        {
            _differences = 0;
            Dispatcher.InvokeAsync(draw).GetAwaiter().GetResult();
            return _differences;
        }

        protected override void HandleException(Exception exception) => throw new InvalidOperationException("The wall could not be drawn.", exception);

        protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
        {
            for (var i = 0; i < renderBatch.UpdatedComponents.Count; i++) _differences += renderBatch.UpdatedComponents.Array[i].Edits.Count;
            return Task.CompletedTask;
        }
    }
}
