using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Sheets;

namespace DaiLanh.Web.Admin.Planning.Dialogs;

/// <summary>A target as texts of a form, and back. What cannot be read is kept as it was typed and said at its field.</summary>
internal sealed class TargetForm
{
    public string Name { get; set; } = "";

    public string MeasureUnit { get; set; } = "";

    public string Movement { get; set; } = "";

    public MeasureKind Kind { get; set; }

    public Direction Direction { get; set; }

    public bool IsCumulative { get; set; }

    public string Baseline { get; set; } = "";

    public string Plan { get; set; } = "";

    public string Pledged { get; set; } = "";

    public string Weight { get; set; } = "";

    public string Start { get; set; } = "";

    public string Due { get; set; } = "";

    /// <summary>A line a step: name; weight; day.</summary>
    public string Steps { get; set; } = "";

    /// <summary>A line a point: day; percent.</summary>
    public string Curve { get; set; } = "";

    public bool HasNumber => Kind is MeasureKind.Amount or MeasureKind.Limit;

    public static TargetForm Of(TargetValues values) => new()
    {
        Name = values.Name,
        MeasureUnit = values.MeasureUnit,
        Movement = values.Movement,
        Kind = values.Kind,
        Direction = values.Direction ?? Direction.Higher,
        IsCumulative = values.IsCumulative ?? false,
        Baseline = CellText.Show(values.Baseline),
        Plan = CellText.Show(values.Plan),
        Pledged = CellText.Show(values.Pledged),
        Weight = CellText.Show(values.Weight),
        Start = CellText.Show(values.Start),
        Due = CellText.Show(values.Due),
        Steps = string.Join('\n', values.Milestones.Select(s => $"{s.Name}; {CellText.Show(s.Weight)}; {CellText.Show(s.Due)}")),
        Curve = string.Join('\n', values.Curve.Select(p => $"{CellText.Show(p.Day)}; {CellText.Show(p.Expected * 100)}")),
    };

    /// <summary>The target that the texts mean, on top of what the form was made from.</summary>
    /// <param name="basedOn">What the form was made from; steps keep their numbers by it.</param>
    /// <param name="wrong">Filled with what cannot be read.</param>
    public TargetValues Read(TargetValues basedOn, Dictionary<TargetField, Phrase> wrong)
    {
        var year = basedOn.Start.Year;
        return (basedOn with
        {
            Name = Name.Trim(),
            MeasureUnit = MeasureUnit.Trim(),
            Movement = Movement,
            Kind = Kind,
            Direction = Direction,
            IsCumulative = IsCumulative,
            Baseline = Number(TargetField.Baseline, Baseline),
            Plan = Number(TargetField.Plan, Plan),
            Pledged = Number(TargetField.Pledged, Pledged),
            Weight = Number(TargetField.Weight, Weight) ?? 0,
            Start = Day(TargetField.Start, Start) ?? basedOn.Start,
            Due = Day(TargetField.Due, Due) ?? basedOn.Due,
            Milestones = Kind == MeasureKind.Milestones ? [.. Lines(Steps).Select(ReadStep)] : [],
            Curve = Kind == MeasureKind.Amount ? [.. Lines(Curve).Select(ReadPoint)] : [],
        }).Fitted();

        decimal? Number(TargetField field, string text)
        {
            switch (CellText.Read(CellKind.Number, text, year))
            {
                case CellReading.Clear clear:
                    return (decimal?)clear.Value;
                case CellReading.Wrong not:
                    wrong.TryAdd(field, not.Why);
                    return null;
                case CellReading.Ask ask:
                    wrong.TryAdd(field, Phrase.Of("“{0}” là {1} hay {2}? Hãy ghi rõ, không dùng dấu phân cách nghìn.", text.Trim(), ask.Value, ask.Alternative));
                    return null;
                default:
                    throw new InvalidOperationException("Unknown reading.");
            }
        }

        DateOnly? Day(TargetField field, string text)
        {
            switch (CellText.Read(CellKind.Day, text, year))
            {
                case CellReading.Clear { Value: DateOnly day }:
                    return day;
                case CellReading.Wrong not:
                    wrong.TryAdd(field, not.Why);
                    return null;
                default:
                    return null;
            }
        }

        // A step that has the name of an old one is that one: what was reported on it stays with it.
        Milestone ReadStep(string line, int at)
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var name = parts[0];
            if (parts.Length > 3)
                wrong.TryAdd(TargetField.Milestones, Phrase.Of("Dòng “{0}” chưa đúng. Hãy ghi: tên; trọng số; hạn.", line));
            var weight = parts.Length > 1 ? Number(TargetField.Milestones, parts[1]) ?? 0 : 1;
            var due = parts.Length > 2 ? Day(TargetField.Milestones, parts[2]) ?? basedOn.Due : basedOn.Due;
            return new Milestone(StepNumber(name, at), name, weight, due);
        }

        int StepNumber(string name, int at)
        {
            if (basedOn.Milestones.FirstOrDefault(s => s.Name == name) is { } same) return same.Step;
            var kept = Lines(Steps).Select(l => l.Split(';')[0].Trim()).ToHashSet();
            // Renamed in place: the old step of this line is named nowhere any more.
            if (at < basedOn.Milestones.Length && !kept.Contains(basedOn.Milestones[at].Name)) return basedOn.Milestones[at].Step;
            return basedOn.Milestones.Select(s => s.Step).DefaultIfEmpty(0).Max() + at + 1;
        }

        CurvePoint ReadPoint(string line)
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            if (parts.Length != 2)
                wrong.TryAdd(TargetField.Curve, Phrase.Of("Dòng “{0}” chưa đúng. Hãy ghi: ngày; phần trăm.", line));
            var day = Day(TargetField.Curve, parts[0]) ?? basedOn.Start;
            return new CurvePoint(day, (parts.Length > 1 ? Number(TargetField.Curve, parts[1].TrimEnd('%', ' ')) ?? 0 : 0) / 100);
        }
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
