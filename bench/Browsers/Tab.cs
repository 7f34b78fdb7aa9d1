using System.Diagnostics;
using System.Net;

namespace DaiLanh.Bench.Browsers;

/// <summary>
/// A page that stays open whatever happens: when its connection is lost it asks for its circuit again, and when the server does not know it any more it
/// loads itself anew, as the scripts of our pages do.
/// </summary>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly Uri _address;
    private readonly string _page;
    private readonly CookieContainer? _cookies;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _living;
    private Circuit _circuit;

    private Tab(Uri address, string page, CookieContainer? cookies, Circuit circuit, Lookout lookout)
    {
        (_address, _page, _cookies, _circuit, Lookout) = (address, page, cookies, circuit, lookout);
        _living = Task.Run(LiveAsync);
    }

    /// <summary>Looks through all that it is sent.</summary>
    public Lookout Lookout { get; }

    public string Page => _page;

    /// <summary>How often it found its circuit again.</summary>
    public int CameBack { get; private set; }

    /// <summary>How often it loaded itself anew.</summary>
    public int LoadedAnew { get; private set; }

    /// <summary>When (<see cref="Stopwatch.GetTimestamp"/>) its content was there last after a loss.</summary>
    public long ThereAt { get; private set; }

    /// <summary>What the server said of an error in one of its circuits.</summary>
    public string? Error { get; private set; }

    public static async Task<Tab> OpenAsync(Uri address, string page, CookieContainer? cookies, CancellationToken cancellationToken)
    {
        var lookout = new Lookout();
        return new Tab(address, page, cookies, await LoadAsync(address, page, cookies, lookout, cancellationToken), lookout);
    }

    /// <summary>Pulls its cable for a moment.</summary>
    public void Cut() => _circuit.Wire.Cut();

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _living;
        await _circuit.DisposeAsync();
        _closing.Dispose();
    }

    private async Task LiveAsync()
    {
        try
        {
            while (true)
            {
                await _circuit.Closed.WaitAsync(_closing.Token);
                Error ??= _circuit.Error;
                await ReturnAsync();
                ThereAt = Stopwatch.GetTimestamp();
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed by whoever opened it.
        }
    }

    private async Task ReturnAsync()
    {
        while (true)
        {
            try
            {
                if (await _circuit.ComeBackAsync(_closing.Token))
                {
                    CameBack++;
                    return;
                }
                var anew = await LoadAsync(_address, _page, _cookies, Lookout, _closing.Token);
                await _circuit.DisposeAsync();
                _circuit = anew;
                LoadedAnew++;
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException || !_closing.IsCancellationRequested)
            {
                // The server is not there yet, or went again meanwhile.
                await Task.Delay(Pause, _closing.Token);
            }
        }
    }

    private static async Task<Circuit> LoadAsync(Uri address, string page, CookieContainer? cookies, Lookout lookout, CancellationToken cancellationToken) =>
        await Circuit.OpenAsync(new Browser(address, cookies), page, lookout, cancellationToken) ?? throw new InvalidOperationException($"{page} opens no circuit.");
}
