using DaiLanh.Core.People;

namespace DaiLanh.Web.Live.Presence;

/// <summary>One open page of one person. Dispose it with the page.</summary>
public sealed class Stay : IDisposable
{
    /// <summary>Who has not typed for so long is not shown as typing any more, even if the cursor still stands there.</summary>
    public static readonly TimeSpan Fades = TimeSpan.FromSeconds(60);

    private readonly Place _place;
    private readonly Action _left;
    private readonly TimeProvider _clock;
    private ITimer? _fading;
    private long _typedAt;
    private volatile bool _ended;

    internal Stay(Place place, Person? who, TimeProvider clock, Action left)
    {
        _place = place;
        _clock = clock;
        _left = left;
        Who = who;
    }

    /// <summary>Who; null for somebody who is not signed in.</summary>
    public Person? Who { get; }

    /// <summary>The row in which this person is typing; null for none.</summary>
    public string? Row { get; private set; }

    /// <summary>The connection is lost: the page is still there, the person perhaps not.</summary>
    public bool IsAway { get; private set; }

    /// <summary>Whether the page was left.</summary>
    public bool HasEnded => _ended;

    /// <summary>Who is here, this person among them.</summary>
    internal PlaceView Here => _place.View;

    /// <summary>The person types in a row (with each keystroke, if that is easiest), or no longer.</summary>
    /// <param name="row">Code of the target; null when the cell was left or saved.</param>
    public void Type(string? row)
    {
        _typedAt = _clock.GetTimestamp();
        if (row == Row || _ended) return;
        _place.Change(() => Row = row);
        _fading ??= _clock.CreateTimer(_ => Fade(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _fading.Change(row is null ? Timeout.InfiniteTimeSpan : Fades, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Names of others who are typing in a row, for somebody who may know names; “” for each who is not to be named.</summary>
    public IReadOnlyList<string> OthersTyping(string row) =>
        [.. Here.Typing.Where(t => t.Stay != this && t.Row == row).Select(t => Who is null ? "" : t.Name).Distinct()];

    /// <summary>Hears of changes until disposed: mark yourself, queue your work, return.</summary>
    public IDisposable Subscribe(Action listener) => _place.Subscribe(listener);

    /// <summary>The connection was lost, or is back.</summary>
    internal void SetAway(bool away)
    {
        if (away != IsAway && !_ended) _place.Change(() => IsAway = away);
    }

    public void Dispose()
    {
        if (_ended) return;
        _ended = true;
        _fading?.Dispose();
        _place.Remove(this);
        _left();
    }

    private void Fade()
    {
        var quiet = _clock.GetElapsedTime(_typedAt);
        if (quiet >= Fades) Type(null);
        else _fading?.Change(Fades - quiet, Timeout.InfiniteTimeSpan);
    }
}
