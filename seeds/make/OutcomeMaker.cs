namespace DaiLanh.DemoFigures;

/// <summary>
/// Decides where every target stands on the last day. The targets of a unit scatter around its completion in the shape; one shift
/// for the whole unit is then searched so that its weighted, clamped roll-up comes out at that completion.
/// </summary>
internal sealed class OutcomeMaker(Inputs inputs)
{
    private const decimal Scatter = 0.27m;

    public IReadOnlyDictionary<string, Outcome> MakeAll(IReadOnlyList<Planned> planned) =>
        planned.GroupBy(target => target.Unit).SelectMany(MakeUnit).ToDictionary(made => made.Code, made => made.Outcome);

    private List<(string Code, Outcome Outcome)> MakeUnit(IGrouping<Unit, Planned> targets)
    {
        var wanted = inputs.Shape.Units[targets.Key.Code].Completion;
        var best = new List<(string Code, Outcome Outcome)>();
        var miss = decimal.MaxValue;
        for (var shift = -0.6m; shift <= 0.6m; shift += 0.005m)
        {
            var tried = targets.Select(target => (target.Code, Outcome: Make(target, wanted, shift))).ToList();
            var off = Math.Abs(wanted - Measure.RollUp(targets.Zip(tried, (target, made) => (target.Weight, Measure.Completion(target, made.Outcome)))));
            if (off < miss)
                (best, miss) = (tried, off);
        }

        return best;
    }

    private Outcome Make(Planned target, decimal pace, decimal shift)
    {
        var dice = new Dice(inputs.Shape.Seed, target.Code + " outcome");
        var silent = dice.Hit(inputs.Shape.SilentShare) && target.Shaped is { At: null, Final: null, Done: null, Correction: null };
        var lean = (dice.Roll() * 2 * Scatter) - Scatter;
        var luck = dice.Roll();
        if (silent || inputs.HabitOf(target.Unit).Session == 0 || target.Start > inputs.Shape.Today)
            return Outcome.Silent;
        var due = target.Due <= inputs.Shape.Today;
        var reached = pace + shift + lean + (due ? 0.22m : 0);
        return target.Template.Measure switch
        {
            "Amount" => new Outcome(Value: target.Shaped.Final ?? Amount(target, Math.Clamp(reached, 0.04m, 1.3m))),
            "Milestones" => new Outcome(Done: target.Shaped.Done ?? Steps(target, reached)),
            "Limit" => new Outcome(Value: target.Shaped.Final ?? Cases(target, luck, pace)),
            _ => target.Shaped.Final is { } told ? new Outcome(Yes: told == 1) : YesNo(due, luck, pace),
        };
    }

    private static decimal Amount(Planned target, decimal reached)
    {
        // The last metres are run: what is nearly there is there. Beyond the plan things slow down.
        var c = reached switch { > 1 => 1 + ((reached - 1) * 0.4m), > 0.94m => 1, _ => reached };
        if (target.IsPercent || target.Template.Direction == "Lower" || target.Plan < 4)
            c = Math.Min(c, 1);
        var (from, to) = (target.Baseline!.Value, target.Plan!.Value);
        return from + (Math.Round((to - from) * c / target.Grain, MidpointRounding.AwayFromZero) * target.Grain);
    }

    private static int Steps(Planned target, decimal reached) =>
        Enumerable.Range(0, target.Milestones!.Count + 1).MinBy(done => Math.Abs(Measure.Completion(target, new Outcome(Done: done)) - reached));

    private static decimal Cases(Planned target, decimal luck, decimal pace)
    {
        var limit = target.Plan!.Value;
        if (luck > Math.Min(pace + 0.15m, 0.95m))
            return limit + target.Grain;
        return Math.Floor(limit / target.Grain * luck) * target.Grain;
    }

    private static Outcome YesNo(bool due, decimal luck, decimal pace)
    {
        var yes = luck < (due ? pace + 0.2m : pace - 0.45m);
        // What is not due yet is seldom spoken of.
        return yes ? new Outcome(Yes: true) : due || luck > 0.8m ? new Outcome(Yes: false) : Outcome.Silent;
    }
}
