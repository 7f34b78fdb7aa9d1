using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using DaiLanh.Web.Access;
using DaiLanh.Web.Admin.Planning.Library;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Direction = DaiLanh.Core.Targets.Direction;

namespace DaiLanh.Web.Admin.Planning.Dialogs;

/// <summary>What the dialog of a template saved.</summary>
/// <param name="Code">Code of the template.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record TemplateDialogAnswer(string Code, Func<Person, Task<TemplateOutcome>> Undo);

/// <summary>Everything about one template: a new one, or another kind, steps and units for an old one.</summary>
public sealed partial class TemplateDialog
{
    private readonly Dictionary<TargetField, string> _wrong = [];
    private readonly HashSet<UnitKind> _kinds = [];
    private string _name = "";
    private string _unit = "";
    private string _movement = "";
    private string _weight = "1";
    private string _steps = "";
    private string? _note;
    private string? _reason;
    private string? _problem;
    private MeasureKind _kind;
    private Direction _direction;
    private bool _isCumulative = true;
    private bool _saving;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The template to change; null makes a new one.</summary>
    [Parameter] public TemplateLine? Line { get; set; }

    /// <summary>What can be done.</summary>
    [Parameter, EditorRequired] public LibraryDesk Desk { get; set; } = null!;

    [Inject] private CurrentPerson Who { get; init; } = null!;

    [Inject] private LiveBoard Live { get; init; } = null!;

    protected override void OnInitialized()
    {
        _movement = Live.Current?.Plan.Movements.FirstOrDefault()?.Code ?? "";
        if (Line?.Values is not { } values) return;
        (_name, _unit, _movement, _kind, _direction, _isCumulative, _note) =
            (values.Name, values.MeasureUnit, values.Movement, values.Kind, values.Direction, values.IsCumulative, values.Note);
        _weight = CellText.Show(values.SuggestedWeight);
        _steps = string.Join('\n', values.Steps.Select(s => $"{s.Name}; {CellText.Show(s.Weight)}"));
        foreach (var kind in values.UnitKinds) _kinds.Add(kind);
    }

    private void Choose(UnitKind kind, bool chosen)
    {
        if (chosen) _kinds.Add(kind);
        else _kinds.Remove(kind);
    }

    private async Task SaveAsync()
    {
        if (_saving || await Who.FindAsync() is not { } person) return;
        _wrong.Clear();
        _problem = null;
        var wanted = Read();
        if (_wrong.Count > 0) return;
        _saving = true;
        try
        {
            Answer(Line is null
                ? await Desk.DefineAsync(person, wanted, CancellationToken.None)
                : await Desk.ChangeAsync(person, [new TemplateChange(Line.Code, Line.Values, wanted)], _reason ?? "", CancellationToken.None), wanted);
        }
        finally
        {
            _saving = false;
        }
    }

    private TemplateValues Read() => new()
    {
        Name = _name,
        MeasureUnit = _unit,
        Kind = _kind,
        Direction = _direction,
        IsCumulative = _isCumulative,
        Movement = _movement,
        SuggestedWeight = Number(TargetField.Weight, _weight),
        Steps = _kind == MeasureKind.Milestones ? [.. _steps.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ReadStep)] : [],
        UnitKinds = [.. _kinds.Order()],
        Source = Line?.Values.Source ?? "",
        Note = _note,
    };

    private TemplateStep ReadStep(string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        return new TemplateStep(parts[0], parts.Length > 1 ? Number(TargetField.Milestones, parts[1]) : 1);
    }

    private decimal Number(TargetField field, string text)
    {
        switch (CellText.Read(CellKind.Number, text, 1))
        {
            case CellReading.Clear clear:
                return (decimal?)clear.Value ?? 0;
            case CellReading.Ask ask:
                _wrong[field] = L["Là {0} hay {1}?", CellText.Show(ask.Value), CellText.Show(ask.Alternative)];
                return 0;
            case CellReading.Wrong not:
                _wrong[field] = L.Say(not.Why);
                return 0;
            default:
                throw new InvalidOperationException("Unknown reading.");
        }
    }

    private void Answer(TemplateOutcome outcome, TemplateValues wanted)
    {
        switch (outcome)
        {
            case TemplateOutcome.Saved saved:
                var code = Line?.Code ?? saved.Templates[0];
                Dialog.Close(DialogResult.Ok(new TemplateDialogAnswer(code, p => Line is null
                    ? Desk.RetireTemplateAsync(p, code, false, PlanWords.TakenBack, CancellationToken.None)
                    : Desk.ChangeAsync(p, [new TemplateChange(code, wanted, Line.Values)], PlanWords.TakenBack, CancellationToken.None))));
                break;
            case TemplateOutcome.Refused refused:
                foreach (var objection in refused.Objections) _wrong.TryAdd(objection.Field, L.Say(objection.Why));
                _problem = Why(TargetField.Template);
                break;
            case TemplateOutcome.ChangedMeanwhile:
                _problem = L["Người khác vừa sửa mẫu này. Hãy đóng lại để xem bản mới, rồi sửa lại."];
                break;
            case TemplateOutcome.NotAllowed no:
                _problem = L.Say(no.Why);
                break;
            default:
                throw new InvalidOperationException("An outcome that this dialog does not know.");
        }
    }

    private string? Why(TargetField field) => _wrong.GetValueOrDefault(field);

    private string? Bad(TargetField field) => _wrong.ContainsKey(field) ? "true" : null;
}
