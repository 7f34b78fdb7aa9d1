using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Progress.Rows;

/// <content>Answers to its questions, taking back, notes, and drafts that come back.</content>
public sealed partial class ProgressRow
{
    /// <summary>A draft that was left longer ago is shown and not saved by itself: who typed it may have forgotten it.</summary>
    public static readonly TimeSpan SavedByItself = TimeSpan.FromHours(12);

    /// <summary>The note that goes with the next save.</summary>
    public string? Note { get; set; }

    public bool IsNoteOpen { get; private set; }

    /// <summary>There is a note that is not saved and not in sight.</summary>
    public bool HasHiddenNote => !IsNoteOpen && NoteToSend is not null;

    /// <summary>Why a total is lower; kept while it is asked.</summary>
    public string? Reason { get; set; }

    private string? NoteToSend => string.IsNullOrWhiteSpace(Note) ? null : Note;

    /// <summary>More than ten times the plan, and it is right.</summary>
    public Task ConfirmAsync() => State is RowState.Asking { Question: Question.TenTimes }
        ? SendAsync(_request with { Confirmed = true }, _showBack)
        : Task.CompletedTask;

    /// <summary>One of the two readings of an ambiguous text.</summary>
    public Task ChooseAsync(decimal value)
    {
        if (State is not RowState.Asking { Question: Question.Ambiguous }) return Task.CompletedTask;
        // Chosen by the person: there is nothing left to show back.
        return TakeAsync(value, showBack: false);
    }

    /// <summary>Why the total is lower than before.</summary>
    public Task GiveReasonAsync()
    {
        if (State is not RowState.Asking { Question: Question.Lower asked }) return Task.CompletedTask;
        if (Reason?.Any(char.IsLetter) == true) return SendAsync(_request with { Reason = Reason }, _showBack);
        // Digits alone are what somebody typed who did not see the question.
        Hold(new RowState.Asking(asked with { Objection = Phrase.Of("Hãy ghi lý do bằng lời, ví dụ: kiểm đếm lại.") }));
        return Task.CompletedTask;
    }

    /// <summary>Somebody saved in between; this person's number goes on top of theirs.</summary>
    public Task KeepMineAsync() => State is RowState.Asking { Question: Question.Changed changed }
        ? SendAsync(_request with { BasedOn = changed.Theirs.Sequence }, _showBack)
        : Task.CompletedTask;

    /// <summary>Somebody saved in between; theirs stays.</summary>
    public void TakeTheirs()
    {
        if (State is not RowState.Asking { Question: Question.Changed changed }) return;
        BasedOn = changed.Theirs.Sequence;
        _ownValue = changed.TheirValue;
        _ticks.Remove(_field);
        Text = Shown(changed.TheirValue);
        Finish(new RowState.Told(Phrase.Of("Giữ như {0} đã ghi.", changed.Theirs.By)));
    }

    /// <summary>Back from a question to the cell, with what was typed in it.</summary>
    public void Back()
    {
        if (State is not RowState.Asking) return;
        if (_field == Draft.Number)
        {
            Hold(new RowState.Unsaved(null, _request.Day));
            return;
        }
        _ticks.Remove(_field);
        Finish(new RowState.Still());
    }

    /// <summary>Gives up what was typed; the cell shows what is saved.</summary>
    public void Discard()
    {
        if (State is not (RowState.Unsaved or RowState.Refused)) return;
        (_field, _typed) = (Draft.Number, Text);
        State = new RowState.Still();
        BasedOn = Target.Last?.Sequence ?? BasedOn;
        Text = Shown(Value);
        Finish(new RowState.Still());
    }

    /// <summary>Saves what came back unsaved.</summary>
    public Task SaveHeldAsync() => State is RowState.Unsaved held ? LeaveAsync(Text, held.Day) : Task.CompletedTask;

    /// <summary>Takes the last save back by a correcting entry.</summary>
    public async Task UndoAsync()
    {
        if (State is not RowState.Saved saved) return;
        Hold(new RowState.Saving());
        try
        {
            TakeUndo(saved, await takeBack(Card.Code, saved.Sequence));
        }
        catch
        {
            Hold(saved);
            throw;
        }
        if (_waiting.TryDequeue(out var next)) await next();
    }

    private void TakeUndo(RowState.Saved saved, ReportOutcome outcome)
    {
        State = outcome switch
        {
            ReportOutcome.Saved taken => new RowState.TakenBack(taken.At),
            ReportOutcome.ChangedMeanwhile changed => new RowState.Told(Phrase.Of(
                "{0} đã {1} sau lần ghi này, nên không hoàn tác được nữa.", changed.Theirs.By, changed.What)),
            ReportOutcome.Refused refused => new RowState.Told(refused.Why),
            ReportOutcome.NotAllowed refused => new RowState.Told(refused.Why),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
        if (outcome is ReportOutcome.Saved { Sequence: var sequence })
        {
            BasedOn = sequence;
            _ownValue = Actual.At(Card.Plan.Measure, Target.History.RemoveAll(r => r.Sequence == saved.Sequence).AsSpan(), Day).Value;
            Text = Shown(Value);
        }
        CatchUp();
        Touch();
    }

    /// <summary>Opens or closes the note; what is in it stays.</summary>
    public void ToggleNote()
    {
        IsNoteOpen = !IsNoteOpen;
        Touch();
    }

    /// <summary>Saves the note: with what is typed and unsaved, else beside what was reported last.</summary>
    public Task SaveNoteAsync()
    {
        if (NoteToSend is not { } note)
        {
            IsNoteOpen = false;
            Touch();
            return Task.CompletedTask;
        }
        if (State is RowState.Saving) return WaitAsync(SaveNoteAsync);
        // What is asked or refused takes the note along when it is saved.
        if (Holds) return State is RowState.Unsaved ? SaveHeldAsync() : Task.CompletedTask;

        var same = Card.Plan.Measure switch
        {
            Measure.YesNo => new ReportRequest(Card.Code, Day, BasedOn) { Done = IsTicked(null) },
            Measure.Milestones m => LastStep(m) is var step ? new ReportRequest(Card.Code, Day, BasedOn) { Step = step, Done = IsTicked(step) } : null,
            _ => Value is { } value ? new ReportRequest(Card.Code, Day, BasedOn) { Value = value } : null,
        };
        if (same is not null)
        {
            (_field, _typed) = (Draft.Note, note);
            return SendAsync(same, null);
        }
        State = new RowState.Told(Phrase.Of("Hãy ghi số trước; ghi chú được lưu cùng số."));
        Touch();
        return Task.CompletedTask;
    }

    private int LastStep(Measure.Milestones measure) =>
        Target.History.IsEmpty ? measure.Steps[0].Step : Target.History[^1].Step ?? measure.Steps[0].Step;

    /// <summary>A draft that the browser kept comes back: after a lost connection, a reload, a restart of the server.</summary>
    /// <param name="draft">What was typed.</param>
    /// <param name="now">The instant, for its age.</param>
    public Task ReturnAsync(Draft draft, DateTimeOffset now)
    {
        var age = TimeSpan.FromSeconds(Math.Clamp(double.IsFinite(draft.AgeSeconds) ? draft.AgeSeconds : 0, 0, TimeSpan.FromDays(3650).TotalSeconds));
        var saves = draft.Left && age < SavedByItself;
        switch (draft.Field)
        {
            case Draft.Note:
                (Note, IsNoteOpen) = (draft.Text, true);
                Touch();
                return Task.CompletedTask;
            case Draft.Reason:
                Reason = draft.Text;
                Touch();
                return Task.CompletedTask;
            case Draft.Number when Card.Plan.Measure is Measure.Amount or Measure.Limit:
                return ReturnNumberAsync(draft, saves, now - age);
            case Draft.Yes when Card.Plan.Measure is Measure.YesNo && saves:
                return ReturnTickAsync(null, draft);
            case not Draft.Yes when saves && Card.Plan.Measure is Measure.Milestones m && draft.StepNumber is { } step && m.Steps.Any(s => s.Step == step):
                return ReturnTickAsync(step, draft);
            default:
                (_field, _typed) = (draft.Field, draft.Text);
                Finish(State);
                return Task.CompletedTask;
        }
    }

    private Task ReturnNumberAsync(Draft draft, bool saves, DateTimeOffset typedAt)
    {
        // On its way already, or asked about: the answer will come from there.
        if (State is RowState.Saving || (Holds && State is not RowState.Unsaved && Text == draft.Text)) return Task.CompletedTask;
        BasedOn = draft.BasedOn;
        if (saves) return LeaveAsync(draft.Text, draft.Day);
        Text = draft.Text;
        (_field, _typed) = (Draft.Number, draft.Text);
        Hold(new RowState.Unsaved(typedAt, draft.Day));
        CatchUp();
        return Task.CompletedTask;
    }

    private Task ReturnTickAsync(int? step, Draft draft)
    {
        var done = draft.Text == "true";
        var isOnItsWay = _ticks.TryGetValue(draft.Field, out var pending) && pending == done;
        if (isOnItsWay || State is RowState.Asking) return Task.CompletedTask;
        if (IsTicked(step) == done)
        {
            (_field, _typed) = (draft.Field, draft.Text);
            Finish(State);
            return Task.CompletedTask;
        }
        BasedOn = draft.BasedOn;
        return TickAsync(step, done, draft.Day);
    }
}
