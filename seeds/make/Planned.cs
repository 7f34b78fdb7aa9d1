namespace DaiLanh.DemoFigures;

internal sealed record CurvePoint(DateOnly Day, decimal Expected);

internal sealed record Milestone(int Step, string Name, decimal Weight, DateOnly Due);

/// <summary>A target as it is written to targets.json, with the line of the shape that it came from.</summary>
internal sealed record Planned(
    string Code, Unit Unit, Template Template, string Name, decimal? Baseline, decimal? Plan, decimal? Pledged, decimal Weight,
    DateOnly Start, DateOnly Due, IReadOnlyList<CurvePoint>? Curve, IReadOnlyList<Milestone>? Milestones, ShapedTarget Shaped, decimal Grain)
{
    public bool IsPercent => Template.MeasureUnit == "%";
}

/// <summary>An entry as it is written to progress.json. Exactly one of value, step with done, or yes is set.</summary>
internal sealed record Entry(Planned Target, DateOnly Day, DateTimeOffset At, decimal? Value = null, int? Step = null, bool? Done = null, bool? Yes = null, string? Note = null, string? Reason = null);
