using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Views;

/// <summary>What a target is and where it stands, in short words.</summary>
internal static class TargetWords
{
    /// <summary>“lũy kế”, “theo mốc”.</summary>
    public static string KindOf(Measure measure, Wording wording) => measure switch
    {
        Measure.Amount { IsCumulative: true } => wording["lũy kế"],
        Measure.Amount => wording["mức đạt"],
        Measure.Limit => wording["không vượt quá"],
        Measure.Milestones => wording["theo mốc"],
        _ => wording["đạt hoặc chưa đạt"],
    };

    /// <summary>What is reached: “620”, “2”, “đạt”; a dash where nobody has reported.</summary>
    public static string Reached(Measure measure, Actual actual, Wording wording) => (measure, actual) switch
    {
        (_, { HasEntry: false }) => VietnameseNumber.None,
        (Measure.Milestones, { DoneSteps.Length: var done }) => wording.Show(done),
        (Measure.YesNo, { Yes: var yes }) => yes ? wording["đạt"] : wording["chưa đạt"],
        (_, { Value: { } value }) => wording.Number(value),
        _ => VietnameseNumber.None,
    };

    /// <summary>What it is held against: “/ 800 cây”, “≤ 2 vụ”, “/ 4 mốc”.</summary>
    public static string Planned(TargetCard card, Wording wording) => card.Plan.Measure switch
    {
        Measure.Amount a => $"/ {wording.Number(a.Plan)} {card.MeasureUnit}",
        Measure.Limit l => $"≤ {wording.Number(l.Plan)} {card.MeasureUnit}",
        Measure.Milestones m => "/ " + wording["{0} mốc", m.Steps.Length],
        _ => "",
    };

    /// <summary>The value that the plan expects by now, rounded as people would report it; null where no value can be named.</summary>
    public static decimal? ExpectedValue(TargetRow row) => row.Card.Plan.Measure is Measure.Amount a && a.Plan != a.Baseline
        ? Math.Round(a.Baseline + (row.Expected * (a.Plan - a.Baseline)), 1, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>Its completion; a dash where nobody has reported.</summary>
    public static string Percent(TargetRow row, Wording wording) => wording.Percent(row.Actual.HasEntry ? row.Completion : null);
}
