using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;

namespace DaiLanh.Web.Progress.Rows;

/// <content>From typed to saved, refused or asked about.</content>
public sealed partial class ProgressRow
{
    private readonly Queue<Func<Task>> _waiting = [];
    private ReportRequest _request = new(target.Card.Code, day, null);
    private string _field = Draft.Number;
    private string _typed = "";
    private decimal? _showBack;

    /// <summary>The cell was left with this text in it.</summary>
    public Task LeaveAsync(string? text) => LeaveAsync(text ?? "", Day);

    private Task LeaveAsync(string text, DateOnly speaksOf)
    {
        if (State is RowState.Saving) return WaitAsync(() => LeaveAsync(text, speaksOf));
        // A browser may say it twice: on Enter and on leaving.
        if (State is RowState.Refused or RowState.Asking && text == Text) return Task.CompletedTask;
        _field = Draft.Number;
        _typed = Text = text;
        _request = new ReportRequest(Card.Code, speaksOf, BasedOn);
        switch (NumberText.Read(text))
        {
            case NumberReading.Nothing when Value is { } kept:
                Finish(new RowState.Told(Phrase.Of("Ô để trống: số {0} đã ghi vẫn giữ nguyên.", kept)));
                return Task.CompletedTask;
            case NumberReading.Nothing:
                Finish(new RowState.Still());
                return Task.CompletedTask;
            case NumberReading.NotANumber wrong:
                Hold(new RowState.Refused(wrong.Why));
                return Task.CompletedTask;
            case NumberReading.AskFirst unclear:
                Hold(new RowState.Asking(new Question.Ambiguous(unclear.Value, unclear.Alternative)));
                return Task.CompletedTask;
            case NumberReading.ShownBack read:
                return TakeAsync(read.Value, showBack: true);
            case NumberReading.Understood read:
                return TakeAsync(read.Value, showBack: false);
            case var other:
                throw new InvalidOperationException($"Unknown reading {other}.");
        }
    }

    /// <summary>A box was ticked or cleared; it is saved at once.</summary>
    /// <param name="step">Which milestone; null for a yes/no target.</param>
    /// <param name="done">The new state of the box.</param>
    public Task TickAsync(int? step, bool done) => TickAsync(step, done, Day);

    private Task TickAsync(int? step, bool done, DateOnly speaksOf)
    {
        var field = FieldOf(step);
        _ticks[field] = done;
        if (State is RowState.Saving) return WaitAsync(() => TickAsync(step, done, speaksOf));
        _field = field;
        _typed = done ? "true" : "false";
        return SendAsync(new ReportRequest(Card.Code, speaksOf, BasedOn) { Step = step, Done = done }, null);
    }

    private Task TakeAsync(decimal value, bool showBack)
    {
        // The same number again says nothing new; a note beside it does.
        if (value != Value || NoteToSend is not null)
            return SendAsync(_request with { Value = value }, showBack ? value : null);
        Finish(State is RowState.Saved ? State : new RowState.Still());
        return Task.CompletedTask;
    }

    private async Task SendAsync(ReportRequest request, decimal? showBack)
    {
        _request = request with { Note = NoteToSend };
        _showBack = showBack;
        Hold(new RowState.Saving());
        try
        {
            Take(await report(_request));
        }
        catch
        {
            // A bug or a broken world: the page's error panel hears of it, and what was typed is typed and unsaved again.
            _ticks.Remove(_field);
            Hold(_field == Draft.Number ? new RowState.Unsaved(null, request.Day) : new RowState.Still());
            throw;
        }
        if (_waiting.TryDequeue(out var next)) await next();
    }

    private Task WaitAsync(Func<Task> next)
    {
        _waiting.Enqueue(next);
        return Task.CompletedTask;
    }

    private void Take(ReportOutcome outcome)
    {
        switch (outcome)
        {
            case ReportOutcome.Saved saved:
                BasedOn = saved.Sequence;
                _ownValue = _request.Value;
                if (_request.Value is { } value && !_atCell) Text = Shown(value);
                Finish(new RowState.Saved(saved.Sequence, saved.At, _showBack), withNote: _request.Note is not null);
                break;
            case ReportOutcome.AskConfirmation ask:
                Hold(new RowState.Asking(new Question.TenTimes(ask.Question)));
                break;
            case ReportOutcome.AskReason ask:
                Hold(new RowState.Asking(new Question.Lower(ask.Question)));
                break;
            case ReportOutcome.ChangedMeanwhile changed when _request.Value is { } mine && changed.TheirValue == mine && _request.Note is null:
                BasedOn = changed.Theirs.Sequence;
                _ownValue = mine;
                Finish(new RowState.Told(Phrase.Of("{0} vừa ghi đúng số này lúc {1}.", changed.Theirs.By, TimeOf(changed.Theirs.At))));
                break;
            case ReportOutcome.ChangedMeanwhile changed:
                Elsewhere = null;
                Hold(new RowState.Asking(new Question.Changed(changed.Theirs, changed.What, changed.TheirValue, _request.Value)));
                break;
            case ReportOutcome.Refused refused:
                Refuse(refused.Why);
                break;
            case ReportOutcome.NotAllowed refused:
                Refuse(refused.Why);
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome}.");
        }
    }

    private void Refuse(Phrase why)
    {
        if (_field == Draft.Number)
        {
            Hold(new RowState.Refused(why));
            return;
        }
        // A box that could not be saved falls back to what is true.
        _ticks.Remove(_field);
        Finish(new RowState.Told(why));
    }

    // What was typed stays.
    private void Hold(RowState state)
    {
        State = state;
        Touch();
    }

    // What was typed is done with; the row shows what the board holds again.
    private void Finish(RowState state, bool withNote = false)
    {
        State = state;
        Settled = new Settled((Settled?.Count ?? 0) + 1, withNote, _field, _typed);
        if (withNote) (Note, IsNoteOpen) = (null, false);
        if (state is RowState.Saved) (Elsewhere, Reason) = (null, null);
        CatchUp();
        Touch();
    }
}
