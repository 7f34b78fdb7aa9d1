using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Units;

namespace DaiLanh.Core.Targets;

/// <summary>A target was changed. Holds all that it is from then on, so that it can be made again from the ledger alone, and what it was before.</summary>
public sealed record TargetChanged : TargetFact
{
    /// <summary>Read from the ledger, or set property by property.</summary>
    public TargetChanged()
    {
    }

    /// <summary>From what is true from now on.</summary>
    [SetsRequiredMembers]
    internal TargetChanged(string code, string? template, Unit unit, TargetValues now, TargetValues was, string reason)
        : base(code, template, unit, now)
    {
        Was = was;
        Reason = reason;
    }

    /// <summary>What it was before.</summary>
    public required TargetValues Was { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override Phrase Say()
    {
        var now = Values;
        var parts = RoleWords.Listed(TargetFields.Changed(Was, now).Select(field => Part(field, now)));
        return Phrase.Of("Sửa chỉ tiêu {0} “{1}”: {2}. Lý do: {3}", Code, Was.Name, parts ?? Phrase.Of("không có gì khác"), Reason);
    }

    private Phrase Part(TargetField field, TargetValues now) => field switch
    {
        TargetField.Name => Phrase.Of("tên mới “{0}”", now.Name),
        TargetField.MeasureUnit => Phrase.Of("đơn vị tính {0} → {1}", Was.MeasureUnit, now.MeasureUnit),
        TargetField.Movement => Phrase.Of("phong trào khác"),
        TargetField.Kind => Phrase.Of("cách đo khác"),
        TargetField.Direction => now.Direction == Targets.Direction.Lower ? Phrase.Of("càng thấp càng tốt") : Phrase.Of("càng cao càng tốt"),
        TargetField.Cumulative => now.IsCumulative == true ? Phrase.Of("ghi số lũy kế") : Phrase.Of("ghi mức mới nhất"),
        TargetField.Baseline => Phrase.Of("mức ban đầu {0} → {1}", Shown(Was.Baseline), Shown(now.Baseline)),
        TargetField.Plan => Phrase.Of("kế hoạch {0} → {1}", Shown(Was.Plan), Shown(now.Plan)),
        TargetField.Pledged => Phrase.Of("đăng ký {0} → {1}", Shown(Was.Pledged), Shown(now.Pledged)),
        TargetField.Weight => Phrase.Of("trọng số {0} → {1}", Was.Weight, now.Weight),
        TargetField.Start => Phrase.Of("bắt đầu {0} → {1}", Was.Start, now.Start),
        TargetField.Due => Phrase.Of("hạn {0} → {1}", Was.Due, now.Due),
        TargetField.Curve => now.Curve.IsEmpty ? Phrase.Of("kế hoạch rải đều") : Phrase.Of("đường kế hoạch mới"),
        _ => Phrase.Of("{0} mốc", now.Milestones.Length),
    };

    private static object Shown(decimal? value) => value is { } number ? number : Phrase.Of("chưa ghi");
}

/// <summary>A target was taken out of the campaign: from that day on no board holds it, and nobody reports on it. What was reported stays.</summary>
public sealed record TargetRetired : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its short name then.</summary>
    public required string UnitName { get; init; }

    /// <summary>The first day without it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Unit;

    /// <inheritdoc/>
    public override string? TouchesUnitName => UnitName;

    /// <inheritdoc/>
    public override string? TouchesTarget => Code;

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Ngừng chỉ tiêu {0} “{1}” từ ngày {2}. Lý do: {3}", Code, Name, From, Reason);
}

/// <summary>A retired target is back, as if it had never been away.</summary>
public sealed record TargetReturned : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its short name then.</summary>
    public required string UnitName { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Unit;

    /// <inheritdoc/>
    public override string? TouchesUnitName => UnitName;

    /// <inheritdoc/>
    public override string? TouchesTarget => Code;

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Đưa chỉ tiêu {0} “{1}” trở lại. Lý do: {2}", Code, Name, Reason);
}

/// <summary>
/// All targets of a draft were taken out at once, as if they had never been set up: nobody but those who plan had seen them, and nothing was
/// reported on them.
/// </summary>
public sealed record PlanDiscarded : Fact
{
    /// <summary>Code of the campaign.</summary>
    public required string Code { get; init; }

    /// <summary>Its short name then.</summary>
    public required string ShortName { get; init; }

    /// <summary>Codes of the targets.</summary>
    public required ImmutableArray<string> Targets { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Bỏ kế hoạch của bản nháp “{0}”: {1} chỉ tiêu. Lý do: {2}", ShortName, Targets.Length, Reason);
}
