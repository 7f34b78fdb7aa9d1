using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Progress;

/// <summary>A unit reported progress on a target, or took its last report back.</summary>
public sealed record ProgressReported : Fact
{
    /// <summary>Code of the target.</summary>
    public required string Target { get; init; }

    /// <summary>Its name then.</summary>
    public required string TargetName { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its short name then.</summary>
    public required string UnitName { get; init; }

    /// <summary>How the target is measured.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Unit of measure.</summary>
    public required string MeasureUnit { get; init; }

    /// <summary>The day it speaks of.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Plan then, for amounts and limits.</summary>
    public decimal? Plan { get; init; }

    /// <summary>Value that counted before, if any.</summary>
    public decimal? Before { get; init; }

    /// <summary>Total or level.</summary>
    public decimal? Value { get; init; }

    /// <summary>Number of the milestone.</summary>
    public int? Step { get; init; }

    /// <summary>Its name then.</summary>
    public string? StepName { get; init; }

    /// <summary>Step done or not; yes or no.</summary>
    public bool? Done { get; init; }

    /// <summary>Free note.</summary>
    public string? Note { get; init; }

    /// <summary>Why a cumulative total is lower than before.</summary>
    public string? Reason { get; init; }

    /// <summary>The entry that stood last when this one was made.</summary>
    public long? BasedOn { get; init; }

    /// <summary>The entry that this one takes back.</summary>
    public long? Undoes { get; init; }

    /// <inheritdoc/>
    public override string? TouchesUnit => Unit;

    /// <inheritdoc/>
    public override string? TouchesUnitName => UnitName;

    /// <inheritdoc/>
    public override string? TouchesTarget => Target;

    /// <inheritdoc/>
    public override bool IsNews => true;

    /// <inheritdoc/>
    public override Phrase Say() => this switch
    {
        { Undoes: { } taken } => Phrase.Of("{0}: rút lại lần ghi số {1}", TargetName, taken),
        { Kind: MeasureKind.Milestones, Done: true } => Phrase.Of("{0}: xong mốc “{1}”", TargetName, StepName),
        { Kind: MeasureKind.Milestones } => Phrase.Of("{0}: mốc “{1}” chưa xong", TargetName, StepName),
        { Kind: MeasureKind.YesNo, Done: true } => Phrase.Of("{0}: đã đạt", TargetName),
        { Kind: MeasureKind.YesNo } => Phrase.Of("{0}: chưa đạt", TargetName),
        { Before: { } before } => Phrase.Of("{0}: {1} → {2} / {3} {4}", TargetName, before, Value, Plan, MeasureUnit),
        _ => Phrase.Of("{0}: {1} / {2} {3}", TargetName, Value, Plan, MeasureUnit),
    };

    /// <summary>A report of a target before anything is reported: what is known of the target itself. The day is still to be filled in.</summary>
    internal static ProgressReported Of(TargetDefined target) => new()
    {
        Target = target.Code,
        TargetName = target.Name,
        Unit = target.Unit,
        UnitName = target.UnitName,
        Kind = target.Kind,
        MeasureUnit = target.MeasureUnit,
        Plan = target.Plan,
        Day = default,
    };

    /// <summary>The same with what was reported.</summary>
    internal ProgressReported Filled(ReportRequest request, Measure measure, decimal? before) => this with
    {
        Day = request.Day,
        Before = before,
        Value = request.Value,
        Step = request.Step,
        StepName = (measure as Measure.Milestones)?.Steps.First(s => s.Step == request.Step).Name,
        Done = request.Done,
        Note = Tidy(request.Note),
        Reason = Tidy(request.Reason),
    };

    /// <summary>A note as it is stored: trimmed; an empty one is none.</summary>
    internal static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whether a stored entry says the same as this fact.</summary>
    /// <param name="row">The row of the ledger that holds the fact.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="target">Code of the entry's target.</param>
    internal bool Describes(LedgerRow row, ProgressEntry entry, string? target) =>
        entry.Sequence == row.Sequence && entry.At == row.At && entry.ActorId == row.ActorId && entry.ActorName == row.ActorName
        && target == Target && entry.Day == Day && entry.Value == Value && entry.Step == Step && entry.Done == Done
        && entry.Note == Note && entry.Reason == Reason && entry.BasedOn == BasedOn && entry.Undoes == Undoes;

    /// <summary>The entry that this fact describes.</summary>
    internal ProgressEntry Entry(long sequence, int targetId, DateTimeOffset at, Person actor) => new()
    {
        Sequence = sequence,
        TargetId = targetId,
        Day = Day,
        At = at,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Value = Value,
        Step = Step,
        Done = Done,
        Note = Note,
        Reason = Reason,
        BasedOn = BasedOn,
        Undoes = Undoes,
    };

    /// <summary>As the board takes it.</summary>
    internal BoardEntry ForBoard(LedgerRow row) => new(
        Target, new Reading(Day, row.Sequence, Value, Step, Done), new EntryNote(row.Sequence, Day, row.At, row.ActorName, Note), Undoes);
}
