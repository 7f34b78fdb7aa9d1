using System.Collections.Immutable;

namespace DaiLanh.Core.Kernel;

/// <summary>
/// Who wants to be told that something changed. Telling carries no payload; listeners mark themselves, queue their work and return.
/// Lock-free; thread-safe.
/// </summary>
public sealed class Listeners
{
    private ImmutableArray<Action> _all = [];

    /// <summary>How many listen now.</summary>
    public int Count => _all.Length;

    /// <summary>Listens until disposed.</summary>
    public IDisposable Add(Action listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        // One wrapper a subscription: the same method may listen twice and leave once.
        var own = new Action(listener.Invoke);
        ImmutableInterlocked.Update(ref _all, all => all.Add(own));
        return new Subscription(this, own);
    }

    /// <summary>Tells everybody, one after the other on this thread.</summary>
    /// <param name="failed">Hears of a listener that threw; the others are told all the same.</param>
    public void Tell(Action<Exception> failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        foreach (var listener in _all)
        {
            try
            {
                listener();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failed(e);
            }
        }
    }

    private sealed class Subscription(Listeners owner, Action listener) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref owner._all, all => all.Remove(listener));
    }
}
