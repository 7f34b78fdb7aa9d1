using DaiLanh.Core.Board;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Demo;

/// <summary>A believable next update: which unit says what.</summary>
/// <param name="Unit">The unit that reports.</param>
/// <param name="Request">Its report.</param>
internal sealed record DemoMove(UnitRow Unit, ReportRequest Request);

/// <summary>
/// Chooses what a unit might report next: an amount a little nearer to its plan, a milestone or an answer that is due. Who is far behind
/// moves rather than who is ahead. A board and a die in, a move out.
/// </summary>
internal static class DemoMoves
{
    private const int DaysEarly = 3;

    /// <summary>The next move; null when nothing is left to report.</summary>
    public static DemoMove? Choose(Board board, Random die)
    {
        var moves = board.Units
            .SelectMany(unit => unit.Targets, (unit, target) => (Unit: unit, Target: target, Request: Next(target, board.Day, die)))
            .Where(m => m.Request is not null)
            .Select(m => (Move: new DemoMove(m.Unit, m.Request!), Weight: Urgency(m.Target)))
            .ToList();
        if (moves.Count == 0) return null;

        var at = die.NextDouble() * moves.Sum(m => m.Weight);
        foreach (var (move, weight) in moves)
        {
            at -= weight;
            if (at < 0) return move;
        }
        return moves[^1].Move;
    }

    private static double Urgency(TargetRow target) => Math.Clamp((double)(target.Expected - target.Completion) + 0.3, 0.05, 1.3);

    private static ReportRequest? Next(TargetRow target, DateOnly day, Random die)
    {
        if (target.Card.Plan.Start > day || target.Completion >= 1) return null;
        var request = new ReportRequest(target.Card.Code, day, target.Last?.Sequence);
        return target.Card.Plan.Measure switch
        {
            Measure.Amount amount => Nearer(amount, target.Actual.Value ?? amount.Baseline, die) is { } value ? request with { Value = value } : null,
            Measure.Limit limit => target.Actual.HasEntry ? null : request with { Value = Math.Floor(limit.Plan / 2) },
            Measure.Milestones works => works.Steps.FirstOrDefault(s => !target.Actual.DoneSteps.Contains(s.Step)) is { } step && step.Due <= day.AddDays(DaysEarly)
                ? request with { Step = step.Step, Done = true }
                : null,
            Measure.YesNo => target.Card.Plan.Due <= day.AddDays(DaysEarly) ? request with { Done = true } : null,
            _ => null,
        };
    }

    /// <summary>Two to eight hundredths of the whole way, in the steps in which the plan is written, never past the plan; null where that would ask for a reason.</summary>
    private static decimal? Nearer(Measure.Amount amount, decimal actual, Random die)
    {
        var way = amount.Plan - amount.Baseline;
        if (way == 0 || (amount.IsCumulative && way < 0)) return null;
        var decimals = Math.Max(amount.Plan.Scale, amount.Baseline.Scale);
        var smallest = new decimal(1, 0, 0, false, decimals);
        var step = Math.Max(decimal.Round(Math.Abs(way) * (decimal)(0.02 + (die.NextDouble() * 0.06)), decimals), smallest);
        var next = way > 0 ? Math.Min(actual + step, amount.Plan) : Math.Max(actual - step, amount.Plan);
        return next;
    }
}
