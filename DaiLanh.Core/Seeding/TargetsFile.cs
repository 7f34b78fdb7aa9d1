using System.Globalization;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Seeding;

/// <summary><c>demo/targets.json</c>: the units' targets with made-up figures.</summary>
internal sealed class TargetsFile(
    CampaignDefined campaign,
    IReadOnlyDictionary<string, UnitDefined> units,
    IReadOnlyDictionary<string, MovementDefined> movements,
    IReadOnlyDictionary<string, TemplateDefined> templates)
{
    private readonly Codes _codes = new();

    public IReadOnlyList<TargetDefined> Read(string folder) =>
        [.. SeedNode.Open(folder, "demo/targets.json").Only("notice", "seed", "targets").At("targets").Items().Select(ReadTarget)];

    private TargetDefined ReadTarget(SeedNode item)
    {
        item.Only(
            "code", "unit", "movement", "template", "name", "measure", "direction", "cumulative", "measureUnit", "baseline", "plan", "pledged",
            "weight", "start", "due", "curve", "milestones");
        var unit = item.At("unit").Named(units);
        var code = _codes.New(item.At("code"));
        if (!code.StartsWith(unit.Prefix + "-", StringComparison.Ordinal))
            throw item.Fault("code", Phrase.Of("phải bắt đầu bằng “{0}-” như mọi chỉ tiêu của {1}.", unit.Prefix, unit.ShortName));
        var measure = MeasureFields.Read(item);
        var hasNumbers = measure.Kind is MeasureKind.Amount or MeasureKind.Limit;
        var target = new TargetDefined
        {
            Code = code,
            Name = item.At("name").Text(),
            Unit = unit.Code,
            UnitName = unit.ShortName,
            Movement = item.At("movement").Named(movements).Code,
            Template = item.Maybe("template")?.Named(templates).Code,
            Kind = measure.Kind,
            MeasureUnit = item.At("measureUnit").Text(),
            Direction = measure.Direction,
            IsCumulative = measure.Kind == MeasureKind.Amount ? measure.IsCumulative : null,
            Baseline = measure.Kind == MeasureKind.Amount ? item.Maybe("baseline")?.Number() ?? 0 : Nothing(item, "baseline"),
            Plan = hasNumbers ? item.At("plan").Number() : Nothing(item, "plan"),
            Pledged = hasNumbers ? item.Maybe("pledged")?.Number() : Nothing(item, "pledged"),
            Weight = item.At("weight").Number(),
            Start = item.At("start").Day(),
            Due = item.At("due").Day(),
            Curve = [.. item.Maybe("curve")?.Items().Select(ReadPoint) ?? []],
            Milestones = [.. item.Maybe("milestones")?.Items().Select(ReadStep) ?? []],
        };
        Check(item, target);
        return target;
    }

    private void Check(SeedNode item, TargetDefined target)
    {
        if (target.Kind != MeasureKind.Milestones && item.Maybe("milestones") is { } unwanted)
            throw unwanted.Fault(Phrase.Of("chỉ Milestones mới có mốc; ở đây phải là null."));
        if (TargetPlanRules.FaultOf(target.ToPlan()) is { } fault) throw item.Fault(fault);
        if (target.Start < campaign.Start || target.Due > campaign.End)
            throw item.Fault(Phrase.Of("phải nằm trong đợt thi đua, từ {0} đến {1}.", campaign.Start, campaign.End));
        if (target is { Baseline: { } from, Plan: { } to } && from != to && (to < from) != (target.Direction == Direction.Lower))
            throw item.Fault("direction", Phrase.Of("không khớp: mức ban đầu {0}, kế hoạch {1}.", from, to));
        if (target.Curve.Any(p => p.Day < target.Start || p.Day > target.Due))
            throw item.Fault("curve", Phrase.Of("mọi điểm phải từ {0} đến {1}.", target.Start, target.Due));
        for (var i = 0; i < target.Milestones.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"milestones[{i}]");
            if (target.Milestones[i].Step != i + 1) throw item.Fault(path, Phrase.Of("mốc thứ {0} phải có step {0}.", i + 1));
            if (target.Milestones[i].Due < target.Start || target.Milestones[i].Due > target.Due)
                throw item.Fault(path, Phrase.Of("hạn của mốc phải từ {0} đến {1}.", target.Start, target.Due));
        }
    }

    private static decimal? Nothing(SeedNode item, string name) =>
        item.Maybe(name) is null ? null : throw item.Fault(name, Phrase.Of("cách đo này không dùng con số; ở đây phải là null."));

    private static CurvePoint ReadPoint(SeedNode item)
    {
        item.Only("day", "expected");
        return new CurvePoint(item.At("day").Day(), item.At("expected").Number());
    }

    private static Milestone ReadStep(SeedNode item)
    {
        item.Only("step", "name", "weight", "due");
        return new Milestone(item.At("step").Counted(), item.At("name").Text(), item.At("weight").Number(), item.At("due").Day());
    }
}
