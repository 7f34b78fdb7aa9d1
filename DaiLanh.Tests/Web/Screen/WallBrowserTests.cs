using DaiLanh.Web.Screen.Wall;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Tests.Web.Screen;

/// <summary>The wall's script comes over a line; the page may be left before it is there.</summary>
public sealed class WallBrowserTests
{
    private static readonly DateTimeOffset Now = new(2023, 5, 24, 7, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_wall_that_was_left_while_its_script_came_starts_nothing_and_keeps_nothing()
    {
        var js = new SlowBrowser();
        var browser = new WallBrowser(js, new WallView());
        var starting = browser.StartAsync(Now, Wording.Vietnamese, ResourceAssetCollection.Empty);

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
        await using var browser = new WallBrowser(js, new WallView());
        var starting = browser.StartAsync(Now, Wording.Vietnamese, ResourceAssetCollection.Empty);

        js.Script.Come();

        Assert.Equal((1440, 1080), await starting is { } size ? (size.Width, size.Height) : default);
        Assert.Equal(["start"], js.Script.Called);
    }

    private sealed class SlowBrowser : IJSRuntime
    {
        public Script Script { get; } = new();

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
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
