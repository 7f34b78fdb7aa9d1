using Bunit;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Shell.Errors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DaiLanh.Tests.Web.Shell;

public sealed class ErrorPanelTests : WebTest
{
    [Fact]
    public void A_part_that_fails_says_so_with_a_reference_and_can_be_tried_again()
    {
        var part = new Part { Fails = true };
        var cut = Render<ErrorPanel>(p => p.AddChildContent(part.Build));
        Assert.Matches("^[0-9a-f]{8}$", cut.Find("[role=alert] code").TextContent);

        part.Fails = false;
        cut.Find("button").Click();

        Assert.Equal("well", cut.Find("p").TextContent);
        Assert.Empty(cut.FindAll("[role=alert]"));
    }

    private sealed class Part
    {
        public bool Fails { get; set; }

        public void Build(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Trouble>(0);
            builder.AddComponentParameter(1, nameof(Trouble.Of), this);
            builder.CloseComponent();
        }
    }

    private sealed class Trouble : ComponentBase
    {
        [Parameter] public Part? Of { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Of is { Fails: true }) throw new InvalidOperationException("on purpose");
            builder.AddMarkupContent(0, "<p>well</p>");
        }
    }
}
