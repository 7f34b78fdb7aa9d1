using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Progress.Rows;

/// <summary>Reports to the ledger in the name of whoever is at the desk.</summary>
public delegate Task<ReportOutcome> Reporting(ReportRequest request);

/// <summary>Takes an entry of a target back in the same name.</summary>
public delegate Task<ReportOutcome> TakingBack(string target, long sequence);

/// <summary>
/// One row of the desk: what its cell holds, what became of it, what it asks. Knows nothing of pages; one page calls it, from one
/// thread at a time, but calls may come while a save is under way. What was typed is never overwritten by what others save.
/// </summary>
public sealed partial class ProgressRow(TargetRow target, DateOnly day, Reporting report, TakingBack takeBack)
{
    private readonly Dictionary<string, bool> _ticks = [];
    private decimal? _ownValue;
    private bool _atCell;

    public TargetRow Target { get; private set; } = target;

    public TargetCard Card => Target.Card;

    /// <summary>The day that numbers speak of.</summary>
    public DateOnly Day { get; private set; } = day;

    /// <summary>What the number's cell holds.</summary>
    public string Text { get; private set; } = Shown(ActualOn(target, day).Value);

    public RowState State { get; private set; } = new RowState.Still();

    /// <summary>The entry that the person saw as the last one. Stands still while they are at the row.</summary>
    public long? BasedOn { get; private set; } = target.Last?.Sequence;

    /// <summary>What others did meanwhile.</summary>
    public Elsewhere? Elsewhere { get; private set; }

    /// <summary>What is done with, for the browser's drafts.</summary>
    public Settled? Settled { get; private set; }

    /// <summary>Rises with everything that shows: a view that has shown it need not look again.</summary>
    public int Version { get; private set; }

    /// <summary>Called after <see cref="Version"/> rose; the one view of the row listens.</summary>
    public Action? Changed { get; set; }

    /// <summary>The number on the row's day, also in the moment before the board has it; null without one.</summary>
    public decimal? Value => BoardIsBehind ? _ownValue : ActualOn(Target, Day).Value;

    /// <summary>What counted before the row's day; null when there was nothing.</summary>
    public Reading? Previous
    {
        get
        {
            for (var i = Target.History.Length - 1; i >= 0; i--)
            {
                if (Target.History[i].Day < Day) return Target.History[i];
            }
            return null;
        }
    }

    /// <summary>Whether something was typed that is neither saved nor given up.</summary>
    public bool Holds => State is RowState.Saving or RowState.Unsaved or RowState.Refused or RowState.Asking;

    /// <summary>Whether a milestone is ticked (null: the yes of a yes/no target) as the person sees it, also while it is being saved.</summary>
    public bool IsTicked(int? step)
    {
        if (_ticks.TryGetValue(FieldOf(step), out var pending)) return pending;
        var actual = ActualOn(Target, Day);
        return step is { } s ? actual.DoneSteps.Contains(s) : actual.Yes;
    }

    /// <summary>A new board, or another day to speak of.</summary>
    public void Show(TargetRow next, DateOnly day)
    {
        if (ReferenceEquals(next, Target) && day == Day) return;
        Target = next;
        Day = day;
        CatchUp();
        Touch();
    }

    /// <summary>The page was opened anew: when the last entry is the person's own, of today and for this day, it can be taken back as before.</summary>
    /// <param name="own">Entries of today by this person that are no undo.</param>
    public void Recall(IReadOnlySet<long> own)
    {
        if (State is RowState.Still && Target.Last is { } last && last.Day == Day && own.Contains(last.Sequence))
            State = new RowState.Saved(last.Sequence, last.At, null);
    }

    /// <summary>The person has come to the cell: from here on <see cref="BasedOn"/> is what they see.</summary>
    public void Begin()
    {
        _atCell = true;
        if (Holds || Elsewhere is null) return;
        Elsewhere = null;
        Touch();
    }

    /// <summary>The person has gone from the cell; what they typed came with <see cref="LeaveAsync(string?)"/> before.</summary>
    public void End()
    {
        _atCell = false;
        var before = (Text, BasedOn, Elsewhere, State);
        CatchUp();
        if (before != (Text, BasedOn, Elsewhere, State)) Touch();
    }

    private bool BoardIsBehind => BasedOn > (Target.Last?.Sequence ?? 0);

    // Takes over what the board holds, unless the person is at it: then what others did is only told beside it.
    private void CatchUp()
    {
        if (State is RowState.Saving) return;
        if (BoardIsBehind)
        {
            if (!Holds && !_atCell) Text = Shown(Value);
            return;
        }
        var isNews = Target.Last is { } last && last.Sequence != BasedOn;
        if (isNews && (_atCell || Holds))
        {
            Tell();
            return;
        }
        if (isNews)
        {
            if (State is RowState.Saved or RowState.TakenBack) Tell();
            if (State is not RowState.Told) State = new RowState.Still();
            BasedOn = Target.Last?.Sequence;
        }
        if (Holds) return;
        if (_waiting.Count == 0) _ticks.Clear();
        if (!_atCell) Text = Shown(Value);
    }

    private void Tell()
    {
        // A question about their entry says it already.
        if (State is RowState.Asking { Question: Question.Changed asked } && asked.Theirs.Sequence == Target.Last!.Sequence) return;
        Reading? reading = null;
        foreach (var entry in Target.History)
        {
            if (entry.Sequence == Target.Last!.Sequence) reading = entry;
        }
        Elsewhere = new Elsewhere(Target.Last!, EntryWords.Did(Card.Plan.Measure, Card.MeasureUnit, reading));
    }

    private void Touch()
    {
        Version++;
        Changed?.Invoke();
    }

    /// <summary>The clock's time of an entry; with its day when that is not the row's.</summary>
    public string TimeOf(DateTimeOffset at)
    {
        var on = CommuneTime.DayOf(at);
        return on == Day ? VietnameseNumber.Time(at) : VietnameseNumber.Time(at) + " " + VietnameseNumber.ShortDay(on);
    }

    private static string FieldOf(int? step) => step is { } s ? Draft.Step(s) : Draft.Yes;

    private static Actual ActualOn(TargetRow target, DateOnly day) => Actual.At(target.Card.Plan.Measure, target.History.AsSpan(), day);

    // In both languages by the Vietnamese rule, because that is how the cell reads.
    private static string Shown(decimal? value) => value is { } v ? VietnameseNumber.Of(v) : "";
}
