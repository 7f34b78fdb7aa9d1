using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board.Reasons;

public sealed class LiftRulesTests
{
    private const int Stories = 300;

    [Fact]
    public void What_is_proposed_lifts_the_unit_on_a_board_made_from_nothing() => Each((story, board, unit) =>
    {
        if (LiftRules.For(board, unit.Card.Code) is not Lift.ByOne lift) return;
        var after = After(story, lift.Target, lift.Report).Unit(unit.Card.Code)!;
        Assert.True(after.Rank < unit.Rank);
        Assert.Equal(lift.Rank, after.Rank);
        Assert.Equal(lift.Completion, after.Figures.Completion);
        Assert.NotEmpty(lift.Passed);
        Assert.Equal(story.Day, lift.Report.Day);
    });

    [Fact]
    public void One_step_less_on_the_same_target_does_not() => Each((story, board, unit) =>
    {
        if (LiftRules.For(board, unit.Card.Code) is not Lift.ByOne { Target.Card.Plan.Measure: Measure.Amount a } lift) return;
        if (a.Plan == a.Baseline) return;
        var step = StepOf(lift.Target, a);
        var less = lift.Report with { Value = lift.Report.Value + (a.Plan > a.Baseline ? -step : step) };
        Assert.Equal(0, lift.Report.Value % step);
        Assert.True(After(story, lift.Target, less).Unit(unit.Card.Code)!.Rank >= unit.Rank);
    });

    [Fact]
    public void No_target_can_do_it_with_a_smaller_share_of_its_plan() => Each((story, board, unit) =>
    {
        if (LiftRules.For(board, unit.Card.Code) is not Lift.ByOne lift) return;
        var share = TargetRules.Completion(lift.Target.Card.Plan.Measure, Actual.At(lift.Target.Card.Plan.Measure, [lift.Report], story.Day)) - lift.Target.Completion;
        if (lift.Report.Step is not null) return; // one step is known only together with those done before
        foreach (var other in unit.Targets.Where(t => t != lift.Target && t.Card.Plan.Start <= story.Day && t.Card.Plan.Measure is Measure.Amount))
        {
            var a = (Measure.Amount)other.Card.Plan.Measure;
            if (a.Plan == a.Baseline || other.Completion > 1) continue;
            var almost = Math.Min(other.Completion + share, 1) - 0.0000001m;
            if (almost <= other.Completion) continue;
            // The number nearest to it that people who report in these steps could write.
            var (step, exact) = (StepOf(other, a), a.Baseline + (almost * (a.Plan - a.Baseline)));
            var value = a.Plan > a.Baseline ? Math.Floor(exact / step) * step : Math.Ceiling(exact / step) * step;
            Assert.True(After(story, other, new Reading(story.Day, 0, value, null, null)).Unit(unit.Card.Code)!.Rank >= unit.Rank);
        }
    });

    [Fact]
    public void Where_nothing_is_proposed_not_even_a_whole_target_is_enough() => Each((story, board, unit) =>
    {
        if (LiftRules.For(board, unit.Card.Code) is not Lift.OutOfReach far) return;
        Assert.True(far.Above.Rank < unit.Rank);
        Assert.Equal(far.Above.Figures.Completion - unit.Figures.Completion, far.Gap);
        foreach (var target in unit.Targets.Where(t => t.Card.Plan.Start <= story.Day && t.Completion <= 1))
        {
            Reading? all = target.Card.Plan.Measure switch
            {
                Measure.Amount a when a.Plan != a.Baseline => new Reading(story.Day, 0, a.Plan + (a.Plan > a.Baseline ? 1 : -1), null, null),
                Measure.Amount a => new Reading(story.Day, 0, a.Plan, null, null),
                Measure.Limit l => new Reading(story.Day, 0, l.Plan, null, null),
                Measure.YesNo => new Reading(story.Day, 0, null, null, true),
                _ => null,
            };
            if (all is { } report) Assert.True(After(story, target, report).Unit(unit.Card.Code)!.Rank >= unit.Rank);
        }
    });

    [Fact]
    public void Whoever_leads_has_nothing_to_climb() => Each((_, board, unit) =>
        Assert.Equal(unit.Rank == 1, LiftRules.For(board, unit.Card.Code) is Lift.Leading));

    [Fact]
    public void A_unit_without_targets_and_an_unknown_one_have_no_lift()
    {
        var board = Some.Board(Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1"))));

        Assert.Null(LiftRules.For(board, "thon-1"));
        Assert.Null(LiftRules.For(board, "thon-9"));
    }

    [Fact]
    public void The_heavier_target_needs_less_and_is_proposed_in_whole_numbers()
    {
        // thon-1 has (3 × 0.5 + 1 × 0.5) / 4 = 50 %, thon-2 60 %: three quarters of a point of t1 bring 10 %, which is 13.33 of 100 trees.
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("thon-1", Some.Target("t1", Some.Amount(weight: 3)), Some.Target("t2")),
            Some.Unit("thon-2", Some.Target("t3"))));
        var board = Some.Board(plan, Some.Entry("t1", 50), Some.Entry("t2", 50, sequence: 2), Some.Entry("t3", 60, sequence: 3));

        var lift = Assert.IsType<Lift.ByOne>(LiftRules.For(board, "thon-1"));

        Assert.Equal(("t1", 64m, 1), (lift.Target.Card.Code, lift.Report.Value, lift.Rank));
        Assert.Equal(["thon-2"], lift.Passed.Select(u => u.Card.Code));
    }

    [Fact]
    public void Between_equals_it_is_enough_to_exceed_one_plan()
    {
        var plan = Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1", Some.Target("t1")), Some.Unit("thon-2", Some.Target("t2"))));
        var board = Some.Board(plan, Some.Entry("t1", 100), Some.Entry("t2", 101, sequence: 2));

        var lift = Assert.IsType<Lift.ByOne>(LiftRules.For(board, "thon-1"));

        Assert.Equal((101m, 1), (lift.Report.Value, lift.Rank));
    }

    [Fact]
    public void Steps_of_a_work_are_proposed_one_by_one_and_targets_that_have_not_begun_not_at_all()
    {
        var later = Some.Today.AddDays(1);
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("thon-1", Some.Target("t1", Some.Milestones(1, 1, 2)), Some.Target("t2", Some.YesNo(weight: 9, start: later))),
            Some.Unit("thon-2", Some.Target("t3"))));
        BoardEntry done = Some.Entry("t1", Some.StepDone(1, sequence: 1)), ahead = Some.Entry("t3", 4, sequence: 2), farther = Some.Entry("t3", 40, sequence: 3);

        var lift = Assert.IsType<Lift.ByOne>(LiftRules.For(Some.Board(plan, done, ahead), "thon-1"));
        Assert.Equal(("t1", 2), (lift.Target.Card.Code, lift.Report.Step));
        Assert.IsType<Lift.OutOfReach>(LiftRules.For(Some.Board(plan, done, farther), "thon-1"));
    }

    // Stories are told in whole numbers and in tenths.
    private static decimal StepOf(TargetRow target, Measure.Amount a) =>
        target.History.Select(r => r.Value ?? 0).Append(a.Plan).Append(a.Baseline).Any(v => v % 1 != 0) ? 0.1m : 1;

    private static void Each(Action<(CampaignPlan Plan, BoardEntry[] Entries, DateOnly Day), CampaignBoard, UnitRow> check) => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        foreach (var unit in board.Units.Where(u => u.Rank is not null)) check(story, board, unit);
    }, iter: Stories);

    private static CampaignBoard After((CampaignPlan Plan, BoardEntry[] Entries, DateOnly Day) story, TargetRow target, Reading report)
    {
        var entry = Some.Entry(target.Card.Code, report with { Sequence = story.Entries.Length + 1 });
        return Some.Board(story.Plan, story.Day, [.. story.Entries, entry]);
    }
}
