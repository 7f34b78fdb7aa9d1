using System.Text.Json;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>One text for one content: whoever hashes it anywhere, at any time, gets the same hash.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.0", "1")]
    [InlineData("1.50", "1.5")]
    [InlineData("-0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-2", "0.015")]
    [InlineData("100", "100")]
    [InlineData("1000000000000000", "1000000000000000")]
    public void A_number_has_one_form(string written, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Normalise(written));

    [Fact]
    public void Properties_stand_in_ordinal_order_without_white_space_at_every_depth() =>
        Assert.Equal("""{"B":1,"a":{"x":[{"c":1,"d":2}],"y":2},"b":3}""", CanonicalJson.Normalise("""{ "b": 3, "a": { "y": 2, "x": [ { "d": 2, "c": 1 } ] }, "B": 1 }"""));

    [Fact]
    public void What_is_null_is_left_out_of_objects_and_kept_in_lists() =>
        Assert.Equal("""{"a":[null,1]}""", CanonicalJson.Normalise("""{"a":[null,1],"b":null}"""));

    [Theory]
    [InlineData("Đẩy mạnh phong trào thi đua – “thi đua là yêu nước”")]
    [InlineData("ế ộ ữ Ặ")]
    [InlineData("<b>&'+/")]
    public void Vietnamese_letters_and_signs_stand_as_they_are(string text) =>
        Assert.Equal($"\"{text}\"", CanonicalJson.Write(text));

    [Theory]
    [InlineData("\"", "\\\"")]
    [InlineData("\\", "\\\\")]
    [InlineData("\n", "\\n")]
    [InlineData("\u0001", "\\u0001")]
    [InlineData("🎉", "\\uD83C\\uDF89")]
    public void Only_what_must_be_escaped_is_escaped(string text, string canonical) =>
        Assert.Equal($"\"{canonical}\"", CanonicalJson.Write(text));

    [Fact]
    public void Marks_that_are_written_two_ways_stay_as_they_were_typed()
    {
        // Composed and decomposed “ế”: a ledger keeps what was typed; what looks alike is not made alike.
        Assert.NotEqual(CanonicalJson.Write("\u1EBF"), CanonicalJson.Write("e\u0302\u0301"));
    }

    [Fact]
    public void Days_instants_and_names_have_one_form() => Assert.Equal(
        """{"at":"2023-05-24T07:00:00+00:00","day":"2023-05-24","state":"Running"}""",
        CanonicalJson.Write(new Moment { State = CampaignState.Running, Day = new DateOnly(2023, 5, 24), At = new DateTimeOffset(2023, 5, 24, 14, 0, 0, TimeSpan.FromHours(7)) }));

    [Fact]
    public void What_is_canonical_stays_as_it_is()
    {
        var text = CanonicalJson.Write(FactSamples.Report);

        Assert.Equal(text, CanonicalJson.Normalise(text));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"a\":1,}")]
    public void What_is_not_JSON_is_not_normalised(string text) =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Normalise(text));

    [Fact]
    public void A_number_that_no_fact_can_hold_is_not_normalised() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Normalise("1e60"));

    private sealed record Moment
    {
        public CampaignState State { get; init; }

        public DateOnly Day { get; init; }

        public DateTimeOffset At { get; init; }
    }
}
