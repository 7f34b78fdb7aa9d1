using DaiLanh.Core.Screens.Setup;

namespace DaiLanh.Web.Screen.Entrance;

/// <summary>What an address led to.</summary>
/// <param name="Screen">The screen, open or not; null when there is none.</param>
/// <param name="MustWait">Too many wrong ones: nobody looked.</param>
internal readonly record struct FoundScreen(ScreenLine? Screen, bool MustWait);

/// <summary>Finds screens by addresses that strangers bring, and does not let them try as many as they like.</summary>
internal sealed class ScreenFinder(ScreenReader reader, AddressGuesses guesses)
{
    /// <summary>Inside a circuit nobody knows from where it came; it was let in by an address before.</summary>
    private const string Circuits = "circuits";

    /// <summary>For a request.</summary>
    public Task<FoundScreen> FindAsync(string address, HttpContext context) =>
        FindAsync(address, "machine " + context.Connection.RemoteIpAddress, context.RequestAborted);

    /// <summary>For a wall inside a circuit.</summary>
    public Task<FoundScreen> FindAsync(string address, CancellationToken cancellationToken) => FindAsync(address, Circuits, cancellationToken);

    /// <summary>For a wall that has found its screen: whether the address still leads there. No guess, and no guesses of others stand in its way.</summary>
    public Task<ScreenLine?> FindAgainAsync(int screen, string address, CancellationToken cancellationToken) => reader.FindAgainAsync(screen, address, cancellationToken);

    private async Task<FoundScreen> FindAsync(string address, string caller, CancellationToken cancellationToken)
    {
        // Nobody guesses a long one.
        var isLong = ScreenSecret.IsToken(address);
        if (!isLong && !guesses.MayTry(caller)) return new FoundScreen(null, MustWait: true);
        var screen = await reader.FindByAddressAsync(address, cancellationToken);
        if (screen is null && !isLong) guesses.Wrong(caller);
        return new FoundScreen(screen, MustWait: false);
    }
}
