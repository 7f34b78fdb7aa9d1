using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Admin.Table.Rows;

/// <summary>
/// A row while somebody works on it: what stands, what they typed and have not saved yet, and what stands in its way. Typed text is kept until it is
/// saved or given up. Not thread-safe; all calls come from the page's own circuit.
/// </summary>
public sealed class WorkRow<T>(WorkLine<T> line, WorkDesk<T> desk)
    where T : class
{
    // What a cell showed when the person came to it: somebody else may change it while they type.
    private readonly Dictionary<string, T> _seen = [];
    private readonly List<string> _typed = [];
    private T? _before;
    private T? _after;

    /// <summary>As the table shows it.</summary>
    public WorkLine<T> Line { get; private set; } = line;

    /// <summary>What is wrong with what was typed.</summary>
    public ImmutableArray<FieldFault> Faults { get; private set; } = [];

    /// <summary>Somebody else's version of the same fields; null when there is none.</summary>
    public ChangeOutcome<T>.ChangedMeanwhile? Theirs { get; private set; }

    /// <summary>What was typed, as it would be saved; null when nothing is unsaved.</summary>
    public T? Mine => _after;

    /// <summary>Waits for a reason before it saves.</summary>
    public bool AsksReason { get; private set; }

    /// <summary>Why this person may not change it; null when they may.</summary>
    public Phrase? NotAllowed { get; private set; }

    /// <summary>The last change was saved, and nothing was typed since.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Counts what was dealt with, so that the browser forgets the text that it keeps.</summary>
    public int Settled { get; private set; }

    /// <summary>Fields that were typed and are not saved.</summary>
    public IReadOnlyList<string> Typed => _typed;

    /// <summary>What a cell shows: what was typed in it, else what stands.</summary>
    public string TextOf(WorkColumn<T> column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (_after is not null && _typed.Contains(column.Field)) return column.Text(_after);
        return column.Text(_seen.GetValueOrDefault(column.Field) ?? Line.Details);
    }

    /// <summary>A newer state of the row; what is typed stays.</summary>
    public void Show(WorkLine<T> next)
    {
        if (!ReferenceEquals(Line.Details, next.Details) && !Equals(Line.Details, next.Details)) IsSaved = false;
        Line = next;
    }

    /// <summary>Somebody comes to a cell: it keeps what it shows until they leave.</summary>
    public void Enter(string field) => _seen.TryAdd(field, Line.Details);

    /// <summary>They leave it.</summary>
    public void Leave(string field) => _seen.Remove(field);

    /// <summary>A cell was filled in.</summary>
    public Task TypeAsync(string field, string text) => TypeAsync(field, text, _seen.GetValueOrDefault(field) ?? Line.Details);

    /// <summary>Text that the browser kept over a lost connection, with what the cell showed when it was typed.</summary>
    public Task ReturnAsync(string field, string text, string shown)
    {
        var column = desk.Column(field);
        return TypeAsync(field, text, column.With(Line.Details, shown));
    }

    /// <summary>Saves what was typed.</summary>
    public async Task SaveAsync()
    {
        if (_before is not { } before || _after is not { } after) return;
        AsksReason = !desk.HasReason;
        if (AsksReason) return;
        (Faults, NotAllowed) = ([], null);
        switch (await desk.ExecuteAsync(new Wish<T>.Edit(before, after)))
        {
            case ChangeOutcome<T>.Saved saved:
                if (saved.Now is { } now) Line = Line with { Details = now };
                Settle();
                IsSaved = true;
                break;
            case ChangeOutcome<T>.Nothing:
                Settle();
                break;
            case ChangeOutcome<T>.Refused refused:
                Faults = refused.Faults;
                AsksReason = refused.Faults.Any(f => f.Field == nameof(Wish<T>.Reason));
                break;
            case ChangeOutcome<T>.NotAllowed no:
                NotAllowed = no.Why;
                break;
            case ChangeOutcome<T>.ChangedMeanwhile changed:
                Theirs = changed;
                break;
        }
    }

    /// <summary>Saves what was typed over what somebody else wrote meanwhile, which the person has seen.</summary>
    public Task KeepMineAsync()
    {
        if (Theirs is not { } theirs) return Task.CompletedTask;
        _before = theirs.Theirs;
        // Only what was typed goes over theirs; their other fields stay.
        _after = _typed.Select(desk.Column).Aggregate(theirs.Theirs, (row, column) => column.With(row, column.Text(_after!)));
        Theirs = null;
        return SaveAsync();
    }

    /// <summary>Gives up what was typed: what stands, or what somebody else wrote, is shown.</summary>
    public void GiveUp()
    {
        if (Theirs is { } theirs) Line = Line with { Details = theirs.Theirs };
        Settle();
    }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    /// <remarks>Several cells may fill one property: “Heads.Head” is at fault for “Heads” when it was typed.</remarks>
    public Phrase? FaultOf(string field) => Faults.FirstOrDefault(f =>
        f.Field == field || (f.Field.Length > 0 && field.StartsWith(f.Field + ".", StringComparison.Ordinal) && _typed.Contains(field)))?.Why;

    private Task TypeAsync(string field, string text, T seen)
    {
        var column = desk.Column(field);
        IsSaved = false;
        var wanted = column.With(seen, text);
        if (column.Text(wanted) == column.Text(seen) && !_typed.Contains(field))
        {
            if (_typed.Count == 0) Settle();
            return Task.CompletedTask;
        }
        _before = column.With(_before ?? Line.Details, column.Text(seen));
        _after = column.With(_after ?? Line.Details, text);
        if (!_typed.Contains(field)) _typed.Add(field);
        Theirs = null;
        return SaveAsync();
    }

    private void Settle()
    {
        (_before, _after, Theirs, NotAllowed, AsksReason) = (null, null, null, null, false);
        Faults = [];
        _typed.Clear();
        _seen.Clear();
        Settled++;
    }
}
