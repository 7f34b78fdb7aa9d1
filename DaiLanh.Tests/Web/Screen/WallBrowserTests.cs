using DaiLanh.Tests.Support;
using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Time.Testing;
using Microsoft.JSInterop;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>The wall's script comes over a line; the page may be left before it is there.</summary>
public sealed class WallBrowserTests
{
    private readonly FakeTimeProvider _clock = new(Some.Now);
    private readonly List<Exception> _failures = [];

    [Fact]
    public async Task A_wall_that_was_left_while_its_script_came_starts_nothing_and_keeps_nothing()
    {
        var js = new SlowBrowser();
        var browser = Browser(js);
        var starting = browser.StartAsync(1, Wording.Vietnamese, ResourceAssetCollection.Empty);

        await browser.DisposeAsync();
        js.Script.Come();

        Assert.Null(await starting);
        Assert.Empty(js.Script.Called);
        Assert.True(js.Script.IsDisposed);
    }

    [Fact]
    public async Task A_wall_that_is_still_there_is_started()
    {
        var js = new SlowBrowser();
        await using var browser = Browser(js);
        var starting = browser.StartAsync(1, Wording.Vietnamese, ResourceAssetCollection.Empty);

        js.Script.Come();

        Assert.Equal((1440, 1080), await starting is { } size ? (size.Width, size.Height) : default);
        Assert.Equal(["start"], js.Script.Called);
    }

    [Fact]
    public async Task A_script_that_could_not_be_loaded_is_asked_for_again_by_another_address_after_a_pause()
    {
        var js = new SlowBrowser();
        js.Refusals.Enqueue(new JSException("Failed to fetch dynamically imported module"));
        js.Refusals.Enqueue(new JSException("Failed to fetch dynamically imported module"));
        js.Script.Come();
        await using var browser = Browser(js);
        var starting = browser.StartAsync(1, Wording.Vietnamese, ResourceAssetCollection.Empty);
        Assert.False(starting.IsCompleted);

        await Wait.UntilAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return starting.IsCompleted;
        });

        Assert.NotNull(await starting);
        Assert.Equal(["./js/wall.js", "./js/wall.js?1", "./js/wall.js?2"], js.Asked);
        Assert.Equal(2, _failures.Count);
        Assert.Equal(["start"], js.Script.Called);
    }

    [Fact]
    public async Task A_call_that_was_lost_with_the_line_is_made_again_to_the_same_script()
    {
        var js = new SlowBrowser();
        js.Refusals.Enqueue(new TaskCanceledException());
        js.Script.Come();
        await using var browser = Browser(js);
        var starting = browser.StartAsync(1, Wording.Vietnamese, ResourceAssetCollection.Empty);

        await Wait.UntilAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return starting.IsCompleted;
        });

        Assert.NotNull(await starting);
        Assert.Equal(["./js/wall.js", "./js/wall.js"], js.Asked);
    }

    [Fact]
    public async Task A_wall_that_was_left_while_it_waited_for_the_next_attempt_makes_none()
    {
        var js = new SlowBrowser();
        js.Refusals.Enqueue(new JSException("Failed to fetch dynamically imported module"));
        js.Script.Come();
        var browser = Browser(js);
        var starting = browser.StartAsync(1, Wording.Vietnamese, ResourceAssetCollection.Empty);

        await browser.DisposeAsync();

        Assert.Null(await starting.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Single(js.Asked);
    }

    private WallBrowser Browser(SlowBrowser js) => new(js, new WallView(), _clock, _failures.Add);

    private sealed class SlowBrowser : IJSRuntime
    {
        public Script Script { get; } = new();

        public Queue<Exception> Refusals { get; } = [];

        public List<object?> Asked { get; } = [];

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Asked.Add(args?[0]);
            if (Refusals.TryDequeue(out var refusal)) throw refusal;
            await Script.Coming;
            return (TValue)(object)Script;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
    }

    private sealed class Script : IJSObjectReference
    {
        private readonly TaskCompletionSource _come = new();

        public Task Coming => _come.Task;

        public List<string> Called { get; } = [];

        public bool IsDisposed { get; private set; }

        public void Come() => _come.SetResult();

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Called.Add(identifier);
            return identifier == "start" ? ValueTask.FromResult((TValue)(object)(double[])[1024, 768]) : ValueTask.FromResult<TValue>(default!);
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
