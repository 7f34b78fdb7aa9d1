using DaiLanh.Web.Live;
using Microsoft.JSInterop;

namespace DaiLanh.Tests.Web.Live;

/// <summary>Leaving a page while the line to its browser breaks: the circuit lives on, and shows the next page.</summary>
public sealed class BrowserPartTests
{
    // A call that was lost ends as cancelled, a minute later.
    private static readonly Exception[] Breaks = [new TaskCanceledException(), new JSDisconnectedException("The circuit has disconnected."), new JSException("close is not a function")];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Whatever_the_line_does_while_a_part_is_left_the_circuit_is_spared(int breaks)
    {
        var part = new Part { Farewell = Breaks[breaks] };

        await BrowserPart.LeaveAsync(part, "close");

        Assert.Equal(["close"], part.Called);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nor_does_it_matter_whether_the_browser_hears_that_it_may_forget_the_part(int breaks)
    {
        var part = new Part { Forgetting = Breaks[breaks] };

        await BrowserPart.LeaveAsync(part, "close");

        Assert.Equal(["close", "dispose"], part.Called);
    }

    [Fact]
    public async Task A_part_that_never_stood_is_left_without_a_word() => await BrowserPart.LeaveAsync(null, "close");

    [Fact]
    public async Task A_fault_of_our_own_is_not_hidden()
    {
        var part = new Part { Farewell = new InvalidOperationException() };

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await BrowserPart.LeaveAsync(part, "close"));
    }

    [Fact]
    public async Task A_browser_that_is_gone_is_not_asked_again()
    {
        var asked = 0;

        var started = await BrowserPart.StartAsync<string>(
            _ =>
            {
                asked++;
                throw new JSDisconnectedException("The circuit has disconnected.");
            },
            TimeProvider.System,
            failed: null,
            CancellationToken.None);

        Assert.Null(started);
        Assert.Equal(1, asked);
    }

    private sealed class Part : IJSObjectReference
    {
        public Exception? Farewell { get; init; }

        public Exception? Forgetting { get; init; }

        public List<string> Called { get; } = [];

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Called.Add(identifier);
            return Farewell is null ? ValueTask.FromResult<TValue>(default!) : ValueTask.FromException<TValue>(Farewell);
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync()
        {
            Called.Add("dispose");
            return Forgetting is null ? ValueTask.CompletedTask : ValueTask.FromException(Forgetting);
        }
    }
}
