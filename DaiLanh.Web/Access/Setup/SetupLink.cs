using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace DaiLanh.Web.Access.Setup;

/// <summary>
/// The one-time link of the first start: whoever can read the server's console may become the first administrator. Only the token's hash is
/// kept, in memory; it opens until it was used, for a day at most, and the next start makes another. Thread-safe.
/// </summary>
internal sealed class SetupLink(TimeProvider clock)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    private volatile Issued? _issued;

    /// <summary>A new address, from the root of the site; one that was issued before opens no more.</summary>
    public string Issue()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        _issued = new Issued(Hash(token), clock.GetUtcNow() + ValidFor);
        return $"{Addresses.Setup}/{token}";
    }

    public bool Opens(string? token) =>
        token is not null && _issued is { } issued && clock.GetUtcNow() < issued.Until && CryptographicOperations.FixedTimeEquals(Hash(token), issued.Hash);

    /// <summary>It has been used.</summary>
    public void Spend() => _issued = null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record Issued(byte[] Hash, DateTimeOffset Until);
}
