using DaiLanh.Core.Changes;
using DaiLanh.Core.Ledger;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Ledger;

/// <summary>Facts are read for as long as there is a ledger: what was written must stay readable.</summary>
public sealed class FactTests
{
    public static TheoryData<Fact> Samples => [.. FactSamples.All];

    [Fact]
    public void The_stored_form_of_every_kind_is_approved() =>
        Approved.Matches("fact-bodies", FactSamples.All.Select(f => $"{FactKinds.NameOf(f)} {CanonicalJson.Write(f)}"));

    [Fact]
    public void Every_kind_has_a_sample() => Assert.Equal(FactKinds.Names, FactSamples.All.Select(FactKinds.NameOf).Distinct().Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Samples))]
    public void A_fact_that_was_written_is_read_back_with_everything_it_held(Fact fact)
    {
        var body = CanonicalJson.Write(fact);

        var read = FactKinds.Read(FactKinds.NameOf(fact), body);

        Assert.Equal(fact.GetType(), read.GetType());
        Assert.Equal(body, CanonicalJson.Write(read));
        Assert.Equal(fact.Say().ToString(), read.Say().ToString());
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_fact_says_itself_without_a_hole(Fact fact)
    {
        var says = fact.Say().ToString();

        Assert.DoesNotContain("—", says, StringComparison.Ordinal);
        Assert.DoesNotContain("{", says, StringComparison.Ordinal);
        Assert.True(says.Length > 5);
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_fact_that_touches_a_unit_knows_its_name_of_that_day(Fact fact)
    {
        Assert.Equal(fact.TouchesUnit is null, fact.TouchesUnitName is null);
        if (fact.TouchesTarget is not null) Assert.NotNull(fact.TouchesUnit);
    }

    [Fact]
    public void Only_what_the_board_is_made_of_makes_it_read_its_plan_anew()
    {
        Assert.False(FactSamples.Report.ChangesPlan);
        Assert.True(FactSamples.Report.IsNews);
        Assert.All(FactSamples.All.Where(f => f is PlanFact || FactKinds.NameOf(f).EndsWith("Defined", StringComparison.Ordinal)), f =>
        {
            Assert.True(f.ChangesPlan);
            Assert.False(f.IsNews);
        });
    }

    [Theory]
    [InlineData("Báo cáo", "Chỉ tiêu: 1.200 → 1.809,5 / 75 triệu đồng", "1200", "1809.5")]
    [InlineData("Lần đầu", "Chỉ tiêu: 1.809,5 / 75 triệu đồng", null, "1809.5")]
    public void A_report_says_the_figures_as_a_Vietnamese_reader_expects_them(string _, string expected, string? before, string value)
    {
        var fact = FactSamples.Report with
        {
            TargetName = "Chỉ tiêu",
            MeasureUnit = "triệu đồng",
            Plan = 75,
            Before = before is null ? null : decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture),
            Value = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(expected, fact.Say().ToString());
    }

    [Fact]
    public void A_kind_of_a_newer_version_is_refused_by_name()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => FactKinds.Read("MoneyGiven", "{}"));

        Assert.Contains("MoneyGiven", failure.Message, StringComparison.Ordinal);
    }
}
