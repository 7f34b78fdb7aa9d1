using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board.Reasons;

/// <summary>What is shown before weights are saved is what stands on the board afterwards.</summary>
public sealed class PlanEffectRulesTests
{
    [Fact]
    public void A_heavier_weight_lifts_the_unit_and_who_is_overtaken_is_named_as_well()
    {
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("thon-1", Some.Target("t1"), Some.Target("t2")), Some.Unit("thon-2", Some.Target("t3")), Some.Unit("thon-3", Some.Target("t4"))));
        var board = Some.Board(plan, Some.Entry("t1", 100, sequence: 1), Some.Entry("t2", 0, sequence: 2), Some.Entry("t3", 60, sequence: 3), Some.Entry("t4", 10, sequence: 4));

        var effects = PlanEffectRules.Of(board, new Dictionary<string, TargetPlan> { ["t1"] = Some.Amount(weight: 3), ["x"] = Some.Amount() });

        Assert.Equal(
            [("thon-1", 0.5m, 0.75m, 2, 1), ("thon-2", 0.6m, 0.6m, 1, 2)],
            effects.Select(e => (e.Before.Card.Code, e.Before.Figures.Completion!.Value, e.After.Figures.Completion!.Value, e.Before.Rank!.Value, e.After.Rank!.Value)));
    }

    [Fact]
    public void What_is_shown_before_is_what_a_board_of_the_new_plan_shows() => Gen.Select(Any.Story, Any.Weight.Array[8], Any.Plan).Sample((story, weights, other) =>
    {
        var changed = story.Plan.Targets.Where((_, i) => i % 3 == 0)
            .Select((t, i) => (t.Code, Plan: i == 4 && t.Plan.Measure.Kind == other.Measure.Kind ? other : t.Plan with { Weight = weights[i % 8] }))
            .ToDictionary(t => t.Code, t => t.Plan);
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        var next = Some.Board(With(story.Plan, changed), story.Day, story.Entries);

        var effects = PlanEffectRules.Of(board, changed).ToDictionary(e => e.Before.Card.Code, e => e.After);

        foreach (var (was, now) in board.Units.Zip(next.Units))
        {
            var shown = effects.GetValueOrDefault(was.Card.Code) ?? was;
            Assert.Equal((now.Figures.Completion, now.Figures.Expected, now.Rank), (shown.Figures.Completion, shown.Figures.Expected, shown.Rank));
        }
    }, iter: 300);

    private static CampaignPlan With(CampaignPlan plan, Dictionary<string, TargetPlan> changed) => new(
        plan.Campaign,
        [.. plan.Blocks.Select(b => b with { Units = [.. b.Units.Select(u => u with { Targets = [.. u.Targets.Select(t => t with { Plan = changed.GetValueOrDefault(t.Code, t.Plan) })] })] })],
        plan.Movements);
}
