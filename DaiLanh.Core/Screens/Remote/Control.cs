namespace DaiLanh.Core.Screens.Remote;

/// <summary>A phone (or any other device) with the remote control open.</summary>
/// <param name="Session">Made by the device, kept while its page is open; nobody guesses it.</param>
/// <param name="PersonId">Who is signed in on it.</param>
/// <param name="Name">Their name, for who wants to take over; never on the wall.</param>
public sealed record Handset(string Session, string PersonId, string Name);

/// <summary>Somebody asks for the control of a screen that another holds.</summary>
/// <param name="From">Who asks.</param>
/// <param name="At">Since when; after <see cref="ControlRules.Patience"/> without an answer the wish has lapsed.</param>
public sealed record ControlRequest(Handset From, DateTimeOffset At);

/// <summary>Who holds the control of a screen, and who asks for it. One holder at a time. Immutable.</summary>
public sealed record Control
{
    /// <summary>Nobody steers.</summary>
    public static Control Free { get; } = new();

    /// <summary>Who steers; null while nobody does.</summary>
    public Handset? Holder { get; init; }

    /// <summary>When the holder's device was heard last.</summary>
    public DateTimeOffset HeardAt { get; init; }

    /// <summary>Number of the holder's last order that was carried out: what a device sends again after a lost connection is done once.</summary>
    public long Done { get; init; }

    /// <summary>Who asks for it, if anybody.</summary>
    public ControlRequest? Request { get; init; }

    /// <summary>Session of who was told no last, so that their device can say so.</summary>
    public string? Declined { get; init; }
}
