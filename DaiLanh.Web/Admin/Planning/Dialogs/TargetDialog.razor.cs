using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Access;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Planning.Dialogs;

/// <summary>What a dialog saved.</summary>
/// <param name="Code">Code of the target.</param>
/// <param name="Undo">Takes it back.</param>
public sealed record TargetDialogAnswer(string Code, Func<Person, Task<PlanOutcome>> Undo);

/// <summary>Everything about one target, for what does not fit into a row: another kind, steps, plan curve, movement.</summary>
public sealed partial class TargetDialog
{
    private readonly Dictionary<TargetField, string> _wrong = [];
    private TargetForm? _form;
    private TargetValues _basedOn = null!;
    private int _entries;
    private string? _reason;
    private string? _problem;
    private bool _saving;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>The target to change; null makes a new one.</summary>
    [Parameter] public string? Code { get; set; }

    /// <summary>The unit that is to have a new one.</summary>
    [Parameter] public string? Unit { get; set; }

    /// <summary>The campaign, as it stood when the dialog was opened.</summary>
    [Parameter, EditorRequired] public Board Board { get; set; } = null!;

    /// <summary>What can be done.</summary>
    [Parameter, EditorRequired] public PlanDesk Desk { get; set; } = null!;

    [Inject] private CurrentPerson Who { get; init; } = null!;

    private string Campaign => Board.Campaign.Code;

    protected override async Task OnInitializedAsync()
    {
        var campaign = Board.Plan;
        if (Code is not null && await Desk.FindAsync(Campaign, Code, CancellationToken.None) is { } line)
        {
            (_basedOn, _entries) = (line.Values, line.Entries);
        }
        else
        {
            _basedOn = new TargetValues
            {
                Name = "",
                MeasureUnit = "",
                Movement = campaign.Movements.FirstOrDefault()?.Code ?? "",
                Kind = MeasureKind.Amount,
                IsCumulative = true,
                Weight = 1,
                Start = campaign.Campaign.Start,
                Due = campaign.Campaign.End,
            };
        }
        _form = TargetForm.Of(_basedOn);
    }

    private async Task SaveAsync()
    {
        if (_saving || _form is not { } form || await Who.FindAsync() is not { } person) return;
        _wrong.Clear();
        _problem = null;
        var unread = new Dictionary<TargetField, DaiLanh.Core.Kernel.Phrase>();
        var wanted = form.Read(_basedOn, unread);
        foreach (var (field, why) in unread) _wrong[field] = L.Say(why);
        if (_wrong.Count > 0) return;

        _saving = true;
        try
        {
            Answer(await ExecuteAsync(person, wanted), wanted);
        }
        finally
        {
            _saving = false;
        }
    }

    private Task<PlanOutcome> ExecuteAsync(Person person, TargetValues wanted) => Code is null
        ? Desk.DefineAsync(person, Campaign, Unit ?? "", wanted, _reason, CancellationToken.None)
        : Desk.ChangeAsync(person, Campaign, [new TargetChange(Code, _basedOn, wanted)], _reason ?? "", CancellationToken.None);

    private void Answer(PlanOutcome outcome, TargetValues wanted)
    {
        switch (outcome)
        {
            case PlanOutcome.Saved saved:
                var code = Code ?? saved.Targets[0];
                Dialog.Close(DialogResult.Ok(new TargetDialogAnswer(code, p => Code is null
                    ? Desk.RetireAsync(p, Campaign, [code], PlanWords.TakenBack, CancellationToken.None)
                    : Desk.ChangeAsync(p, Campaign, [new TargetChange(code, wanted, _basedOn)], PlanWords.TakenBack, CancellationToken.None))));
                break;
            case PlanOutcome.Refused refused:
                foreach (var objection in refused.Objections) _wrong.TryAdd(objection.Field, L.Say(objection.Why));
                _problem = Why(TargetField.Target) ?? Why(TargetField.Unit) ?? Why(TargetField.Template);
                break;
            case PlanOutcome.ChangedMeanwhile changed:
                var theirs = changed.Targets[0];
                _problem = L["{0} vừa sửa chỉ tiêu này – {1}. Số của bạn vẫn ở đây; bấm Lưu lần nữa để ghi đè.", SavedBy(theirs), string.Join("; ", theirs.Fields.Select(f => Both(f, theirs.Now, wanted)))];
                _basedOn = theirs.Now;
                break;
            case PlanOutcome.NotAllowed no:
                _problem = L.Say(no.Why);
                break;
            default:
                throw new InvalidOperationException("An outcome that this dialog does not know.");
        }
    }

    private string SavedBy(ContestedTarget theirs) => theirs.At is { } at ? L["{0} (lúc {1})", theirs.By ?? L["Người khác"], at] : theirs.By ?? L["Người khác"];

    private string Both(TargetField field, TargetValues theirs, TargetValues mine)
    {
        var both = PlanWords.Both(field, theirs, mine, L);
        return L["{0}: của họ {1}, của bạn {2}", both.Title, both.Theirs, both.Mine];
    }

    private string? Why(TargetField field) => _wrong.GetValueOrDefault(field);

    private string? Bad(TargetField field) => _wrong.ContainsKey(field) ? "true" : null;
}
