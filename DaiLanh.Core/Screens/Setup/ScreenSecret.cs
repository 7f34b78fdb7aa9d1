using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>
/// The two addresses of a screen: a long one for the link and its QR code, which nobody guesses, and a short one that somebody types at the
/// hall's computer (“k7m2-9xq4”: 31⁸, about 2⁴⁰; wrong ones are counted where they come in). Shown once; only their hashes are stored.
/// </summary>
/// <param name="Token">The long one: 43 characters of Base64Url, 256 random bits.</param>
/// <param name="Address">The short one, with its hyphen.</param>
public sealed record ScreenSecret(string Token, string Address)
{
    /// <summary>Letters and digits that nobody mistakes for each other when they are read aloud or from a card: no 0, 1, i, l, o.</summary>
    public const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Length of a hash as it is stored.</summary>
    public const int HashLength = 64;

    private const int TokenBytes = 32;
    private const int TokenLength = 43;
    private const int AddressLength = 8;
    private const int Group = 4;

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public string TokenHash => HashOf(Token);

    /// <summary>SHA-256 of the short address without its hyphen, lower-case hex.</summary>
    public string AddressHash => HashOf(Address.Replace("-", "", StringComparison.Ordinal));

    /// <summary>New ones.</summary>
    public static ScreenSecret Make()
    {
        var address = RandomNumberGenerator.GetString(Letters, AddressLength);
        return new ScreenSecret(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)), $"{address[..Group]}-{address[Group..]}");
    }

    /// <summary>Whether a text has the form of a long address.</summary>
    public static bool IsToken(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == TokenLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
    }

    /// <summary>A short address as it is hashed, however somebody typed it: capitals, spaces and hyphens do not matter. Null when it has not that form.</summary>
    public static string? TidyAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tidy = new string([.. text.Where(c => c is not ('-' or ' ')).Select(char.ToLowerInvariant)]);
        return tidy.Length == AddressLength && tidy.All(Letters.Contains) ? tidy : null;
    }

    /// <summary>As it is stored.</summary>
    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    // A record prints its properties; a secret must not end in a log that way.
    /// <inheritdoc/>
    public override string ToString() => nameof(ScreenSecret);
}
