using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DaiLanh.Bench.Browsers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Bench.Parts;

/// <summary>
/// What the live pages are compared with: SignalR alone, in a process of its own, sending 900 bytes to so many clients of the same kind as
/// those that open pages. Nothing can be faster than this on the same machine.
/// </summary>
internal sealed class Broadcast : IAsyncDisposable
{
    /// <summary>The word with which this program becomes that process.</summary>
    public const string Word = "broadcast-server";

    private const int Bytes = 900;
    private const int AtOnce = 64;
    private const string Sent = "X-Sent";

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly ConcurrentBag<(Browser Browser, HubConnection Connection)> _clients = [];
    private TaskCompletionSource? _allRead;
    private long _lastRead;
    private int _read;

    private Broadcast(Process process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Starts the process and connects its clients.</summary>
    public static async Task<Broadcast> StartAsync(int clients)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Broadcast).Assembly.Location);
        start.ArgumentList.Add(Word);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The broadcast could not be started.");
        var address = new Uri(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The broadcast said no address."));
        var broadcast = new Broadcast(process, address);
        await Parallel.ForAsync(0, clients, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, token) =>
        {
            var browser = new Browser(address);
            var connection = browser.Connection("hub", new MessagePackHubProtocol());
            broadcast._clients.Add((browser, connection));
            connection.On<byte[]>("Say", _ => broadcast.Read());
            await connection.StartAsync(token);
        });
        return broadcast;
    }

    /// <summary>That process itself: prints its address and serves until it is killed.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR().AddMessagePackProtocol();
        await using var app = builder.Build();
        app.MapHub<Nothing>("/hub");
        app.MapPost("/", async (IHubContext<Nothing> hub, HttpContext context) =>
        {
            context.Response.Headers[Sent] = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
            await hub.Clients.All.SendAsync("Say", new byte[Bytes], context.RequestAborted);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await app.WaitForShutdownAsync(default);
    }

    /// <summary>Sends once.</summary>
    /// <returns>Milliseconds until the last client had read it.</returns>
    public async Task<double> SendAsync()
    {
        Volatile.Write(ref _read, 0);
        _allRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var answer = await _http.PostAsync(new Uri("/", UriKind.Relative), null);
        await _allRead.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return Stopwatch.GetElapsedTime(long.Parse(answer.Headers.GetValues(Sent).Single(), CultureInfo.InvariantCulture), _lastRead).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        foreach (var (browser, connection) in _clients)
        {
            await connection.DisposeAsync();
            browser.Dispose();
        }
        _http.Dispose();
        _process.Dispose();
    }

    private void Read()
    {
        var now = Stopwatch.GetTimestamp();
        if (Interlocked.Increment(ref _read) != _clients.Count) return;
        _lastRead = now;
        _allRead!.TrySetResult();
    }

    private sealed class Nothing : Hub;
}
