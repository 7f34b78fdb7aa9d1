using DaiLanh.Core.Board;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Demo;

namespace DaiLanh.Tests.Web.Demo;

/// <summary>What the demonstration plays is what a unit could have reported.</summary>
public sealed class DemoMovesTests
{
    [Fact]
    public void Every_move_is_one_that_the_rules_take_and_that_leads_nearer_to_the_plan()
    {
        var board = Some.Board(Some.CampaignOf(
            Some.Target("up", Some.Amount(plan: 800)), Some.Target("down", Some.Amount(plan: 20, baseline: 43, cumulative: false)),
            Some.Target("fine", Some.Amount(plan: 99.5m, baseline: 90.1m, cumulative: false)), Some.Target("few", Some.Amount(plan: 3)),
            Some.Target("limit", Some.Limit(plan: 4)), Some.Target("works", Some.Milestones(1, 1, 1, 1)), Some.Target("answer", Some.YesNo(due: Some.Today))));
        var die = new Random(1);
        var seen = new HashSet<string>();

        for (var moves = 0; DemoMoves.Choose(board, die) is { } move; moves++)
        {
            Assert.True(moves < 1000, "It never ends.");
            var row = board.Target(move.Request.Target)!;
            Assert.Null(ReportRules.Objection(move.Request, row.Card.Plan, row.Actual, Some.Today));
            Assert.Equal(row.Last?.Sequence, move.Request.BasedOn);
            seen.Add(move.Request.Target);

            board = After(board, move.Request);

            var next = board.Target(move.Request.Target)!;
            Assert.True(next.Completion > row.Completion, $"{move.Request} does not lead on from {row.Completion}");
            Assert.True(next.Completion <= 1);
        }

        Assert.Equal(["answer", "down", "few", "fine", "limit", "up", "works"], seen.Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], board.Target("works")!.Actual.DoneSteps); // the fourth is due in June
    }

    [Fact]
    public void Figures_keep_the_decimals_in_which_the_plan_is_written()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("fine", Some.Amount(plan: 99.5m, baseline: 90.1m, cumulative: false))));

        var value = DemoMoves.Choose(board, new Random(3))!.Request.Value!.Value;

        Assert.Equal(decimal.Round(value, 1), value);
    }

    [Fact]
    public void What_is_complete_not_begun_or_would_need_a_reason_is_left_alone()
    {
        var board = Some.Board(Some.CampaignOf(
            Some.Target("done"), Some.Target("later", Some.Amount(start: Some.Today.AddDays(1))), Some.Target("june", Some.YesNo()),
            Some.Target("total", Some.Amount(plan: 10, baseline: 50, cumulative: true)), Some.Target("level", Some.Amount(plan: 5, baseline: 5))), Some.Entry("done", 100));

        Assert.Null(DemoMoves.Choose(board, new Random(1)));
    }

    [Fact]
    public void The_same_seed_plays_the_same()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("a"), Some.Target("b"), Some.Target("c")));

        Assert.Equal(DemoMoves.Choose(board, new Random(7))!.Request, DemoMoves.Choose(board, new Random(7))!.Request);
    }

    [Fact]
    public void Who_is_far_behind_moves_more_often_than_who_is_nearly_done()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("ahead"), Some.Target("behind")), Some.Entry("ahead", 95), Some.Entry("behind", 10, sequence: 2));
        var die = new Random(1);

        var behind = Enumerable.Range(0, 200).Count(_ => DemoMoves.Choose(board, die)!.Request.Target == "behind");

        Assert.InRange(behind, 150, 199);
    }

    private static CampaignBoard After(CampaignBoard board, ReportRequest request)
    {
        var sequence = board.Position.Sequence + 1;
        var entry = Some.Entry(request.Target, new Reading(request.Day, sequence, request.Value, request.Step, request.Done));
        return BoardBuilder.Advance(board, [entry], board.Position with { Sequence = sequence }, []);
    }
}
