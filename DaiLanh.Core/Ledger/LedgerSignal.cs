using System.Collections.Immutable;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// Says “there is something new in the ledger”, without saying what: a lost or merged signal can corrupt nothing, since listeners
/// read what is missing themselves. In process on SQLite; thread-safe.
/// </summary>
public sealed class LedgerSignal
{
    private ImmutableArray<Action> _listeners = [];

    /// <summary>Listens until disposed. The listener runs on the writer's thread and must do no more than mark itself and return.</summary>
    public IDisposable Subscribe(Action listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ImmutableInterlocked.Update(ref _listeners, all => all.Add(listener));
        return new Subscription(this, listener);
    }

    /// <summary>Tells all listeners. Called by the ledger after a commit.</summary>
    public void Raise()
    {
        foreach (var listener in _listeners) listener();
    }

    private sealed class Subscription(LedgerSignal signal, Action listener) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref signal._listeners, all => all.Remove(listener));
    }
}
