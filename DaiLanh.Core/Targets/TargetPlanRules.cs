using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Targets;

/// <summary>What a target's plan must satisfy before the arithmetic may touch it.</summary>
public static class TargetPlanRules
{
    /// <summary>Largest weight.</summary>
    public const decimal HeaviestWeight = 1_000_000;

    /// <summary>What is wrong, and what would be right; null when nothing is.</summary>
    public static Phrase? FaultOf(TargetPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Weight is <= 0 or > HeaviestWeight) return Phrase.Of("Trọng số phải lớn hơn 0 và không quá {0}.", HeaviestWeight);
        if (plan.Due < plan.Start) return Phrase.Of("Ngày đến hạn {0} phải từ ngày bắt đầu {1} trở đi.", plan.Due, plan.Start);
        return plan.Measure switch
        {
            Measure.Amount a when Math.Abs(a.Baseline) > NumberText.Largest || Math.Abs(a.Plan) > NumberText.Largest =>
                Phrase.Of("Kế hoạch và mức ban đầu không được vượt quá {0}.", NumberText.Largest),
            Measure.Amount a when a.Plan != a.Baseline && Math.Abs(a.Plan - a.Baseline) < 0.000001m =>
                Phrase.Of("Kế hoạch và mức ban đầu chỉ được ghi nhiều nhất {0} chữ số sau dấu phẩy.", NumberText.MostDecimals),
            Measure.Limit { Plan: < 0 } => Phrase.Of("Mức giới hạn không được âm."),
            Measure.Limit { Plan: > NumberText.Largest } => Phrase.Of("Kế hoạch và mức ban đầu không được vượt quá {0}.", NumberText.Largest),
            Measure.Milestones { Steps.IsDefaultOrEmpty: true } => Phrase.Of("Cần ít nhất một mốc."),
            Measure.Milestones m when m.Steps.Any(s => s.Weight is <= 0 or > HeaviestWeight) => Phrase.Of("Trọng số của mỗi mốc phải lớn hơn 0."),
            Measure.Milestones m when m.Steps.Select(s => s.Step).Distinct().Count() != m.Steps.Length => Phrase.Of("Hai mốc không được cùng số thứ tự."),
            _ => CurveFault(plan),
        };
    }

    /// <summary>What is wrong with a plan curve; null when nothing is.</summary>
    public static Phrase? CurveFault(ImmutableArray<CurvePoint> curve)
    {
        for (var i = 0; i < curve.Length; i++)
        {
            if (curve[i].Expected is < 0 or > 1) return Phrase.Of("Điểm của đường kế hoạch ngày {0} phải từ 0 % đến 100 %.", curve[i].Day);
            if (i > 0 && curve[i].Day <= curve[i - 1].Day) return Phrase.Of("Các điểm của đường kế hoạch phải theo thứ tự ngày.");
        }
        return null;
    }

    private static Phrase? CurveFault(TargetPlan plan)
    {
        if (plan.Curve.IsDefaultOrEmpty) return null;
        return plan.Measure is Measure.Amount ? CurveFault(plan.Curve) : Phrase.Of("Chỉ chỉ tiêu số lượng mới có đường kế hoạch.");
    }
}
