using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

/// <summary>What holds for any campaign and any entries.</summary>
public sealed class BoardPropertyTests
{
    private const decimal Tolerance = 1e-20m;
    private const int Stories = 500;

    [Fact]
    public void Every_roll_up_stays_between_nought_and_one() => Any.Story.Sample(story =>
    {
        var figures = AllFigures(Some.Board(story.Plan, story.Day, story.Entries)).ToList();
        Assert.All(figures, f =>
        {
            Assert.Equal(f.Targets == 0, f.Completion is null);
            Assert.Equal(f.Targets == 0, f.Standing is null);
            if (f is { Completion: { } c, Expected: { } e })
            {
                Assert.InRange(c, 0, 1);
                Assert.InRange(e, 0, 1);
                Assert.InRange(f.Trend!.Value, -1, 1);
            }
        });
    }, iter: Stories);

    [Fact]
    public void The_order_in_which_entries_arrive_does_not_matter() =>
        Any.Story.SelectMany(s => Gen.Shuffle(s.Entries).Select(shuffled => (s.Plan, s.Entries, Shuffled: shuffled, s.Day))).Sample(story =>
            Same.Content(Some.Board(story.Plan, story.Day, story.Entries), Some.Board(story.Plan, story.Day, story.Shuffled)), iter: Stories);

    [Fact]
    public void The_board_as_of_today_equals_the_live_board() => Gen.Select(Any.Story, Any.Day).Sample((story, other) =>
    {
        var live = Some.Board(story.Plan, story.Day, story.Entries);
        Assert.Same(live, BoardBuilder.AsOf(live, story.Day));
        Same.Content(live, BoardBuilder.AsOf(BoardBuilder.AsOf(live, other), story.Day));
    }, iter: Stories);

    [Fact]
    public void The_board_of_another_day_equals_one_built_for_that_day() => Gen.Select(Any.Story, Any.Day).Sample((story, other) =>
        Same.Content(Some.Board(story.Plan, other, story.Entries), BoardBuilder.AsOf(Some.Board(story.Plan, story.Day, story.Entries), other)), iter: Stories);

    [Fact]
    public void The_board_of_an_earlier_day_knows_nothing_of_entries_that_speak_of_later_days() => Any.Story.Sample(story =>
    {
        var all = Some.Board(story.Plan, story.Day, story.Entries);
        var known = Some.Board(story.Plan, story.Day, [.. story.Entries.Where(e => e.Reading.Day <= story.Day)]);
        Assert.Equal(AllFigures(known), AllFigures(all));
        Same.Content(known.Units.SelectMany(u => u.Targets).Select(t => t.Actual).ToList(), all.Units.SelectMany(u => u.Targets).Select(t => t.Actual).ToList());
    }, iter: Stories);

    [Fact]
    public void A_figure_equals_the_flat_sum_over_the_targets_under_it() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        Equal(board.Whole, board.Units.SelectMany(u => u.Targets));
        foreach (var movement in board.Movements)
            Equal(movement.Figures, board.Units.SelectMany(u => u.Targets).Where(t => t.Card.MovementCode == movement.Card.Code));
        foreach (var block in board.Blocks)
        {
            Equal(block.Figures, block.Units.SelectMany(u => u.Targets));
            foreach (var unit in block.Units)
            {
                Equal(unit.Figures, unit.Targets);
                foreach (var (movement, part) in board.Movements.Zip(unit.ByMovement))
                    Equal(part, unit.Targets.Where(t => t.Card.MovementCode == movement.Card.Code));
            }
        }
    }, iter: Stories);

    [Fact]
    public void Every_completion_is_what_one_finds_by_hand() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        Assert.All(board.Units.SelectMany(u => u.Targets), row =>
        {
            Assert.Equal(ByHand.Completion(row.Card, story.Entries, story.Day), row.Completion);
            Assert.Equal(ByHand.Counting(row.Card, story.Entries).Any(e => e.Reading.Day <= story.Day), row.Actual.HasEntry);
        });
        Assert.All(board.Blocks, block =>
            Close(ByHand.RollUp(block.Units.SelectMany(u => u.Card.Targets), story.Entries, story.Day), block.Figures.Completion));
    }, iter: Stories);

    [Fact]
    public void The_trend_is_completion_now_minus_completion_seven_days_earlier() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, story.Entries);
        var before = Some.Board(story.Plan, story.Day.AddDays(-7), story.Entries);
        Assert.Equal(AllFigures(board).Select(f => f.Trend), AllFigures(board).Zip(AllFigures(before), (now, then) => now.Completion - then.Completion));
        Assert.All(board.Units, unit =>
            Close(ByHand.RollUp(unit.Card.Targets, story.Entries, story.Day) - ByHand.RollUp(unit.Card.Targets, story.Entries, story.Day.AddDays(-7)), unit.Figures.Trend));
    }, iter: Stories);

    [Fact]
    public void A_rank_is_one_more_than_the_number_of_units_that_are_better() => Any.Story.Sample(story =>
    {
        foreach (var block in Some.Board(story.Plan, story.Day, story.Entries).Blocks)
        {
            var ranked = block.Units.Where(u => u.Figures.Completion is not null && story.Day >= Some.Start).ToList();
            Assert.All(block.Units, u => Assert.Equal(ranked.Count, u.Ranked));
            Assert.All(block.Units.Except(ranked), u => Assert.Null(u.Rank));
            Assert.All(ranked, u => Assert.Equal(1 + ranked.Count(other => Better(other, u)), u.Rank));
            Assert.Equal(block.Units.Select(u => u.Rank ?? int.MaxValue).Order(), block.Ranked.Select(u => u.Rank ?? int.MaxValue));
        }
    }, iter: Stories);

    [Fact]
    public void Before_the_first_day_and_after_the_close_nobody_is_urged_and_before_it_nobody_has_a_rank() => Gen.Select(Any.Story, Gen.Int[1, 40], Gen.Bool).Sample((story, early, closed) =>
    {
        var plan = closed ? new CampaignPlan(story.Plan.Campaign with { ClosedOn = story.Day }, story.Plan.Blocks, story.Plan.Movements) : story.Plan;
        var board = Some.Board(plan, closed ? story.Day : Some.Start.AddDays(-early), story.Entries);
        Assert.False(board.IsUnderWay);
        Assert.Empty(AttentionRules.Of(board));
        Assert.All(board.Units, u => Assert.Null(LiftRules.For(board, u.Card.Code)));
        if (!board.HasBegun) Assert.All(board.Units, u => Assert.Equal((null, 0), (u.Rank, u.Ranked)));
    }, iter: Stories);

    [Fact]
    public void Progress_in_the_good_direction_never_lowers_a_unit_its_block_or_the_whole() =>
        Gen.Select(Any.Story, Gen.Int[0, 999], Any.Cases).Where(s => s.Item1.Plan.Targets.Any()).Sample((story, at, much) =>
        {
            var before = Some.Board(story.Plan, story.Day, story.Entries);
            var target = story.Plan.Targets.ElementAt(at % story.Plan.Targets.Count());
            var row = before.Target(target.Code)!;
            if (Better(row, much, story.Day, story.Entries.Length + 1) is not { } better) return;

            var after = Some.Board(story.Plan, story.Day, [.. story.Entries, Some.Entry(target.Code, better)]);
            Assert.True(after.Target(target.Code)!.Completion >= row.Completion);
            Assert.True(after.Unit(target.UnitCode)!.Figures.Completion >= before.Unit(target.UnitCode)!.Figures.Completion);
            Assert.True(after.BlockOf(target.UnitCode)!.Figures.Completion >= before.BlockOf(target.UnitCode)!.Figures.Completion);
            Assert.True(after.Whole.Completion >= before.Whole.Completion);
        }, iter: Stories * 2);

    // A report of the day that is at least as good as what is there; null where there is nothing yet to compare with.
    private static Reading? Better(TargetRow row, decimal much, DateOnly day, long sequence) => row.Card.Plan.Measure switch
    {
        Measure.Amount a when row.Actual.Value is { } value => Some.Reading(IsUpward(a) ? value + much : value - much, day, sequence),
        Measure.Limit when row.Actual.Value is { } value => Some.Reading(Math.Max(0, value - much), day, sequence),
        Measure.Milestones m => Some.StepDone(m.Steps[(int)much % m.Steps.Length].Step, true, day, sequence),
        Measure.YesNo => Some.Answer(true, day, sequence),
        _ => null,
    };

    private static bool IsUpward(Measure.Amount a) => a.Plan > a.Baseline || (a.Plan == a.Baseline && a.Direction == Direction.Higher);

    private static bool Better(UnitRow a, UnitRow b)
    {
        var difference = a.Figures.Completion!.Value - b.Figures.Completion!.Value;
        return difference > 1e-12m || (Math.Abs(difference) <= 1e-12m && a.Figures.Counts.Exceeded > b.Figures.Counts.Exceeded);
    }

    private static IEnumerable<Figures> AllFigures(CampaignBoard board) =>
        [board.Whole, .. board.Movements.Select(m => m.Figures), .. board.Blocks.Select(b => b.Figures), .. board.Units.Select(u => u.Figures)];

    private static void Equal(Figures? figures, IEnumerable<TargetRow> targets)
    {
        var all = targets.ToList();
        if (figures is null)
        {
            Assert.Empty(all);
            return;
        }
        var weight = all.Sum(t => t.Card.Plan.Weight);
        Assert.Equal(all.Count, figures.Targets);
        Assert.All(Enum.GetValues<Standing>(), s => Assert.Equal(all.Count(t => t.Standing == s), figures.Counts.Of(s)));
        Assert.Equal(all.Exists(t => t.Actual.HasEntry), figures.HasEntry);
        Close(all.Count == 0 ? null : all.Sum(t => t.Card.Plan.Weight * Math.Clamp(t.Completion, 0, 1)) / weight, figures.Completion);
        Close(all.Count == 0 ? null : all.Sum(t => t.Card.Plan.Weight * t.Expected) / weight, figures.Expected);
    }

    private static void Close(decimal? expected, decimal? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } e && actual is { } a) Assert.InRange(a, e - Tolerance, e + Tolerance);
    }
}
