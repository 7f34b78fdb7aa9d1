using System.Collections.Immutable;

namespace DaiLanh.Core.Targets;

/// <summary>Which way is better (hướng đánh giá).</summary>
public enum Direction
{
    /// <summary>↑ more is better.</summary>
    Higher,

    /// <summary>↓ less is better.</summary>
    Lower,
}

/// <summary>The four measure kinds by name, as stored and as approved in reports.</summary>
public enum MeasureKind
{
    /// <summary>Tăng hoặc giảm tới mức.</summary>
    Amount,

    /// <summary>Giữ không vượt quá.</summary>
    Limit,

    /// <summary>Công trình, phần việc theo mốc.</summary>
    Milestones,

    /// <summary>Đạt / chưa đạt.</summary>
    YesNo,
}

/// <summary>One step of a work measured by milestones (mốc).</summary>
/// <param name="Step">1, 2, 3 … in order.</param>
/// <param name="Name">What is done then.</param>
/// <param name="Weight">Share of the whole; greater than 0, any scale.</param>
/// <param name="Due">Day by which it is planned.</param>
public sealed record Milestone(int Step, string Name, decimal Weight, DateOnly Due);

/// <summary>How a target is measured (product.md, “How progress is measured”). A closed set.</summary>
public abstract record Measure
{
    private Measure() { }

    /// <summary>The kind by name.</summary>
    public abstract MeasureKind Kind { get; }

    /// <summary>
    /// From a baseline to a planned level; a plan below the baseline means lower is better and the same formula serves.
    /// </summary>
    /// <param name="Baseline">Where it stood at the start; 0 unless stated.</param>
    /// <param name="Plan">The assigned level or total.</param>
    /// <param name="Direction">Decides only when plan = baseline (keep at level); otherwise the two numbers say it.</param>
    /// <param name="IsCumulative">True: entries are totals to date, and a lower total asks for a reason. False: the latest level.</param>
    public sealed record Amount(decimal Baseline, decimal Plan, Direction Direction, bool IsCumulative) : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => MeasureKind.Amount;
    }

    /// <summary>Not more than <paramref name="Plan"/>, which may be 0.</summary>
    public sealed record Limit(decimal Plan) : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => MeasureKind.Limit;
    }

    /// <summary>Ordered steps, each with a weight and a due day; never empty.</summary>
    public sealed record Milestones(ImmutableArray<Milestone> Steps) : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => MeasureKind.Milestones;
    }

    /// <summary>Reached or not.</summary>
    public sealed record YesNo : Measure
    {
        /// <inheritdoc/>
        public override MeasureKind Kind => MeasureKind.YesNo;
    }
}

/// <summary>One point of a plan curve.</summary>
/// <param name="Day">The day at whose end it holds.</param>
/// <param name="Expected">Expected completion, 0…1.</param>
public readonly record struct CurvePoint(DateOnly Day, decimal Expected);

/// <summary>All that the arithmetic needs to know of a target; values in, values out.</summary>
/// <param name="Measure">How it is measured.</param>
/// <param name="Weight">Greater than 0.</param>
/// <param name="Start">First day; nothing is expected on it yet.</param>
/// <param name="Due">Last day, itself still running; not before <paramref name="Start"/>.</param>
/// <param name="Curve">Plan curve of an <see cref="Measure.Amount"/>, by rising days; empty means a straight line.</param>
public sealed record TargetPlan(Measure Measure, decimal Weight, DateOnly Start, DateOnly Due, ImmutableArray<CurvePoint> Curve);
