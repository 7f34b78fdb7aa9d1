using System.Runtime.CompilerServices;
using Bunit;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TestContext = Xunit.TestContext;

namespace DaiLanh.Tests.Web.Live;

public sealed class LiveComponentTests : LiveTest
{
    [Fact]
    public async Task A_lone_change_is_shown_at_once()
    {
        var cut = Render<Probe>();

        await SaveAsync("A-1", 50);

        cut.WaitForAssertion(() => Assert.Equal("50 %", cut.Markup));
        Assert.Equal(2, cut.RenderCount);
    }

    [Fact]
    public async Task A_burst_is_one_render_now_and_one_after_the_pace()
    {
        var cut = Render<Probe>();
        await SaveAsync("A-1", 1);
        cut.WaitForState(() => cut.RenderCount == 2);

        for (var value = 2; value <= 40; value++) await SaveAsync("A-1", value);
        Assert.Equal(2, cut.RenderCount); // the clock stands still: nothing more may be drawn yet

        Clock.Advance(LiveComponent.Pace);
        cut.WaitForAssertion(() => Assert.Equal("40 %", cut.Markup));
        Assert.Equal(3, cut.RenderCount);
    }

    [Fact]
    public async Task What_does_not_concern_a_component_renders_nothing()
    {
        var cut = Render<OnlyFirstUnit>();

        await SaveAsync("B-1", 70);
        await SaveAsync("A-1", 30);

        // The second change is drawn, so the first one has been looked at before it.
        cut.WaitForAssertion(() => Assert.Equal("30 %", cut.Markup));
        Assert.Equal(2, cut.RenderCount);
    }

    [Fact]
    public async Task A_page_that_was_opened_before_there_was_a_board_takes_nothing_of_the_first_for_news()
    {
        using var starting = new LiveBoard(Db.Get<BoardSource>(), Db.Get<LedgerTail>(), Clock, NullLogger<LiveBoard>.Instance);
        Services.AddSingleton(starting);
        var cut = Render<SaysNews>();
        Assert.Equal("no board", cut.Markup);

        await starting.StartAsync(TestContext.Current.CancellationToken);
        cut.WaitForAssertion(() => Assert.Equal("0 later", cut.Markup));

        Clock.Advance(LiveComponent.Pace);
        await Db.SaveAsync("A-1", 10);
        cut.WaitForAssertion(() => Assert.Equal("1 later", cut.Markup));
        await starting.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_thousand_visits_leave_nothing_behind()
    {
        var before = Live.ListenerCount;
        for (var visit = 0; visit < 1000; visit++)
        {
            var cut = Render<Probe>();
            Assert.Equal(before + 1, Live.ListenerCount);
            cut.Instance.Dispose();
        }

        Assert.Equal(before, Live.ListenerCount);
    }

    [Fact]
    public async Task A_thousand_visits_leave_no_memory_behind()
    {
        var visits = Visit(1000);
        await SaveAsync("A-1", 12); // something is being shown while people come and go
        await DisposeComponentsAsync();

        // Finalizers of what the test's own renderer keeps for a moment may need a second round.
        for (var round = 0; round < 10 && visits.Any(v => v.IsAlive); round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Equal(0, visits.Count(v => v.IsAlive));
    }

    // In a method of its own: no variable of the test holds what must go.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<WeakReference> Visit(int times) => [.. Enumerable.Range(0, times).Select(_ => new WeakReference(Render<Probe>().Instance))];

    [Fact]
    public void A_static_page_reads_once_and_does_not_listen()
    {
        HasCircuit = false;
        var before = Live.ListenerCount;

        var cut = Render<Probe>();

        Assert.Equal("0 %", cut.Markup);
        Assert.Equal(before, Live.ListenerCount);
    }

    [Fact]
    public async Task An_error_in_a_late_update_reaches_the_panel_around_it()
    {
        var cut = Render<ErrorBoundary>(panel => panel
            .Add(p => p.ChildContent, Content<FailsAfterAChange>())
            .Add(p => p.ErrorContent, (Exception e) => builder => builder.AddContent(0, "panel: " + e.Message)));

        await SaveAsync("A-1", 10);

        cut.WaitForAssertion(() => Assert.Equal("panel: no more", cut.Markup));
    }

    [Fact]
    public async Task A_late_update_speaks_the_language_of_its_reader()
    {
        using var english = new SpeakingEnglish();
        var cut = Render<SaysLanguage>();
        Assert.Equal("en-GB 0", cut.Markup);

        await SaveAsync("A-1", 10);

        cut.WaitForAssertion(() => Assert.Equal("en-GB 10", cut.Markup));
    }

    private static RenderFragment Content<TComponent>()
        where TComponent : IComponent => builder =>
    {
        builder.OpenComponent<TComponent>(0);
        builder.CloseComponent();
    };

    private static string Percent(CampaignBoard? board) =>
        decimal.Round(board!.Target("A-1")!.Completion * 100).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private class Probe : LiveComponent
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, Percent(Board) + " %");
    }

    private sealed class OnlyFirstUnit : Probe
    {
        protected override bool Differs(CampaignBoard? shown, CampaignBoard? next) =>
            !ReferenceEquals(shown?.Target("A-1"), next?.Target("A-1"));
    }

    private sealed class SaysNews : LiveComponent
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, Board is null ? "no board" : $"{Board.Position.Sequence - OpenedAt} later");
    }

    private sealed class FailsAfterAChange : LiveComponent
    {
        private bool _first = true;

        protected override void OnBoardChanged()
        {
            if (!_first) throw new InvalidOperationException("no more");
            _first = false;
        }
    }

    private sealed class SaysLanguage : LiveComponent
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, System.Globalization.CultureInfo.CurrentUICulture.Name + " " + Percent(Board));
    }

    private sealed class SpeakingEnglish : IDisposable
    {
        private readonly System.Globalization.CultureInfo _before = System.Globalization.CultureInfo.CurrentUICulture;

        public SpeakingEnglish() => System.Globalization.CultureInfo.CurrentUICulture = Wording.English.Culture;

        public void Dispose() => System.Globalization.CultureInfo.CurrentUICulture = _before;
    }
}
