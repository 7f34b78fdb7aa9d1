using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Storage;

namespace DaiLanh.Core.Ledger;

/// <summary>One decision on its way into the ledger. Lives inside <see cref="Ledger.CommitAsync"/>; not thread-safe.</summary>
public sealed class LedgerTransaction
{
    internal LedgerTransaction(DaiLanhDb db, Person actor, LedgerPosition head, DateTimeOffset now)
    {
        Db = db;
        Actor = actor;
        Head = head;
        Now = now;
    }

    /// <summary>The database, to read and to add or change entities; saved by the ledger.</summary>
    public DaiLanhDb Db { get; }

    /// <summary>Who acts.</summary>
    public Person Actor { get; }

    /// <summary>The instant of this transaction.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Where the ledger stands, with what was recorded so far.</summary>
    internal LedgerPosition Head { get; private set; }

    /// <summary>How many facts were recorded so far.</summary>
    public int Recorded { get; private set; }

    /// <summary>Records a fact, now.</summary>
    /// <param name="fact">What happened.</param>
    /// <param name="campaign">Code of the campaign that it belongs to, if one.</param>
    /// <returns>Its sequence number.</returns>
    public long Record(Fact fact, string? campaign) => Record(fact, campaign, Now, Actor);

    /// <summary>
    /// Records a fact that carries its own instant and actor: only for what is loaded into an empty store, where the history comes from a file.
    /// Instants must not run backwards.
    /// </summary>
    internal long Record(Fact fact, string? campaign, DateTimeOffset at, Person actor)
    {
        if (Head.At > at) throw new ArgumentOutOfRangeException(nameof(at), at, "A fact cannot be older than the one before it.");
        var unlinked = new LedgerRow
        {
            Sequence = Head.Sequence + 1,
            At = at.ToUniversalTime(),
            ActorId = actor.Id,
            ActorName = actor.Name,
            Campaign = campaign,
            Kind = FactKinds.NameOf(fact),
            Body = CanonicalJson.Write(fact),
            PreviousHash = Head.Hash,
            Hash = "",
        };
        var row = unlinked.WithHash(HashChain.HashOf(unlinked));
        Db.Ledger.Add(row);
        Recorded++;
        Head = new LedgerPosition(row.Sequence, row.Hash, row.At);
        return row.Sequence;
    }
}
