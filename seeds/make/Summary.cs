using System.Globalization;

namespace DaiLanh.DemoFigures;

/// <summary>What came out, measured from the entries themselves and not from what was wanted.</summary>
internal static class Summary
{
    private sealed record Row(Planned Target, decimal C, decimal E, decimal WeekAgo, string Standing);

    public static void Print(Inputs inputs, IReadOnlyList<Planned> planned, IReadOnlyList<Entry> entries)
    {
        var today = inputs.Shape.Today;
        var now = Latest(entries);
        var weekAgo = Latest(entries.Where(entry => entry.Day <= today.AddDays(-7)));
        var rows = planned.Select(target =>
        {
            var outcome = now.GetValueOrDefault(target.Code, Outcome.Silent);
            var earlier = weekAgo.GetValueOrDefault(target.Code, Outcome.Silent);
            return new Row(target, Measure.Completion(target, outcome), Measure.Expected(target, today), Measure.Completion(target, earlier), Measure.Standing(inputs.Campaign, target, outcome, today));
        }).ToList();

        Say($"{planned.Count} targets, {entries.Count} entries, {entries.Count(entry => entry.Note is not null)} notes, {entries.Count(entry => entry.Reason is not null)} corrections, until {entries[^1].At:dd/MM HH:mm}");
        foreach (var block in inputs.Organisation.Blocks)
        {
            var inBlock = rows.Where(row => row.Target.Unit.Block == block.Code).ToList();
            Line(inputs, block.Name, inBlock);
            foreach (var unit in inBlock.GroupBy(row => row.Target.Unit).OrderByDescending(unit => Roll(unit, row => row.C)))
                Line(inputs, "  " + unit.Key.ShortName, [.. unit]);
        }

        foreach (var movement in rows.GroupBy(row => row.Target.Template.Movement))
            Line(inputs, movement.Key, [.. movement]);
        Line(inputs, "commune", rows);
        Say(string.Join(" · ", rows.GroupBy(row => row.Standing).OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}")));
        Say(string.Join(" · ", rows.GroupBy(row => row.Target.Template.Measure).Select(group => $"{group.Key} {group.Count()}")));
    }

    private static Dictionary<string, Outcome> Latest(IEnumerable<Entry> entries)
    {
        var outcomes = new Dictionary<string, Outcome>();
        foreach (var target in entries.OrderBy(entry => entry.Day).ThenBy(entry => entry.At).GroupBy(entry => entry.Target.Code))
        {
            var last = target.Last();
            var done = target.Where(entry => entry.Step is not null).GroupBy(entry => entry.Step).Count(step => step.Last().Done == true);
            outcomes[target.Key] = new Outcome(last.Value, last.Step is null ? null : done, last.Yes);
        }

        return outcomes;
    }

    private static decimal Roll(IEnumerable<Row> rows, Func<Row, decimal> value) => Measure.RollUp(rows.Select(row => (row.Target.Weight, value(row))));

    private static void Line(Inputs inputs, string name, List<Row> rows)
    {
        var (c, e) = (Roll(rows, row => row.C), Roll(rows, row => row.E));
        var standing = rows.TrueForAll(row => row.Standing == "NoReport" || row.C == 0) ? "NoReport" : Measure.Pace(inputs.Campaign, c, e);
        Say($"{name,-30} {rows.Count,4}  C {100 * c,5:0.0}  E {100 * e,5:0.0}  {100 * (c - Roll(rows, row => row.WeekAgo)),5:+0.0;-0.0}  {standing}");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Say(string text) => Console.WriteLine(text);
}
