using System.Security.Cryptography;
using System.Text;
using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>The form that is hashed is a promise: a hash printed today must be found again in ten years, also by another program.</summary>
public sealed class HashChainTests
{
    [Fact]
    public void A_hash_is_SHA_256_over_the_text_that_is_documented()
    {
        const string Text =
            """{"actor":"u-1","actorName":"Cán bộ \"Thôn 1\"","at":"2023-05-24T07:00:00.1234567Z","body":{"value":620},"campaign":"2023","kind":"ProgressReported","previous":"abc","sequence":7}""";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), HashChain.HashOf(Row("2023")));
    }

    [Fact]
    public void A_row_of_no_campaign_is_hashed_without_that_property()
    {
        const string Text =
            """{"actor":"u-1","actorName":"Cán bộ \"Thôn 1\"","at":"2023-05-24T07:00:00.1234567Z","body":{"value":620},"kind":"ProgressReported","previous":"abc","sequence":7}""";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), HashChain.HashOf(Row(null)));
    }

    [Fact]
    public void The_hashed_text_is_itself_canonical()
    {
        var row = Row("2023");
        var text = CanonicalJson.Normalise(
            $$"""{"sequence":7,"previous":"abc","kind":"ProgressReported","campaign":"2023","body":{{row.Body}},"at":"2023-05-24T07:00:00.1234567Z","actorName":"Cán bộ \"Thôn 1\"","actor":"u-1"}""");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), HashChain.HashOf(row));
    }

    [Fact]
    public void The_first_row_must_be_number_one_and_follow_nothing()
    {
        var first = Hashed(Row(null), 1, LedgerPosition.NoHash);

        Assert.Null(HashChain.FaultOf(0, LedgerPosition.NoHash, first));
        Assert.Equal(ChainFaultKind.Gap, HashChain.FaultOf(0, LedgerPosition.NoHash, Hashed(Row(null), 2, LedgerPosition.NoHash))?.Kind);
        Assert.Equal(ChainFaultKind.NotLinked, HashChain.FaultOf(0, LedgerPosition.NoHash, Hashed(Row(null), 1, "abc"))?.Kind);
    }

    private static LedgerRow Row(string? campaign) => new()
    {
        Sequence = 7,
        At = new DateTimeOffset(2023, 5, 24, 14, 0, 0, TimeSpan.FromHours(7)).AddTicks(1_234_567),
        ActorId = "u-1",
        ActorName = "Cán bộ \"Thôn 1\"",
        Campaign = campaign,
        Kind = "ProgressReported",
        Body = """{"value":620}""",
        PreviousHash = "abc",
        Hash = "",
    };

    private static LedgerRow Hashed(LedgerRow row, long sequence, string previous)
    {
        var placed = new LedgerRow
        {
            Sequence = sequence,
            At = row.At,
            ActorId = row.ActorId,
            ActorName = row.ActorName,
            Campaign = row.Campaign,
            Kind = row.Kind,
            Body = row.Body,
            PreviousHash = previous,
            Hash = "",
        };
        return placed.WithHash(HashChain.HashOf(placed));
    }
}
