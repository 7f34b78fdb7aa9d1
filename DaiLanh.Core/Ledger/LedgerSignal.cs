using DaiLanh.Core.Kernel;
using Microsoft.Extensions.Logging;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// Says “there is something new in the ledger”, without saying what: a lost or merged signal can corrupt nothing, since listeners
/// read what is missing themselves. In process on SQLite; thread-safe.
/// </summary>
public sealed partial class LedgerSignal(ILogger<LedgerSignal> logger)
{
    private readonly Listeners _listeners = new();

    /// <summary>Listens until disposed. The listener runs on the writer's thread and must do no more than mark itself and return.</summary>
    public IDisposable Subscribe(Action listener) => _listeners.Add(listener);

    /// <summary>Tells all listeners. Called by the ledger after a commit; a listener that fails cannot undo the commit and does not fail the writer.</summary>
    public void Raise() => _listeners.Tell(e => ListenerFailed(logger, e));

    [LoggerMessage(LogLevel.Error, "A listener of the ledger failed.")]
    private static partial void ListenerFailed(ILogger logger, Exception exception);
}
