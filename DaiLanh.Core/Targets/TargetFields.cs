using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Targets;

/// <summary>What about a target can be right or wrong, in the order in which forms ask for it.</summary>
public enum TargetField
{
    /// <summary>The target itself, or nothing in particular.</summary>
    Target,

    /// <summary>The unit that is to have it.</summary>
    Unit,

    /// <summary>The template that it is made from.</summary>
    Template,

    /// <summary>Tên chỉ tiêu.</summary>
    Name,

    /// <summary>Đơn vị tính.</summary>
    MeasureUnit,

    /// <summary>Phong trào.</summary>
    Movement,

    /// <summary>Cách đo.</summary>
    Kind,

    /// <summary>Hướng đánh giá.</summary>
    Direction,

    /// <summary>Số lũy kế.</summary>
    Cumulative,

    /// <summary>Mức ban đầu.</summary>
    Baseline,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Đăng ký.</summary>
    Pledged,

    /// <summary>Trọng số.</summary>
    Weight,

    /// <summary>Ngày bắt đầu.</summary>
    Start,

    /// <summary>Ngày đến hạn.</summary>
    Due,

    /// <summary>Đường kế hoạch.</summary>
    Curve,

    /// <summary>Các mốc.</summary>
    Milestones,

    /// <summary>Why it is changed.</summary>
    Reason,
}

/// <summary>Compares and merges what is known of a target, field by field: two people who change two fields of one target both get their way.</summary>
public static class TargetFields
{
    private static readonly (TargetField Field, Func<TargetValues, object?> Of, Func<TargetValues, TargetValues, TargetValues> Take)[] All =
    [
        (TargetField.Name, v => v.Name, (into, from) => into with { Name = from.Name }),
        (TargetField.MeasureUnit, v => v.MeasureUnit, (into, from) => into with { MeasureUnit = from.MeasureUnit }),
        (TargetField.Movement, v => v.Movement, (into, from) => into with { Movement = from.Movement }),
        (TargetField.Kind, v => v.Kind, (into, from) => into with { Kind = from.Kind }),
        (TargetField.Direction, v => v.Direction, (into, from) => into with { Direction = from.Direction }),
        (TargetField.Cumulative, v => v.IsCumulative, (into, from) => into with { IsCumulative = from.IsCumulative }),
        (TargetField.Baseline, v => v.Baseline, (into, from) => into with { Baseline = from.Baseline }),
        (TargetField.Plan, v => v.Plan, (into, from) => into with { Plan = from.Plan }),
        (TargetField.Pledged, v => v.Pledged, (into, from) => into with { Pledged = from.Pledged }),
        (TargetField.Weight, v => v.Weight, (into, from) => into with { Weight = from.Weight }),
        (TargetField.Start, v => v.Start, (into, from) => into with { Start = from.Start }),
        (TargetField.Due, v => v.Due, (into, from) => into with { Due = from.Due }),
        (TargetField.Curve, v => v.Curve, (into, from) => into with { Curve = from.Curve }),
        (TargetField.Milestones, v => v.Milestones, (into, from) => into with { Milestones = from.Milestones }),
    ];

    /// <summary>The fields in which two differ, in the order of forms.</summary>
    public static ImmutableArray<TargetField> Changed(TargetValues before, TargetValues after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. All.Where(f => !AreSame(f.Of(before), f.Of(after))).Select(f => f.Field)];
    }

    /// <summary>
    /// What somebody wishes, on top of what is true now. Fields that they did not touch stay as they are now; a field that they touched and
    /// somebody else changed meanwhile to something else is contested.
    /// </summary>
    /// <param name="now">What is true now.</param>
    /// <param name="basedOn">What they saw.</param>
    /// <param name="wanted">What they made of it.</param>
    public static (TargetValues Merged, ImmutableArray<TargetField> Contested) Merge(TargetValues now, TargetValues basedOn, TargetValues wanted)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(basedOn);
        ArgumentNullException.ThrowIfNull(wanted);
        var merged = now;
        var contested = ImmutableArray.CreateBuilder<TargetField>();
        foreach (var (field, of, take) in All)
        {
            if (AreSame(of(basedOn), of(wanted))) continue;
            if (!AreSame(of(now), of(basedOn)) && !AreSame(of(now), of(wanted))) contested.Add(field);
            merged = take(merged, wanted);
        }
        return (merged, contested.DrainToImmutable());
    }

    /// <summary>What a field is called.</summary>
    public static Phrase NameOf(TargetField field) => field switch
    {
        TargetField.Target => Phrase.Of("Chỉ tiêu"),
        TargetField.Unit => Phrase.Of("Đơn vị"),
        TargetField.Template => Phrase.Of("Mẫu chỉ tiêu"),
        TargetField.Name => Phrase.Of("Tên chỉ tiêu"),
        TargetField.MeasureUnit => Phrase.Of("Đơn vị tính"),
        TargetField.Movement => Phrase.Of("Phong trào"),
        TargetField.Kind => Phrase.Of("Cách đo"),
        TargetField.Direction => Phrase.Of("Hướng đánh giá"),
        TargetField.Cumulative => Phrase.Of("Số lũy kế"),
        TargetField.Baseline => Phrase.Of("Mức ban đầu"),
        TargetField.Plan => Phrase.Of("Kế hoạch"),
        TargetField.Pledged => Phrase.Of("Đăng ký"),
        TargetField.Weight => Phrase.Of("Trọng số"),
        TargetField.Start => Phrase.Of("Ngày bắt đầu"),
        TargetField.Due => Phrase.Of("Ngày đến hạn"),
        TargetField.Curve => Phrase.Of("Đường kế hoạch"),
        TargetField.Milestones => Phrase.Of("Các mốc"),
        TargetField.Reason => Phrase.Of("Lý do"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
    };

    // Lists of values are equal by their content, which an ImmutableArray does not know by itself.
    private static bool AreSame(object? a, object? b) => (a, b) switch
    {
        (ImmutableArray<CurvePoint> one, ImmutableArray<CurvePoint> other) => one.SequenceEqual(other),
        (ImmutableArray<Milestone> one, ImmutableArray<Milestone> other) => one.SequenceEqual(other),
        _ => Equals(a, b),
    };
}
