using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

public sealed class BoardTests
{
    [Fact]
    public void A_unit_counts_its_targets_by_weight_and_none_for_more_than_whole()
    {
        var plan = Some.CampaignOf(
            Some.Target("huge", Some.Amount(plan: 75)),
            Some.Target("half", Some.Amount(plan: 100, weight: 2)),
            Some.Target("worse", Some.Amount(plan: 100, baseline: 10)));
        var unit = Some.Board(plan, Some.Entry("huge", 1809.5m, sequence: 1), Some.Entry("half", 50, sequence: 2), Some.Entry("worse", 4, sequence: 3)).Unit("thon-1")!;

        Assert.Equal((1 + (2 * 0.5m) + 0) / 4, unit.Figures.Completion);
        Assert.Equal(43m / 61m, Math.Round(unit.Figures.Expected!.Value, 20), 20);
        Assert.Equal(new StandingCounts(Exceeded: 1, Met: 0, OnTrack: 0, Behind: 0, AtRisk: 2, Missed: 0, NoReport: 0), unit.Figures.Counts);
        Assert.Equal(Standing.AtRisk, unit.Figures.Standing);
    }

    [Fact]
    public void A_unit_without_targets_has_no_percent_no_rank_and_no_standing()
    {
        var board = Some.Board(Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1", Some.Target("t1")), Some.Unit("thon-2"))), Some.Entry("t1", 80));
        var without = board.Unit("thon-2")!;

        Assert.Null(without.Figures.Completion);
        Assert.Null(without.Figures.Expected);
        Assert.Null(without.Figures.Trend);
        Assert.Null(without.Figures.Standing);
        Assert.Null(without.Rank);
        Assert.Equal(1, without.Ranked);
        Assert.Equal(["thon-1", "thon-2"], board.Blocks[0].Ranked.Select(u => u.Card.Code));
        Assert.Equal(0.8m, board.Whole.Completion);
    }

    [Fact]
    public void A_campaign_without_targets_shows_nothing_rather_than_nought()
    {
        var board = Some.Board(Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1"))));
        Assert.Null(board.Whole.Completion);
        Assert.Null(board.Whole.Standing);
        Assert.Equal(0, board.Whole.Targets);
    }

    [Fact]
    public void Equal_units_share_a_rank_unless_one_exceeds_more_often()
    {
        // All complete but thon-4; thon-2 has exceeded one target.
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("thon-1", Some.Target("t1")), Some.Unit("thon-2", Some.Target("t2")),
            Some.Unit("thon-3", Some.Target("t3")), Some.Unit("thon-4", Some.Target("t4"))));
        var board = Some.Board(plan,
            Some.Entry("t1", 100, sequence: 1), Some.Entry("t2", 120, sequence: 2), Some.Entry("t3", 100, sequence: 3), Some.Entry("t4", 99, sequence: 4));

        Assert.Equal([2, 1, 2, 4], board.Units.Select(u => u.Rank));
        Assert.Equal(["thon-2", "thon-1", "thon-3", "thon-4"], board.Blocks[0].Ranked.Select(u => u.Card.Code));
    }

    [Fact]
    public void Units_are_ranked_within_their_own_block_only()
    {
        var plan = Some.CampaignOf(
            Some.Block("thon", Some.Unit("thon-1", Some.Target("t1"))), Some.Block("truong", Some.Unit("th-1", Some.Target("t2")), Some.Unit("th-2", Some.Target("t3"))));
        var board = Some.Board(plan, Some.Entry("t1", 10, sequence: 1), Some.Entry("t2", 90, sequence: 2), Some.Entry("t3", 80, sequence: 3));

        Assert.Equal([1, 1, 2], board.Units.Select(u => u.Rank));
        Assert.Equal([1, 2, 2], board.Units.Select(u => u.Ranked));
    }

    [Fact]
    public void The_trend_looks_back_seven_days()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("t1")),
            Some.Entry("t1", 30, Some.Today.AddDays(-8), 1), Some.Entry("t1", 40, Some.Today.AddDays(-7), 2), Some.Entry("t1", 65, Some.Today.AddDays(-6), 3));

        Assert.Equal(0.25m, board.Unit("thon-1")!.Figures.Trend);
        Assert.Equal(0.25m, board.Whole.Trend);
    }

    [Fact]
    public void A_movement_counts_its_targets_in_all_units()
    {
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("thon-1", Some.Target("t1", movement: "ntm"), Some.Target("t2", movement: "mt")),
            Some.Unit("thon-2", Some.Target("t3", movement: "ntm"))));
        var board = Some.Board(plan, Some.Entry("t1", 100, sequence: 1), Some.Entry("t2", 10, sequence: 2), Some.Entry("t3", 50, sequence: 3));

        Assert.Equal([0.75m, 0.1m], board.Movements.Select(m => m.Figures.Completion));
        Assert.Null(board.Unit("thon-2")!.ByMovement[1]);
    }

    [Fact]
    public void Entries_of_unknown_targets_are_left_out()
    {
        var plan = Some.CampaignOf(Some.Target("t1"));
        Same.Content(Some.Board(plan).Blocks, Some.Board(plan, Some.Entry("elsewhere", 5)).Blocks);
    }

    [Fact]
    public void Rows_are_found_by_code_and_unknown_codes_find_nothing()
    {
        var board = Some.Board(Some.CampaignOf(Some.Block("a", Some.Unit("u1", Some.Target("t1"))), Some.Block("b", Some.Unit("u2"), Some.Unit("u3", Some.Target("t2"), Some.Target("t3")))));

        Assert.Same(board.Blocks[1].Units[1], board.Unit("u3"));
        Assert.Same(board.Blocks[1], board.BlockOf("u3"));
        Assert.Same(board.Blocks[1].Units[1].Targets[1], board.Target("t3"));
        Assert.Null(board.Unit("u9"));
        Assert.Null(board.BlockOf("u9"));
        Assert.Null(board.Target("t9"));
    }

    [Fact]
    public void A_plan_that_names_an_unknown_movement_or_uses_a_code_twice_is_refused()
    {
        var ntm = Some.Target("t1", movement: "ntm");
        Assert.Throws<ArgumentException>(() => new CampaignPlan(Some.Campaign(), [Some.Block("a", Some.Unit("u", ntm))], [Some.Movement("mt")]));
        Assert.Throws<ArgumentException>(() => Some.CampaignOf(ntm, ntm));
        Assert.Throws<ArgumentException>(() => Some.CampaignOf(Some.Block("a", Some.Unit("u")), Some.Block("b", Some.Unit("u"))));
    }

    [Fact]
    public void The_comparison_of_boards_sees_a_single_figure_deep_inside()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("t1")), Some.Entry("t1", 50));
        var unit = board.Blocks[0].Units[0];
        var other = board with { Blocks = [board.Blocks[0] with { Units = [unit with { Targets = [unit.Targets[0] with { Expected = 0.1m }] }] }] };

        Assert.Empty(Same.Differences(board, board with { Blocks = [.. board.Blocks] }));
        var difference = Assert.Single(Same.Differences(board, other));
        Assert.StartsWith(".Blocks[0].Units[0].Targets[0].Expected:", difference, StringComparison.Ordinal);
    }
}
