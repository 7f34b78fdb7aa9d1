using CsCheck;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Ledger;
using Microsoft.AspNetCore.WebUtilities;

namespace DaiLanh.Tests.Web.Ledger;

/// <summary>What one asks for stands in the address, whole, and comes back from it.</summary>
public sealed class LedgerAddressTests
{
    private static readonly Gen<DateOnly?> Day = Gen.Int[-300, 300].Select(d => d < 0 ? (DateOnly?)null : Some.Today.AddDays(d));

    private static readonly Gen<string?> Word = Gen.OneOf(Gen.Const((string?)null), Gen.String[Gen.Char.AlphaNumeric, 1, 12].Select(s => (string?)s), Any.Of<string?>("vì nghèo & “x” = y", "a+b c%20"));

    [Fact]
    public void Any_filter_is_read_back_from_its_address() =>
        (from unit in Word
         from person in Word
         from topic in Any.Of<FactTopic?>([null, .. FactTopics.All.Select(t => (FactTopic?)t)])
         from days in Gen.Select(Day, Day)
         from text in Word
         from before in Gen.Long[0, 2_000_000]
         select (Filter: new LedgerFilter { Unit = unit, Person = person, Topic = topic, From = days.Item1, To = days.Item2, Text = text }, Before: before == 0 ? (long?)null : before))
        .Sample(asked =>
        {
            var query = QueryHelpers.ParseQuery(new Uri("http://x/" + LedgerAddress.Of(asked.Filter, asked.Before)).Query);

            var read = LedgerAddress.Read(key => query.TryGetValue(key, out var value) ? value.ToString() : null);

            Assert.Equal((asked.Filter, asked.Before), (read.Filter, read.Before));
        });

    [Fact]
    public void Nothing_asked_for_is_the_bare_address() => Assert.Equal("nhat-ky", LedgerAddress.Of(LedgerFilter.Everything));

    [Fact]
    public void Every_topic_has_its_own_name() => Assert.Equal(FactTopics.All.Count, FactTopics.All.Select(LedgerAddress.NameOf).Distinct().Count());

    [Fact]
    public void Days_the_wrong_way_round_are_said()
    {
        var read = LedgerAddress.Read(key => key switch { LedgerAddress.From => "2023-05-24", LedgerAddress.To => "2023-05-20", _ => null });

        Assert.Equal("Ngày đầu 24/5/2023 sau ngày cuối 20/5/2023, nên không có dòng nào. Hãy đổi lại hai ngày.", Assert.Single(read.Faults).ToString());
    }
}
