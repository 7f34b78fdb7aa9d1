using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace DaiLanh.Bench.Browsers;

/// <summary>Many open pages.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    // Browsers that come at the same moment; more at once would only wait for the same two cores.
    private const int AtOnce = 64;

    private readonly Circuit[] _circuits;

    private Crowd(Circuit[] circuits) => _circuits = circuits;

    /// <summary>The pages.</summary>
    public IReadOnlyList<Circuit> Circuits => _circuits;

    /// <summary>Opens a page so many times, each in a browser of its own, all as fast as they can.</summary>
    /// <param name="address">Of the server.</param>
    /// <param name="page">Address of the page; a visitor's or that of whoever the cookies belong to.</param>
    /// <param name="count">How many.</param>
    /// <param name="cookies">Of somebody signed in; null for visitors.</param>
    public static async Task<Crowd> OpenAsync(Uri address, string page, int count, CookieContainer? cookies = null)
    {
        var circuits = new ConcurrentBag<Circuit>();
        try
        {
            await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, token) =>
            {
                var browser = new Browser(address, cookies);
                circuits.Add(await Circuit.OpenAsync(browser, page, null, token) ?? throw new InvalidOperationException($"{page} is plain HTML and opens no circuit."));
            });
            return new Crowd([.. circuits]);
        }
        catch
        {
            foreach (var circuit in circuits) await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Does something that all pages must show, and waits until they do.</summary>
    /// <param name="text">What a page then shows.</param>
    /// <param name="change">Does it; the instant of the commit.</param>
    /// <param name="atMost">Who has not seen it by then has missed it.</param>
    /// <returns>Milliseconds from the commit, one for each page that saw it, shortest first.</returns>
    public async Task<double[]> ShowAsync(byte[] text, Func<Task<long>> change, TimeSpan atMost)
    {
        var waiting = _circuits.Select(c => c.Lookout.ForAsync(text)).ToArray();
        var committed = await change();
        await Task.WhenAny(Task.WhenAll(waiting), Task.Delay(atMost));
        return [.. waiting.Where(w => w.IsCompletedSuccessfully).Select(w => Stopwatch.GetElapsedTime(committed, w.Result).TotalMilliseconds).Order()];
    }

    /// <summary>Bytes read by all of them so far.</summary>
    public long BytesRead() => _circuits.Sum(c => c.Wire.Read);

    public async ValueTask DisposeAsync() =>
        await Parallel.ForEachAsync(_circuits, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (circuit, _) => await circuit.DisposeAsync());
}
