using Microsoft.JSInterop;

namespace DaiLanh.Web.Live;

/// <summary>The part of a component that is a script in the browser, at the other end of a line that may break at any moment.</summary>
internal static class BrowserPart
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Starts a part, and tries again with a pause until it stands: a page whose script did not come once would be dead for good.</summary>
    /// <param name="start">
    /// Loads and starts it. Is given what to write behind the address of the script: nothing at first, something new after each time that it could
    /// not be loaded, because a browser may remember that as long as the page lives.
    /// </param>
    /// <param name="clock">For the pauses.</param>
    /// <param name="failed">Told of each attempt that failed, if anybody wants to know.</param>
    /// <param name="left">The component is no more.</param>
    /// <returns>What <paramref name="start"/> returned; nothing when the component or the browser is gone.</returns>
    public static async Task<T?> StartAsync<T>(Func<string, Task<T?>> start, TimeProvider clock, Action<Exception>? failed, CancellationToken left)
    {
        var pause = FirstPause;
        var refused = 0;
        while (!left.IsCancellationRequested)
        {
            try
            {
                return await start(refused == 0 ? "" : $"?{refused}");
            }
            catch (JSDisconnectedException)
            {
                return default; // the browser is gone
            }
            catch (Exception e) when (e is JSException or OperationCanceledException)
            {
                // The script could not be loaded, or the line broke under a call: nobody repeats that, and its time is over.
                if (left.IsCancellationRequested) return default;
                if (e is JSException) refused++;
                failed?.Invoke(e);
            }
            // Cancelled it ends as well: the loop looks.
            await Task.Delay(pause, clock, left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
        return default;
    }

    /// <summary>Ends a part when its component is left. Whatever happens on the line meanwhile, nobody is there any more to whom it matters.</summary>
    /// <param name="part">The part; nothing when it never stood.</param>
    /// <param name="farewell">The function that ends it.</param>
    public static async ValueTask LeaveAsync(IJSObjectReference? part, string farewell)
    {
        if (part is null) return;
        try
        {
            await part.InvokeVoidAsync(farewell);
            await part.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its part with it.
        }
        catch (OperationCanceledException)
        {
            // The line broke under the call, whose time is over a minute later. Thrown on, it would end the circuit and with it the next page.
        }
        catch (JSException)
        {
            // The part could not even say goodbye; the page that it belonged to is left all the same.
        }
    }
}
