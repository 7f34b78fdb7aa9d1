using Bunit;
using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Live;
using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Screen.Wall.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>A wall whose picture cannot be drawn: nobody stands beside it who could press “try again”.</summary>
public sealed class WallTroubleTests : WallTest
{
    private const string Sentence = "Trang này tạm thời không hiển thị được; màn hình sẽ tự thử lại.";

    private readonly LoggedLines _log = new();
    private bool _isBroken;

    public WallTroubleTests()
    {
        Services.AddLogging(logging => logging.AddProvider(_log));
        ComponentFactories.Add(type => type == typeof(WallMovements), _ => new Movements(() => _isBroken));
    }

    [Fact]
    public async Task A_late_update_that_cannot_be_drawn_leaves_a_sentence_and_the_next_change_brings_the_page_back()
    {
        var cut = Show(Settings(WallPageKind.Movements));
        Assert.NotEmpty(cut.FindAll(".drawn"));

        _isBroken = true;
        Clock.Advance(LiveComponent.Pace);
        await SaveAsync("A-1", 10);
        cut.WaitForAssertion(() => Assert.Equal(Sentence, cut.Find(".wall h1").TextContent));
        // What wall.js needs to keep the clock and to help itself.
        Assert.Single(cut.FindAll(".wall"));
        Assert.Single(cut.FindAll("[data-clock]"));
        Assert.True(cut.Find(".wall").HasAttribute("data-trouble"));
        Assert.Contains(_log.Lines, line => line.Contains("could not be drawn", StringComparison.Ordinal) && line.Contains("as a test wants it", StringComparison.Ordinal));

        _isBroken = false;
        Clock.Advance(LiveComponent.Pace);
        await SaveAsync("A-1", 20);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".drawn")));
        Assert.False(cut.Find(".wall").HasAttribute("data-trouble"));
    }

    [Fact]
    public void A_page_that_cannot_be_drawn_is_left_at_its_turn_and_tried_again_when_it_comes_again()
    {
        Screen.Change(s => Rotation.GoTo(s, 0, 0, Clock.GetUtcNow()));
        var cut = Show(Settings(WallPageKind.Whole, WallPageKind.Movements) with { DwellSeconds = 20 });
        var turn = TimeSpan.FromSeconds(20.1);

        _isBroken = true;
        Clock.Advance(turn);
        cut.WaitForAssertion(() => Assert.Equal(Sentence, cut.Find(".wall h1").TextContent));

        Clock.Advance(turn);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll("[data-row=thon-1]")));

        _isBroken = false;
        Clock.Advance(turn);
        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".drawn")));
    }

    [Fact]
    public void A_page_that_never_turns_is_tried_again_by_itself()
    {
        _isBroken = true;
        var cut = Show(Settings(WallPageKind.Movements));
        Assert.Equal(Sentence, cut.Find(".wall h1").TextContent);

        _isBroken = false;
        Clock.Advance(TimeSpan.FromSeconds(10.1));

        cut.WaitForAssertion(() => Assert.NotEmpty(cut.FindAll(".drawn")));
    }

    [Fact]
    public void A_picture_that_cannot_even_be_composed_says_the_same_and_comes_back()
    {
        var cut = Show(Settings(WallPageKind.Movements));

        cut.Render(p => p.Add(w => w.Settings, Settings() with { Pages = default, IsEnglish = true }));
        Assert.Equal("This page cannot be shown at the moment; the screen will try again by itself.", cut.Find(".wall h1").TextContent);
        Assert.Contains(_log.Lines, line => line.Contains("could not be composed", StringComparison.Ordinal));

        cut.Render(p => p.Add(w => w.Settings, Settings(WallPageKind.Movements)));
        Assert.NotEmpty(cut.FindAll(".drawn"));
    }

    /// <summary>In the place of the page of movements.</summary>
    private sealed class Movements(Func<bool> isBroken) : ComponentBase
    {
        [Parameter] public WallScene Scene { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (isBroken()) throw new InvalidOperationException("Broken as a test wants it.");
            builder.AddMarkupContent(0, "<p class='drawn'></p>");
        }
    }
}
