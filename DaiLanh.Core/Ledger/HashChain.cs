using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// Each row's hash is SHA-256 over one canonical JSON text that holds every column of the row and the hash of the row before:
/// <c>{"actor":…,"actorName":…,"at":…,"body":{…},"campaign":…,"kind":…,"previous":…,"sequence":…}</c>, UTF-8, <c>campaign</c> left out when there is none.
/// Whoever changes, removes, adds or reorders a row must make every later hash anew, and no hash that was printed before will match.
/// </summary>
public static class HashChain
{
    /// <summary>The hash that a row must have.</summary>
    public static string HashOf(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var text = new StringBuilder(row.Body.Length + 320)
            .Append("{\"actor\":").Append(Quoted(row.ActorId))
            .Append(",\"actorName\":").Append(Quoted(row.ActorName))
            .Append(",\"at\":\"").Append(row.AtText)
            .Append("\",\"body\":").Append(row.Body);
        if (row.Campaign is not null) text.Append(",\"campaign\":").Append(Quoted(row.Campaign));
        text.Append(",\"kind\":").Append(Quoted(row.Kind))
            .Append(",\"previous\":\"").Append(row.PreviousHash)
            .Append("\",\"sequence\":").Append(row.Sequence).Append('}');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Quoted(string text) => "\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) + "\"";

    /// <summary>What is wrong with a row that follows another; null when nothing is.</summary>
    /// <param name="previousSequence">Sequence of the row before, 0 at the start.</param>
    /// <param name="previousHash">Its hash, <see cref="Board.LedgerPosition.NoHash"/> at the start.</param>
    /// <param name="row">The row to look at.</param>
    public static ChainFault? FaultOf(long previousSequence, string previousHash, LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Sequence != previousSequence + 1) return new ChainFault(previousSequence + 1, ChainFaultKind.Gap);
        if (row.PreviousHash != previousHash) return new ChainFault(row.Sequence, ChainFaultKind.NotLinked);
        if (row.Hash != HashOf(row)) return new ChainFault(row.Sequence, ChainFaultKind.Changed);
        if (!IsCanonical(row.Body)) return new ChainFault(row.Sequence, ChainFaultKind.NotCanonical);
        return null;
    }

    private static bool IsCanonical(string body)
    {
        try
        {
            return CanonicalJson.Normalise(body) == body;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return false; // not JSON at all, or a number that no fact can hold: the caller reports the row
        }
    }
}
