using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DaiLanh.Web.Api.Tokens;

/// <summary>
/// The secret of a token: 256 random bits behind a prefix by which people and scanners for leaked secrets know what they found.
/// Only its SHA-256 is kept. A slow hash is for passwords, which people choose; nobody guesses 256 random bits.
/// </summary>
internal static class TokenSecret
{
    public const string Prefix = "dailanh_";
    public const int HashLength = 64;
    private const int Bytes = 32;

    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Lower-case hex.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
