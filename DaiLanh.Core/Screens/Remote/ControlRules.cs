namespace DaiLanh.Core.Screens.Remote;

/// <summary>
/// How control of a screen changes hands: whoever comes first has it, who comes second asks, the holder answers; silence is no. A holder whose
/// device is gone loses it, and the screen goes back to its rotation: a hall must never sit before a black wall that nobody can wake. Pure.
/// </summary>
public static class ControlRules
{
    /// <summary>How long a wish waits for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A device that was not heard for so long is gone.</summary>
    public static readonly TimeSpan Gone = TimeSpan.FromMinutes(2);

    /// <summary>What is true at an instant: gone holders hold nothing, old wishes have lapsed. The same object when nothing changes.</summary>
    public static Steering At(Steering steering, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(steering);
        var control = steering.Control;
        if (control.Holder is not null && now - control.HeardAt >= Gone) return Steering.None;
        return control.Request is { } request && now - request.At >= Patience ? steering with { Control = control with { Request = null } } : steering;
    }

    /// <summary>
    /// Takes control, or asks for it when somebody else has it. A person's second device takes over from the first without asking.
    /// While another wish waits, this one is not heard.
    /// </summary>
    public static Steering Take(Steering steering, Handset by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        steering = At(steering, now);
        var control = steering.Control;
        if (control.Holder?.Session == by.Session) return steering with { Control = control with { HeardAt = now } };
        if (control.Holder is null || control.Holder.PersonId == by.PersonId) return Given(steering, by, now);
        if (control.Request is { } other && other.From.Session != by.Session) return steering;
        return steering with { Control = control with { Request = new ControlRequest(by, now), Declined = null } };
    }

    /// <summary>The holder answers who asks; from anybody else, or when nobody asks any more, nothing happens.</summary>
    public static Steering Answer(Steering steering, string session, bool isGranted, DateTimeOffset now)
    {
        steering = At(steering, now);
        if (!IsHeldBy(steering, session) || steering.Control.Request is not { } request) return steering;
        return isGranted
            ? Given(steering, request.From, now)
            : steering with { Control = steering.Control with { Request = null, Declined = request.From.Session, HeardAt = now } };
    }

    /// <summary>Gives control back: to who asks, else to nobody, and the screen goes back to its rotation. Somebody who asks takes the wish back.</summary>
    public static Steering Release(Steering steering, string session, DateTimeOffset now)
    {
        steering = At(steering, now);
        var control = steering.Control;
        if (control.Request?.From.Session == session) return steering with { Control = control with { Request = null } };
        if (!IsHeldBy(steering, session)) return steering;
        return control.Request is { } request ? Given(steering, request.From, now) : Steering.None;
    }

    /// <summary>The holder's device says that it is there.</summary>
    public static Steering Hear(Steering steering, string session, DateTimeOffset now)
    {
        steering = At(steering, now);
        return IsHeldBy(steering, session) ? steering with { Control = steering.Control with { HeardAt = now } } : steering;
    }

    /// <summary>Whether this device holds it.</summary>
    public static bool IsHeldBy(Steering steering, string session)
    {
        ArgumentNullException.ThrowIfNull(steering);
        return steering.Control.Holder?.Session == session;
    }

    // What is set on the screen stays as it is: the hall does not see who steers.
    private static Steering Given(Steering steering, Handset to, DateTimeOffset now) =>
        steering with { Control = new Control { Holder = to, HeardAt = now } };
}
