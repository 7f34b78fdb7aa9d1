namespace DaiLanh.DemoFigures;

/// <summary>Turns the lines of the shape into targets: draws what they leave open within the magnitudes.</summary>
internal sealed class TargetMaker(Inputs inputs)
{
    private static readonly DateOnly[] EarlierDues = [new(2023, 5, 15), new(2023, 5, 19), new(2023, 5, 31), new(2023, 6, 5)];
    private static readonly DateOnly[] LaterStarts = [new(2023, 4, 17), new(2023, 4, 24), new(2023, 5, 4)];

    public IReadOnlyList<Planned> MakeAll() => [.. inputs.Organisation.Units.SelectMany(MakeUnit)];

    private IEnumerable<Planned> MakeUnit(Unit unit) =>
        inputs.Shape.Units[unit.Code].Targets.Select((shaped, index) => Make(unit, $"{unit.Prefix}-{index + 1:00}", shaped));

    private Planned Make(Unit unit, string code, ShapedTarget shaped)
    {
        var dice = new Dice(inputs.Shape.Seed, code + " plan");
        var template = inputs.Templates[shaped.Template];
        var magnitude = inputs.Shape.Magnitudes[shaped.Template];
        var grain = magnitude.Step ?? 1;
        var plan = shaped.Plan ?? Draw(dice, magnitude.Plan, grain);
        decimal? baseline = template.Measure == "Amount" ? shaped.Baseline ?? Draw(dice, magnitude.Baseline, grain) ?? 0 : null;
        var (start, due) = Days(dice, template, magnitude, shaped);
        return new Planned(
            code, unit, template, shaped.Name ?? template.Name, baseline, template.Measure is "Amount" or "Limit" ? plan : null,
            shaped.Pledged ?? Pledge(dice, template, shaped, plan, grain), shaped.Weight ?? Weight(dice, template), start, due,
            Curve(dice, magnitude, shaped, start, due), Milestones(template, start, due), shaped, grain);
    }

    private static decimal? Draw(Dice dice, IReadOnlyList<decimal>? range, decimal grain)
    {
        if (range is not [var low, var high])
            return null;
        var steps = (int)((high - low) / grain);
        return low + (dice.Below(steps + 1) * grain);
    }

    private static decimal Weight(Dice dice, Template template) =>
        Math.Clamp(template.SuggestedWeight + (dice.Below(5) switch { 0 => -1, 4 => 1, _ => 0 }), 1, 5);

    private decimal? Pledge(Dice dice, Template template, ShapedTarget shaped, decimal? plan, decimal grain)
    {
        var asked = dice.Hit(inputs.Shape.PledgeShare);
        var share = 1 + (dice.Roll() * 0.15m);
        var free = template is { Measure: "Amount", Direction: "Higher", Cumulative: true } && shaped.Final is null;
        return asked && free && plan is { } assigned ? Math.Ceiling(assigned * share / grain) * grain : null;
    }

    private (DateOnly Start, DateOnly Due) Days(Dice dice, Template template, Magnitude magnitude, ShapedTarget shaped)
    {
        var starts = dice.Hit(0.14m) ? dice.Pick(LaterStarts) : inputs.Campaign.Start;
        var ends = dice.Hit(0.06m) && template.Measure is "Amount" or "Milestones" ? dice.Pick(EarlierDues) : inputs.Campaign.End;
        var fixedDay = shaped.Due is not null || magnitude.Due is not null || shaped.Final is not null;
        return (shaped.Start ?? (fixedDay ? inputs.Campaign.Start : starts), shaped.Due ?? magnitude.Due ?? (shaped.Final is null ? ends : inputs.Campaign.End));
    }

    private List<CurvePoint>? Curve(Dice dice, Magnitude magnitude, ShapedTarget shaped, DateOnly start, DateOnly due)
    {
        if (magnitude.Curve is not { } name || dice.Hit(0.25m) || shaped.Final is not null)
            return null;
        var length = due.DayNumber - start.DayNumber;
        return [.. inputs.Shape.Curves[name].Select(point => new CurvePoint(start.AddDays((int)Math.Round(point[0] * length, MidpointRounding.AwayFromZero)), point[1]))];
    }

    private static List<Milestone>? Milestones(Template template, DateOnly start, DateOnly due)
    {
        if (template is not { Measure: "Milestones", Milestones: { } steps })
            return null;
        var length = due.DayNumber - start.DayNumber;
        var total = steps.Sum(step => step.Weight);
        var reached = 0m;
        return [.. steps.Select((step, index) =>
        {
            reached += step.Weight;
            return new Milestone(index + 1, step.Name, step.Weight, start.AddDays((int)Math.Round(length * reached / total, MidpointRounding.AwayFromZero)));
        })];
    }
}
