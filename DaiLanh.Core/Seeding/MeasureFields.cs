using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Seeding;

/// <summary>The three properties that say how something is measured, the same in the library and in the targets.</summary>
/// <param name="Kind">Measure kind.</param>
/// <param name="Direction">Which way is better; null where the kind leaves no choice.</param>
/// <param name="IsCumulative">Entries are totals to date; only amounts can be.</param>
internal sealed record MeasureFields(MeasureKind Kind, Direction? Direction, bool IsCumulative)
{
    private enum SeedDirection
    {
        Higher,
        Lower,
        Keep,
        None,
    }

    public static MeasureFields Read(SeedNode item)
    {
        var kind = item.At("measure").OneOf<MeasureKind>();
        var written = item.At("direction").OneOf<SeedDirection>();
        var cumulative = item.At("cumulative").Flag();
        if (cumulative && kind != MeasureKind.Amount) throw item.Fault("cumulative", Phrase.Of("chỉ Amount mới có số lũy kế."));
        Direction? direction = (kind, written) switch
        {
            (MeasureKind.Amount, SeedDirection.Higher) => Targets.Direction.Higher,
            (MeasureKind.Amount, SeedDirection.Lower) => Targets.Direction.Lower,
            (MeasureKind.Amount, _) => throw item.Fault("direction", Phrase.Of("với Amount phải là Higher hoặc Lower.")),
            (MeasureKind.Limit, SeedDirection.Keep) or (MeasureKind.Milestones or MeasureKind.YesNo, SeedDirection.None) => null,
            (MeasureKind.Limit, _) => throw item.Fault("direction", Phrase.Of("với Limit phải là Keep.")),
            _ => throw item.Fault("direction", Phrase.Of("với {0} phải là None.", kind.ToString())),
        };
        return new MeasureFields(kind, direction, cumulative);
    }
}
