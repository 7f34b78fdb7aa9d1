using System.Diagnostics;

namespace DaiLanh.Bench.Browsers;

/// <summary>Looks for a text in what a page is sent, over all circuits that it has one after the other. Thread-safe.</summary>
internal sealed class Lookout
{
    private readonly Lock _lock = new();
    private byte[]? _text;
    private TaskCompletionSource<long>? _seen;

    /// <summary>When the text comes: the instant (<see cref="Stopwatch.GetTimestamp"/>) at which its batch was read. Forgets what was looked for before.</summary>
    public Task<long> ForAsync(byte[] text)
    {
        lock (_lock)
        {
            _text = text;
            _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _seen.Task;
        }
    }

    /// <summary>A batch was read.</summary>
    public void Look(ReadOnlySpan<byte> batch, long now)
    {
        lock (_lock)
        {
            if (_text is null || batch.IndexOf(_text) < 0) return;
            _text = null;
            _seen!.TrySetResult(now);
        }
    }
}
