namespace DaiLanh.Core.Screens.Setup;

/// <summary>A screen in a hall: how it is set up, by which addresses it is opened without sign-in, and until when. The addresses themselves are stored nowhere.</summary>
public sealed class StoredScreen
{
    private StoredScreen()
    {
    }

    /// <summary>A new screen.</summary>
    internal StoredScreen(int number, ScreenWish wish, ScreenSecret secret, DateTimeOffset now)
    {
        Number = number;
        CreatedAt = now;
        Change(wish);
        Renew(secret, wish.LastDay);
    }

    /// <summary>By which people and facts name it; from 1, never given twice.</summary>
    public int Number { get; private set; }

    /// <summary>Where it hangs: “Hội trường UBND”.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pages, times, letter heights.</summary>
    public ScreenSettings Settings { get; private set; } = ScreenSettings.Default;

    /// <summary>See <see cref="ScreenSecret.TokenHash"/>.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>See <see cref="ScreenSecret.AddressHash"/>.</summary>
    public string AddressHash { get; private set; } = "";

    /// <summary>When it was set up.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The last day on which its addresses open it, to the end of that day.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>When it was revoked; null while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>As pages and rules see it.</summary>
    public ScreenLine Line => new(Number, Name, Settings, CreatedAt, LastDay, RevokedAt);

    /// <summary>Sets it up differently; its addresses stay.</summary>
    internal void Change(ScreenWish wish)
    {
        Name = wish.Name;
        Settings = wish.Settings;
        LastDay = wish.LastDay;
    }

    /// <summary>New addresses; the old ones open nothing from now on.</summary>
    internal void Renew(ScreenSecret secret, DateOnly lastDay)
    {
        TokenHash = secret.TokenHash;
        AddressHash = secret.AddressHash;
        LastDay = lastDay;
        RevokedAt = null;
    }

    /// <summary>Ends it; the first time counts.</summary>
    internal void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
