using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning;

/// <summary>
/// What a target must satisfy before it is saved; values in, objections out. Stricter than <see cref="TargetPlanRules"/>, which keeps the
/// arithmetic from harm: here a number that is missing, or a direction that the numbers contradict, is said at its field.
/// </summary>
public static class TargetValueRules
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 300;

    /// <summary>Longest unit of measure, in characters.</summary>
    public const int LongestUnit = 60;

    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Most milestones of one target.</summary>
    public const int MostMilestones = 40;

    /// <summary>Everything that is wrong with a target, in the order of forms.</summary>
    /// <param name="values">What somebody wishes.</param>
    /// <param name="first">First day of the campaign.</param>
    /// <param name="last">Last day of the campaign.</param>
    public static IEnumerable<(TargetField Field, Phrase Why)> ObjectionsTo(TargetValues values, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (TextFault(values.Name, LongestName) is { } name) yield return (TargetField.Name, name);
        if (TextFault(values.MeasureUnit, LongestUnit) is { } unit) yield return (TargetField.MeasureUnit, unit);
        foreach (var objection in Numbers(values)) yield return objection;
        if (values.Weight is <= 0 or > TargetPlanRules.HeaviestWeight)
            yield return (TargetField.Weight, Phrase.Of("Trọng số phải lớn hơn 0 và không quá {0}.", TargetPlanRules.HeaviestWeight));
        else if (DecimalsFault(values.Weight) is { } decimals)
            yield return (TargetField.Weight, decimals);
        if (values.Start < first || values.Start > last)
            yield return (TargetField.Start, Phrase.Of("Ngày bắt đầu phải trong đợt thi đua, từ {0} đến {1}.", first, last));
        if (values.Due < values.Start)
            yield return (TargetField.Due, Phrase.Of("Ngày đến hạn {0} phải từ ngày bắt đầu {1} trở đi.", values.Due, values.Start));
        else if (values.Due > last)
            yield return (TargetField.Due, Phrase.Of("Ngày đến hạn phải trong đợt thi đua, chậm nhất {0}.", last));
        foreach (var objection in Curve(values)) yield return objection;
        foreach (var objection in Milestones(values)) yield return objection;
    }

    /// <summary>What is wrong with a reason that is asked for; null when nothing is.</summary>
    public static Phrase? ReasonFault(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? Phrase.Of("Hãy ghi lý do, ví dụ “điều chỉnh theo kế hoạch mới”. Lý do được ghi vào nhật ký.")
        : reason.Trim().Length > LongestReason ? Phrase.Of("Lý do dài quá {0} ký tự. Hãy rút ngắn lại.", LongestReason) : null;

    private static IEnumerable<(TargetField Field, Phrase Why)> Numbers(TargetValues values)
    {
        if (!values.HasNumber) yield break;
        (TargetField, decimal?)[] typed = [(TargetField.Baseline, values.Baseline), (TargetField.Plan, values.Plan), (TargetField.Pledged, values.Pledged)];
        foreach (var (field, number) in typed)
        {
            if (number is { } n && NumberFault(n) is { } fault) yield return (field, fault);
        }
        if (values.Plan is not { } plan)
        {
            yield return (TargetField.Plan, Phrase.Of("Chưa có số kế hoạch. Hãy ghi một con số, ví dụ 620 hoặc 1.809,5."));
            yield break;
        }
        if (values.Kind == MeasureKind.Limit && plan < 0) yield return (TargetField.Plan, Phrase.Of("Mức giới hạn không được âm. Hãy ghi 0 hoặc lớn hơn."));
        var from = values.Baseline ?? 0;
        if (values.Kind != MeasureKind.Amount || plan == from) yield break;
        if (values.Direction == Direction.Lower && plan > from)
            yield return (TargetField.Baseline, Phrase.Of("Chỉ tiêu này càng thấp càng tốt, nên mức ban đầu phải lớn hơn kế hoạch {0}. Hãy ghi mức lúc bắt đầu đợt.", plan));
        if (values.Direction == Direction.Higher && plan < from)
            yield return (TargetField.Plan, Phrase.Of("Chỉ tiêu này càng cao càng tốt, nên kế hoạch phải lớn hơn mức ban đầu {0}; nếu cần giảm, hãy đổi hướng đánh giá.", from));
    }

    private static IEnumerable<(TargetField Field, Phrase Why)> Curve(TargetValues values)
    {
        if (values.Curve.IsEmpty) yield break;
        if (values.Curve.Any(p => p.Day < values.Start || p.Day > values.Due))
            yield return (TargetField.Curve, Phrase.Of("Mọi điểm của đường kế hoạch phải từ {0} đến {1}.", values.Start, values.Due));
        else if (values.Kind == MeasureKind.Amount && values.Plan is not null && TargetPlanRules.CurveFault(values.Curve) is { } fault)
            yield return (TargetField.Curve, fault);
    }

    private static IEnumerable<(TargetField Field, Phrase Why)> Milestones(TargetValues values)
    {
        if (values.Kind != MeasureKind.Milestones) yield break;
        var steps = values.Milestones;
        if (steps.IsEmpty) yield return (TargetField.Milestones, Phrase.Of("Cần ít nhất một mốc."));
        if (steps.Length > MostMilestones) yield return (TargetField.Milestones, Phrase.Of("Nhiều nhất {0} mốc.", MostMilestones));
        foreach (var step in steps)
        {
            if (TextFault(step.Name, LongestName) is not null)
                yield return (TargetField.Milestones, Phrase.Of("Mốc {0} chưa có tên. Hãy ghi việc phải xong ở mốc này.", step.Step));
            if (step.Weight is <= 0 or > TargetPlanRules.HeaviestWeight)
                yield return (TargetField.Milestones, Phrase.Of("Trọng số của mốc {0} phải lớn hơn 0.", step.Step));
            if (step.Due < values.Start || step.Due > values.Due)
                yield return (TargetField.Milestones, Phrase.Of("Hạn của mốc {0} phải từ {1} đến {2}.", step.Step, values.Start, values.Due));
        }
        if (steps.Select(s => s.Step).Distinct().Count() != steps.Length)
            yield return (TargetField.Milestones, Phrase.Of("Hai mốc không được cùng số thứ tự."));
    }

    private static Phrase? TextFault(string? text, int longest) => string.IsNullOrWhiteSpace(text)
        ? Phrase.Of("Chưa ghi. Hãy điền vào ô này.")
        : text.Length > longest ? Phrase.Of("Dài quá {0} ký tự. Hãy rút ngắn lại.", longest) : null;

    private static Phrase? NumberFault(decimal number) => Math.Abs(number) > NumberText.Largest
        ? Phrase.Of("Số lớn nhất ghi được là {0}.", NumberText.Largest)
        : DecimalsFault(number);

    private static Phrase? DecimalsFault(decimal number) =>
        decimal.Round(number, NumberText.MostDecimals) != number ? Phrase.Of("Nhiều nhất {0} chữ số sau dấu phẩy.", NumberText.MostDecimals) : null;
}
