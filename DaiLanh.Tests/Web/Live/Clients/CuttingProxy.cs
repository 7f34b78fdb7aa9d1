using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DaiLanh.Tests.Web.Live.Clients;

/// <summary>
/// A line to the server that breaks: each connection carries so many bytes from the server as chance (with a fixed seed) gives it, then both
/// ends are cut without a goodbye, in the middle of whatever was being said.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentBag<Task> _lines = [];
    private readonly Uri _server;
    private readonly Func<int?> _bytesUntilCut;
    private readonly Task _accepting;
    private readonly TaskCompletionSource _unblocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stalled;
    private int _cuts;

    /// <param name="server">Where it leads.</param>
    /// <param name="bytesUntilCut">For each connection: after so many bytes from the server it is cut; null never.</param>
    public CuttingProxy(Uri server, Func<int?> bytesUntilCut)
    {
        _server = server;
        _bytesUntilCut = bytesUntilCut;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Connections that were cut.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>From now on nothing of what the server says goes through, and the lines stay open.</summary>
    public void Stall() => _stalled = true;

    /// <summary>Lets through again.</summary>
    public void Resume()
    {
        _stalled = false;
        _unblocked.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_lines).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_ending.Token);
            _lines.Add(CarryAsync(client));
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        using (client)
        {
            using var server = new TcpClient();
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, ends.Token);
                var there = client.GetStream().CopyToAsync(server.GetStream(), ends.Token);
                var back = CarryBackAsync(server.GetStream(), client.GetStream(), _bytesUntilCut(), ends.Token);
                await await Task.WhenAny(there, back);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // One of the ends is gone: then the line ends too, which is all that a line does.
            }
            await ends.CancelAsync();
            // Reset instead of closed in good order.
            client.LingerState = server.LingerState = new LingerOption(true, 0);
        }
    }

    private async Task CarryBackAsync(NetworkStream from, NetworkStream to, int? bytesUntilCut, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (_stalled) await _unblocked.Task.WaitAsync(cancellationToken);
            var through = Math.Min(read, bytesUntilCut ?? int.MaxValue);
            await to.WriteAsync(buffer.AsMemory(0, through), cancellationToken);
            bytesUntilCut -= through;
            if (bytesUntilCut is not 0) continue;
            Interlocked.Increment(ref _cuts);
            return;
        }
    }
}
