using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Seeding;

/// <summary><c>library.json</c>: templates for targets.</summary>
internal static class LibraryFile
{
    public static IReadOnlyList<TemplateDefined> Read(string folder, IReadOnlyDictionary<string, MovementDefined> movements)
    {
        var codes = new Codes();
        return [.. SeedNode.Open(folder, "library.json").Only("templates").At("templates").Items().Select(item => ReadTemplate(item, codes, movements))];
    }

    private static TemplateDefined ReadTemplate(SeedNode item, Codes codes, IReadOnlyDictionary<string, MovementDefined> movements)
    {
        item.Only(
            "code", "name", "measureUnit", "measure", "direction", "cumulative", "movement", "unitKinds", "suggestedWeight", "milestones", "source", "note");
        var measure = MeasureFields.Read(item);
        var weight = item.At("suggestedWeight").Number();
        if (weight is <= 0 or > TargetPlanRules.HeaviestWeight)
            throw item.Fault("suggestedWeight", Phrase.Of("phải lớn hơn 0 và không quá {0}.", TargetPlanRules.HeaviestWeight));
        return new TemplateDefined
        {
            Code = codes.New(item.At("code")),
            Name = item.At("name").Text(),
            MeasureUnit = item.At("measureUnit").Text(),
            Kind = measure.Kind,
            Direction = measure.Direction ?? (measure.Kind == MeasureKind.Limit ? Direction.Lower : Direction.Higher),
            IsCumulative = measure.IsCumulative,
            Movement = item.At("movement").Named(movements).Code,
            SuggestedWeight = weight,
            Steps = [.. ReadSteps(item, measure.Kind)],
            UnitKinds = [.. item.At("unitKinds").Items().Select(kind => kind.OneOf<UnitKind>())],
            Source = item.At("source").Text(),
            Note = item.Maybe("note")?.Text(),
        };
    }

    private static List<TemplateStep> ReadSteps(SeedNode item, MeasureKind kind)
    {
        if (kind != MeasureKind.Milestones)
            return item.Maybe("milestones") is { } unwanted ? throw unwanted.Fault(Phrase.Of("chỉ Milestones mới có mốc; ở đây phải là null.")) : [];
        var steps = new List<TemplateStep>();
        foreach (var step in item.At("milestones").Items())
        {
            var weight = step.Only("name", "weight").At("weight").Number();
            if (weight is <= 0 or > TargetPlanRules.HeaviestWeight)
                throw step.Fault("weight", Phrase.Of("phải lớn hơn 0 và không quá {0}.", TargetPlanRules.HeaviestWeight));
            steps.Add(new TemplateStep(step.At("name").Text(), weight));
        }
        return steps.Count > 0 ? steps : throw item.Fault("milestones", Phrase.Of("cần ít nhất một mốc."));
    }
}
