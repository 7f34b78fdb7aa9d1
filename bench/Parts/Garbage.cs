using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace DaiLanh.Bench.Parts;

/// <summary>Asks the runtime of another process to collect its garbage, the way its own tools do.</summary>
internal static class Garbage
{
    // Longer than a collection of such a heap takes; the events themselves may come only when the session ends.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const long Collect = (long)ClrTraceEventParser.Keywords.GCHeapCollect | (long)ClrTraceEventParser.Keywords.GC;

    /// <summary>Collects twice, so that what was waiting for its finaliser goes too.</summary>
    /// <returns>Bytes that are alive.</returns>
    public static async Task<long> CollectAsync(int process)
    {
        await OnceAsync(process);
        return await OnceAsync(process);
    }

    private static async Task<long> OnceAsync(int process)
    {
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync(
            [new EventPipeProvider(Runtime, EventLevel.Informational, Collect)], requestRundown: false, circularBufferMB: 16, CancellationToken.None);
        var heap = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(() =>
        {
            using var source = new EventPipeEventSource(session.EventStream);
            source.Clr.GCHeapStats += stats => heap.TrySetResult(stats.TotalPromoted);
            source.Process();
        });
        await Task.WhenAny(heap.Task, Task.Delay(Patience));
        await session.StopAsync(CancellationToken.None);
        await reading;
        heap.TrySetException(new InvalidOperationException("The server said nothing of its collection."));
        return await heap.Task;
    }
}
