using System.Globalization;
using System.Text.Json;

namespace DaiLanh.Core.Ledger;

/// <summary>One row of the ledger as stored. Never changed and never deleted: the database itself refuses (triggers), the chain shows it (hashes).</summary>
public sealed class LedgerRow
{
    /// <summary>1, 2, 3 … without gaps, in the order of commits.</summary>
    public long Sequence { get; init; }

    /// <summary>When, UTC; never earlier than the row before.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Account id of who did it.</summary>
    public required string ActorId { get; init; }

    /// <summary>Name of who did it, as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>Code of the campaign that it belongs to, if one.</summary>
    public string? Campaign { get; init; }

    /// <summary>Kind of fact, see <see cref="FactKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The fact as canonical JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Hash of the row before, lower-case hex.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash of this row, lower-case hex, see <see cref="HashChain"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The fact itself.</summary>
    public Fact ReadFact() => FactKinds.Read(Kind, Body);

    /// <summary>The fact itself; null when a newer version wrote it, or other hands.</summary>
    internal Fact? TryReadFact()
    {
        try
        {
            return ReadFact();
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            return null; // the check of the ledger names the row; who only reads goes on
        }
    }

    internal LedgerRow WithHash(string hash) => new()
    {
        Sequence = Sequence,
        At = At,
        ActorId = ActorId,
        ActorName = ActorName,
        Campaign = Campaign,
        Kind = Kind,
        Body = Body,
        PreviousHash = PreviousHash,
        Hash = hash,
    };

    /// <summary>The instant as it stands in the hashed text.</summary>
    internal string AtText => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
