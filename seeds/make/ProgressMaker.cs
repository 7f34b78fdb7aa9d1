namespace DaiLanh.DemoFigures;

/// <summary>
/// Lets units report as offices do: one sitting a week, Thursday or Friday or the Monday after, one target after the other,
/// along an S that ends at the outcome.
/// </summary>
internal sealed class ProgressMaker(Inputs inputs)
{
    private readonly HashSet<DateTimeOffset> _taken = [];

    private sealed record Session(DateOnly About, DateTimeOffset At);

    public IReadOnlyList<Entry> MakeAll(IReadOnlyList<Planned> planned, IReadOnlyDictionary<string, Outcome> outcomes)
    {
        var fixedTimes = planned.SelectMany(target => new[] { target.Shaped.At, target.Shaped.Correction?.At }).OfType<DateTimeOffset>();
        _taken.UnionWith(fixedTimes);
        return [.. planned.GroupBy(target => target.Unit).SelectMany(targets => MakeUnit(targets, outcomes)).OrderBy(entry => entry.At)];
    }

    private List<Entry> MakeUnit(IGrouping<Unit, Planned> targets, IReadOnlyDictionary<string, Outcome> outcomes)
    {
        var habit = inputs.HabitOf(targets.Key);
        var minutes = new Dictionary<Session, DateTimeOffset>();
        foreach (var session in Sessions(targets.Key, habit))
            minutes[session] = session.At;
        var entries = new List<Entry>();
        foreach (var target in targets.Where(target => !outcomes[target.Code].IsSilent))
        {
            var dice = new Dice(inputs.Shape.Seed, target.Code + " progress");
            var sessions = Attended(target, habit, [.. minutes.Keys], dice);
            foreach (var entry in MakeTarget(target, outcomes[target.Code], habit, sessions, dice))
            {
                var session = sessions.Find(one => one.At == entry.At);
                var at = session is null || entry.At == target.Shaped.At || entry.At == target.Shaped.Correction?.At
                    ? entry.At
                    : minutes[session] = NextFree(minutes[session].AddSeconds(22 + dice.Below(95)));
                entries.Add(entry with { At = at, Note = entry.Note ?? Note(target, dice) });
            }
        }

        return entries;
    }

    private IEnumerable<Session> Sessions(Unit unit, Habit habit)
    {
        var dice = new Dice(inputs.Shape.Seed, unit.Code + " sessions");
        var before = DateOnly.MinValue;
        foreach (var first in inputs.Shape.ReportDays)
        {
            var held = dice.Hit(habit.Session);
            var about = first.AddDays(dice.Below(2));
            var weekly = about.DayOfWeek is DayOfWeek.Thursday or DayOfWeek.Friday;
            var monday = NextMonday(about);
            var on = dice.Hit(habit.Monday) && weekly && !inputs.Shape.DaysOff.Contains(monday) ? monday : about;
            var minute = dice.Hit(0.4m) ? (7 * 60) + 36 + dice.Below(170) : (13 * 60) + 34 + dice.Below(150);
            var second = dice.Below(60);
            // Between the weekly days only some units sit down, and nobody twice on one day.
            if (!held || (!weekly && !dice.Hit(habit.Extra)) || on > habit.Until || on <= before)
                continue;
            before = on;
            yield return new Session(about, new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue).AddMinutes(minute).AddSeconds(second), inputs.Shape.Now.Offset));
        }
    }

    private static DateOnly NextMonday(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);

    /// <summary>The sessions in which this target is looked at: some are skipped, none lies before its start or after its own last word.</summary>
    private static List<Session> Attended(Planned target, Habit habit, List<Session> all, Dice dice)
    {
        var last = target.Shaped.At ?? target.Shaped.Correction?.At ?? DateTimeOffset.MaxValue;
        var open = all.Where(session => session.About >= target.Start && session.At.AddHours(3) < last).ToList();
        var kept = open.Where(_ => dice.Hit(habit.Part)).ToList();
        if (kept.Count == 0 && open.Count > 0)
            kept.Add(open[^1]);
        if (target.Shaped.At is { } at)
            kept.Add(new Session(DateOnly.FromDateTime(at.DateTime), at));
        return kept;
    }

    private static IEnumerable<Entry> MakeTarget(Planned target, Outcome outcome, Habit habit, List<Session> sessions, Dice dice)
    {
        if (sessions.Count == 0)
            return [];
        return target.Template.Measure switch
        {
            "Milestones" => Steps(target, outcome, sessions, dice),
            "YesNo" => YesNo(target, outcome, sessions, dice),
            _ => Values(target, outcome.Value!.Value, habit, sessions, dice),
        };
    }

    private static IEnumerable<Entry> Values(Planned target, decimal final, Habit habit, List<Session> sessions, Dice dice)
    {
        var from = target.Baseline ?? 0;
        var end = Bent(target, sessions[^1].About, habit.Bend);
        decimal? before = null;
        foreach (var session in sessions)
        {
            var last = session == sessions[^1];
            var share = end == 0 ? 0 : Bent(target, session.About, habit.Bend) / end;
            var value = last ? final : from + (Math.Round((final - from) * share / target.Grain, MidpointRounding.AwayFromZero) * target.Grain);
            if (last && target.Shaped.Correction is { } correction)
            {
                yield return new Entry(target, session.About, session.At, value + correction.Over);
                yield return new Entry(target, DateOnly.FromDateTime(correction.At.DateTime), correction.At, value, Reason: correction.Reason);
                yield break;
            }

            // A number that did not move is not always sent again.
            if (last || value != before || dice.Hit(0.35m))
                yield return new Entry(target, session.About, session.At, value);
            before = value;
        }
    }

    private static IEnumerable<Entry> Steps(Planned target, Outcome outcome, List<Session> sessions, Dice dice)
    {
        var done = outcome.Done!.Value;
        for (var step = 1; step <= done; step++)
        {
            var session = sessions[Math.Min(sessions.Count - 1, (step * sessions.Count / (done + 1)) + (step == 1 ? dice.Below(2) : 0))];
            yield return new Entry(target, session.About, session.At, Step: step, Done: true);
        }

        if (done == 0 || (done < target.Milestones!.Count && dice.Hit(0.3m)))
            yield return new Entry(target, sessions[^1].About, sessions[^1].At, Step: done + 1, Done: false, Note: "Đang thực hiện, chưa xong.");
    }

    private static IEnumerable<Entry> YesNo(Planned target, Outcome outcome, List<Session> sessions, Dice dice)
    {
        var inTime = sessions.FindAll(session => session.About <= target.Due);
        var session = inTime.Count == 0 ? sessions[0] : dice.Pick(inTime);
        yield return new Entry(target, session.About, session.At, Yes: outcome.Yes!.Value);
    }

    /// <summary>An S from 0 at the start to 1 at the due day: u³ / (u³ + bend·(1−u)³). Decimal, so that it is the same on every machine.</summary>
    private static decimal Bent(Planned target, DateOnly day, decimal bend)
    {
        var u = Math.Clamp((decimal)(day.DayNumber - target.Start.DayNumber) / (target.Due.DayNumber - target.Start.DayNumber), 0, 1);
        return u * u * u / ((u * u * u) + (bend * (1 - u) * (1 - u) * (1 - u)));
    }

    private string? Note(Planned target, Dice dice) =>
        dice.Hit(inputs.Shape.NoteShare) ? dice.Pick(inputs.Shape.Notes[target.Template.Measure]) : null;

    private DateTimeOffset NextFree(DateTimeOffset at)
    {
        while (!_taken.Add(at))
            at = at.AddSeconds(1);
        return at;
    }
}
