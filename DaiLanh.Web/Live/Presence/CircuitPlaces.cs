using DaiLanh.Core.People;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DaiLanh.Web.Live.Presence;

/// <summary>
/// The pages of one circuit. While its connection is lost its person is shown nowhere (the circuit itself is kept for minutes), and when it
/// ends everything ends that a page may have left behind.
/// </summary>
internal sealed class CircuitPlaces(Places places) : CircuitHandler, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Stay> _stays = [];
    private bool _away;

    /// <summary>A page of this circuit is opened; dispose what comes back with the page.</summary>
    /// <param name="key">See <see cref="Places.Enter"/>.</param>
    /// <param name="who">Null for somebody who is not signed in.</param>
    public Stay Enter(string key, Person? who)
    {
        var stay = places.Enter(key, who);
        lock (_lock)
        {
            _stays.RemoveAll(s => s.HasEnded);
            _stays.Add(stay);
            if (_away) stay.SetAway(true);
        }
        return stay;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetAway(true);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetAway(false);

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var stay in _stays) stay.Dispose();
            _stays.Clear();
        }
    }

    private Task SetAway(bool away)
    {
        lock (_lock)
        {
            _away = away;
            foreach (var stay in _stays) stay.SetAway(away);
        }
        return Task.CompletedTask;
    }
}
