using System.Net.Sockets;

namespace DaiLanh.Bench.Browsers;

/// <summary>The network of one browser: counts what comes in, and can be cut, held or made slow. Thread-safe.</summary>
internal sealed class Wire
{
    // Small, so that a browser that does not read is felt by the server soon, as behind a real line.
    private const int ReceiveBuffer = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly List<Socket> _open = [];
    private TaskCompletionSource? _held;
    private long _read;

    /// <summary>Bytes read so far, everything included.</summary>
    public long Read => Interlocked.Read(ref _read);

    /// <summary>Bytes a second that come through; null for as many as come.</summary>
    public int? BytesPerSecond { get; set; }

    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = ReceiveBuffer };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        lock (_lock) _open.Add(socket);
        return new Watched(this, socket);
    }

    /// <summary>Nothing is read any more; the other side notices only that its sending gets stuck.</summary>
    public void Hold()
    {
        lock (_lock) _held ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Reads again.</summary>
    public void LetGo()
    {
        lock (_lock)
        {
            _held?.SetResult();
            _held = null;
        }
    }

    /// <summary>All connections are gone at once, as when a cable is pulled.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            foreach (var socket in _open) socket.Close(timeout: 0);
            _open.Clear();
        }
    }

    private async ValueTask PassAsync(int bytes, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref _read, bytes);
        if (BytesPerSecond is { } most) await Task.Delay(TimeSpan.FromSeconds((double)bytes / most), cancellationToken);
    }

    private Task HeldAsync()
    {
        lock (_lock) return _held?.Task ?? Task.CompletedTask;
    }

    private void Forget(Socket socket)
    {
        lock (_lock) _open.Remove(socket);
    }

    private sealed class Watched(Wire wire, Socket carrier) : NetworkStream(carrier, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await wire.HeldAsync().WaitAsync(cancellationToken);
            // A slow line brings little at a time.
            var part = wire.BytesPerSecond is { } most ? buffer[..Math.Min(buffer.Length, Math.Max(1, most / 10))] : buffer;
            var read = await base.ReadAsync(part, cancellationToken);
            await wire.PassAsync(read, cancellationToken);
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            wire.Forget(Socket);
            base.Dispose(disposing);
        }
    }
}
