using CsCheck;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board.Reasons;

public sealed class RankWorkingTests
{
    [Fact]
    public void The_parts_add_up_to_the_shown_percent_exactly_and_what_they_can_add_to_a_hundred() => Any.Story.Sample(story =>
    {
        foreach (var block in Some.Board(story.Plan, story.Day, story.Entries).Blocks)
        {
            foreach (var unit in block.Units)
            {
                var working = RankWorking.Of(block, unit);
                Assert.Equal(unit.Figures.Completion is null || story.Day < Some.Start, working is null);
                if (working is null) continue;
                Assert.Equal(Math.Round(unit.Figures.Completion!.Value * 100, 1, MidpointRounding.AwayFromZero), working.Points);
                Assert.Equal(working.Points, working.Parts.Sum(p => p.Points));
                Assert.Equal(100, working.Parts.Sum(p => p.Most));
                Assert.All(working.Parts, p => Assert.True(p.Points <= p.Most, $"{p.Target.Card.Code} adds {p.Points} of {p.Most}"));
                Assert.All(working.Parts.Where(p => p.Counted == 1), p => Assert.Equal(p.Most, p.Points));
                Assert.All(working.Parts, p => IsRounded(p.Points, 100 * p.Target.Card.Plan.Weight * p.Counted / unit.Figures.Now.Weight));
                Assert.All(working.Parts, p => IsRounded(p.Most, 100 * p.Target.Card.Plan.Weight / unit.Figures.Now.Weight));
            }
        }
    }, iter: 1000);

    [Fact]
    public void Whoever_stands_next_above_and_below_is_named_and_who_shares_the_rank() => Any.Story.Sample(story =>
    {
        foreach (var block in Some.Board(story.Plan, story.Day, story.Entries).Blocks)
        {
            foreach (var unit in block.Units.Where(u => u.Rank is not null))
            {
                var working = RankWorking.Of(block, unit)!;
                var ranks = block.Units.Select(u => u.Rank).OfType<int>().ToList();
                Assert.Equal(ranks.Where(r => r < unit.Rank).Select(r => (int?)r).Max(), working.Above?.Rank);
                Assert.Equal(ranks.Where(r => r > unit.Rank).Select(r => (int?)r).Min(), working.Below?.Rank);
                Assert.Equal(ranks.Count(r => r == unit.Rank) - 1, working.Sharing.Length);
                Assert.All(working.Sharing, u => Assert.Equal(unit.Rank, u.Rank));
            }
        }
    }, iter: 300);

    [Fact]
    public void A_target_counts_at_most_as_complete_and_at_least_as_nothing()
    {
        var board = Some.Board(
            Some.CampaignOf(Some.Target("t1"), Some.Target("t2", Some.Amount(plan: 20, baseline: 43)), Some.Target("t3")),
            Some.Entry("t1", 900), Some.Entry("t2", 60, sequence: 2));

        var working = RankWorking.Of(board.Blocks[0], board.Unit("thon-1")!)!;

        Assert.Equal([1, 0, 0], working.Parts.Select(p => p.Counted));
        Assert.Equal([33.3m, 0, 0], working.Parts.Select(p => p.Points));
        Assert.Equal([33.3m, 33.4m, 33.3m], working.Parts.Select(p => p.Most));
    }

    [Theory]
    [InlineData("67.4", "22.44 22.44 22.52")]
    [InlineData("0.1", "0.04 0.04 0.04")]
    [InlineData("0.0", "0.04 0")]
    public void Rounding_gives_the_missing_steps_to_those_that_lost_most(string total, string exact)
    {
        decimal[] parts = [.. exact.Split(' ').Select(Number)];

        var rounded = RankWorking.AddUpTo(Number(total), parts);

        Assert.Equal(Number(total), rounded.Sum());
        Assert.All(parts.Zip(rounded), p => IsRounded(p.Second, p.First));
    }

    private static void IsRounded(decimal shown, decimal exact)
    {
        Assert.Equal(shown, Math.Round(shown, 1));
        Assert.InRange(shown - exact, -0.1m, 0.1m);
        if (exact == 0) Assert.Equal(0, shown);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
