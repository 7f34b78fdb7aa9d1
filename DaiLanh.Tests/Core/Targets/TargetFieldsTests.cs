using CsCheck;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Targets;

/// <summary>Merging what two people made of one target.</summary>
public sealed class TargetFieldsTests
{
    private static readonly Gen<TargetValues> Values = Gen.Select(Any.Plan, Gen.Int[0, 2], Any.Value).Select((plan, text, pledged) =>
        TargetValues.Of($"Tên {text}", $"đvt {text % 2}", $"m{text}", plan.Measure.Kind is MeasureKind.Amount && text > 0 ? pledged : null, plan));

    [Fact]
    public void Values_are_the_same_as_the_plan_they_were_made_from() => Any.Plan.Sample(plan =>
        Same.Content(plan, TargetValues.Of("A", "cây", "ntm", null, plan).ToPlan()));

    [Fact]
    public void A_wish_on_what_is_true_now_is_the_wish() => Gen.Select(Values, Values).Sample((now, wanted) =>
    {
        var (merged, contested) = TargetFields.Merge(now, now, wanted);
        Assert.Empty(contested);
        Assert.Empty(TargetFields.Changed(wanted, merged));
    });

    [Fact]
    public void Nobodys_wish_leaves_what_is_true_now() => Gen.Select(Values, Values).Sample((now, seen) =>
    {
        var (merged, contested) = TargetFields.Merge(now, seen, seen);
        Assert.Empty(contested);
        Assert.Empty(TargetFields.Changed(now, merged));
    });

    [Fact]
    public void A_field_is_contested_exactly_when_both_changed_it_to_different_things() => Gen.Select(Values, Values, Values).Sample((now, seen, wanted) =>
    {
        var both = TargetFields.Changed(seen, now).Intersect(TargetFields.Changed(seen, wanted)).Intersect(TargetFields.Changed(now, wanted));
        Assert.Equal(both, TargetFields.Merge(now, seen, wanted).Contested);
    });
}
