using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>How a target is made from a template, and what a template must satisfy; values in, values out.</summary>
public static class TemplateRules
{
    /// <summary>The target that a template gives with these amounts and days.</summary>
    public static TargetValues Filled(TemplateValues template, TemplateTaken taken) => new TargetValues
    {
        Name = template.Name,
        MeasureUnit = template.MeasureUnit,
        Movement = template.Movement,
        Kind = template.Kind,
        Direction = template.Direction,
        IsCumulative = template.IsCumulative,
        Baseline = taken.Baseline,
        Plan = taken.Plan,
        Pledged = taken.Pledged,
        Weight = taken.Weight,
        Start = taken.Start,
        Due = taken.Due,
        Milestones = Spread(template.Steps, taken.Start, taken.Due),
    }.Fitted();

    /// <summary>Steps with days: each takes the share of the time that its weight is of the whole, and the last is due on the last day.</summary>
    public static ImmutableArray<Milestone> Spread(ImmutableArray<TemplateStep> steps, DateOnly start, DateOnly due)
    {
        var days = Math.Max(due.DayNumber - start.DayNumber, 0);
        var all = steps.Sum(s => s.Weight);
        var made = ImmutableArray.CreateBuilder<Milestone>(steps.Length);
        var soFar = 0m;
        for (var i = 0; i < steps.Length; i++)
        {
            soFar += steps[i].Weight;
            made.Add(new Milestone(i + 1, steps[i].Name, steps[i].Weight, start.AddDays((int)Math.Round(days * soFar / all, MidpointRounding.AwayFromZero))));
        }
        return made.DrainToImmutable();
    }

    /// <summary>Everything that is wrong with a template, in the order of forms.</summary>
    public static IEnumerable<(TargetField Field, Phrase Why)> ObjectionsTo(TemplateValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrWhiteSpace(values.Name)) yield return (TargetField.Name, Phrase.Of("Chưa ghi. Hãy điền vào ô này."));
        else if (values.Name.Length > TargetValueRules.LongestName) yield return (TargetField.Name, Phrase.Of("Dài quá {0} ký tự. Hãy rút ngắn lại.", TargetValueRules.LongestName));
        if (string.IsNullOrWhiteSpace(values.MeasureUnit)) yield return (TargetField.MeasureUnit, Phrase.Of("Chưa ghi. Hãy điền vào ô này."));
        else if (values.MeasureUnit.Length > TargetValueRules.LongestUnit) yield return (TargetField.MeasureUnit, Phrase.Of("Dài quá {0} ký tự. Hãy rút ngắn lại.", TargetValueRules.LongestUnit));
        if (values.SuggestedWeight is <= 0 or > TargetPlanRules.HeaviestWeight || decimal.Round(values.SuggestedWeight, NumberText.MostDecimals) != values.SuggestedWeight)
            yield return (TargetField.Weight, Phrase.Of("Trọng số phải lớn hơn 0 và không quá {0}.", TargetPlanRules.HeaviestWeight));
        if (values.Kind != MeasureKind.Milestones) yield break;
        if (values.Steps.IsEmpty) yield return (TargetField.Milestones, Phrase.Of("Cần ít nhất một mốc."));
        if (values.Steps.Length > TargetValueRules.MostMilestones) yield return (TargetField.Milestones, Phrase.Of("Nhiều nhất {0} mốc.", TargetValueRules.MostMilestones));
        for (var i = 0; i < values.Steps.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(values.Steps[i].Name))
                yield return (TargetField.Milestones, Phrase.Of("Mốc {0} chưa có tên. Hãy ghi việc phải xong ở mốc này.", i + 1));
            if (values.Steps[i].Weight is <= 0 or > TargetPlanRules.HeaviestWeight)
                yield return (TargetField.Milestones, Phrase.Of("Trọng số của mốc {0} phải lớn hơn 0.", i + 1));
        }
    }
}
