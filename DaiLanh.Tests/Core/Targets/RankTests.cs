using DaiLanh.Core.Targets;

namespace DaiLanh.Tests.Core.Targets;

public sealed class RankTests
{
    [Fact]
    public void Equal_units_share_a_rank_and_the_next_one_is_skipped() =>
        Assert.Equal([1, 1, 3], RankRules.Rank([(0.8m, 2), (0.8m, 2), (0.5m, 9)]));

    [Fact]
    public void Of_equal_completions_the_one_with_more_exceeded_targets_comes_first() =>
        Assert.Equal([3, 1, 2], RankRules.Rank([(0.8m, 0), (0.8m, 2), (0.8m, 1)]));

    [Fact]
    public void Completion_comes_before_any_number_of_exceeded_targets() =>
        Assert.Equal([2, 1], RankRules.Rank([(0.79m, 9), (0.8m, 0)]));

    [Fact]
    public void A_unit_without_targets_has_no_rank_and_takes_none_away() =>
        Assert.Equal([null, 2, null, 1], RankRules.Rank([(null, 0), (0m, 0), (null, 0), (0.1m, 0)]));

    [Fact]
    public void Several_groups_of_equals_each_share_theirs() =>
        Assert.Equal([1, 1, 1, 4, 4, 6], RankRules.Rank([(1m, 0), (1m, 0), (1m, 0), (0.5m, 1), (0.5m, 1), (0.5m, 0)]));

    [Fact]
    public void The_last_digit_of_a_rounded_quotient_decides_no_rank()
    {
        var thirds = (1m / 3m) + (1m / 3m) + (1m / 3m);
        Assert.NotEqual(1m, thirds);
        Assert.Equal([1, 1], RankRules.Rank([(thirds, 0), (1m, 0)]));
    }

    [Fact]
    public void Without_units_there_are_no_ranks() => Assert.Empty(RankRules.Rank([]));
}
