using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Api.Views;

/// <summary>The targets of a board, or those of a unit or movement.</summary>
internal sealed record TargetsView(string Campaign, DateOnly Day, long Sequence, ImmutableArray<TargetView> Targets);

/// <summary>A target with what is true of it.</summary>
internal sealed record TargetView(
    string Code, string Name, string Unit, string Movement, MeasureView Measure, decimal Weight, DateOnly Start, DateOnly Due, decimal? Pledged,
    decimal? Value, bool? Done, decimal? Completion, decimal Expected, Standing Standing, LastEntryView? Last)
{
    public static TargetView Of(TargetRow row, Audience audience)
    {
        var card = row.Card;
        var reported = row.Actual.HasEntry;
        return new(
            card.Code, card.Name, card.UnitCode, card.MovementCode, MeasureView.Of(card, row.Actual), card.Plan.Weight.Plain(), card.Plan.Start, card.Plan.Due, card.Pledged.Plain(),
            row.Actual.Value.Plain(), card.Plan.Measure is Measure.YesNo && reported ? row.Actual.Yes : null, reported ? row.Completion.Short() : null,
            row.Expected.Short(), row.Standing, row.Last is { } last ? LastEntryView.Of(last, audience) : null);
    }
}

/// <summary>How a target is measured; only what its kind has.</summary>
internal sealed record MeasureView(
    MeasureKind Kind, string Unit, decimal? Baseline, decimal? Plan, Direction? Direction, bool? IsCumulative, ImmutableArray<StepView>? Steps)
{
    public static MeasureView Of(TargetCard card, Actual actual) => card.Plan.Measure switch
    {
        Measure.Amount a => new(a.Kind, card.MeasureUnit, a.Baseline.Plain(), a.Plan.Plain(), a.Direction, a.IsCumulative, null),
        Measure.Limit l => new(l.Kind, card.MeasureUnit, null, l.Plan.Plain(), null, null, null),
        Measure.Milestones m => new(m.Kind, card.MeasureUnit, null, null, null, null,
            [.. m.Steps.Select(s => new StepView(s.Step, s.Name, s.Weight.Plain(), s.Due, actual.DoneSteps.Contains(s.Step)))]),
        _ => new(card.Plan.Measure.Kind, card.MeasureUnit, null, null, null, null, null),
    };
}

internal sealed record StepView(int Step, string Name, decimal Weight, DateOnly Due, bool Done);

/// <summary>The entry recorded last; its sequence number is what a new entry is based on.</summary>
internal sealed record LastEntryView(long Sequence, DateOnly Day, DateTimeOffset At, string? By, string? Note)
{
    public static LastEntryView Of(EntryNote last, Audience audience) =>
        new(last.Sequence, last.Day, last.At, audience is Audience.Staff ? last.By : null, audience is Audience.Staff ? last.Note : null);
}
