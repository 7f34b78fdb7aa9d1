using DaiLanh.Core.Board;
using DaiLanh.Core.Planning;
using DaiLanh.Web.Access;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Planning.Dialogs;

/// <summary>Copies targets of one unit to others: which, to whom, and with which figures. What a unit has already is named and left out.</summary>
public sealed partial class CopyDialog
{
    private readonly HashSet<string> _units = [];
    private readonly HashSet<string> _without = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, string> _wrong = [];
    private How _how;
    private string _factor = "1";
    private string? _problem;
    private bool _saving;

    private enum How
    {
        Kept,
        Scaled,
        Blank,
    }

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>Code of the unit whose targets are copied.</summary>
    [Parameter, EditorRequired] public string From { get; set; } = "";

    /// <summary>The campaign, as it stood when the dialog was opened.</summary>
    [Parameter, EditorRequired] public Board Board { get; set; } = null!;

    /// <summary>What can be done.</summary>
    [Parameter, EditorRequired] public PlanDesk Desk { get; set; } = null!;

    [Inject] private CurrentPerson Who { get; init; } = null!;

    private UnitRow Source => Board.Unit(From)!;

    private List<UnitRow> Chosen => [.. Board.Units.Where(u => _units.Contains(u.Card.Code))];

    private int Wanted => (from unit in Chosen from target in Source.Targets where IsWanted(target, unit) && TwinIn(unit, target.Card) is null select target).Count();

    private static string Key(TargetRow target, UnitRow unit) => TargetCopy.RowOf(target.Card.Code, unit.Card.Code);

    // The use case decides by template as well, which a board does not know; what it finds it names in the cell.
    private static TargetCard? TwinIn(UnitRow unit, TargetCard card) =>
        unit.Card.Targets.FirstOrDefault(t => string.Equals(t.Name, card.Name, StringComparison.OrdinalIgnoreCase));

    private bool IsWanted(TargetRow target, UnitRow unit) => !_without.Contains(Key(target, unit));

    private void Want(TargetRow target, UnitRow unit, bool wanted)
    {
        if (wanted) _without.Remove(Key(target, unit));
        else _without.Add(Key(target, unit));
    }

    private string? Why(TargetRow target, UnitRow unit) => _wrong.GetValueOrDefault(Key(target, unit));

    private void Choose(string unit, bool chosen)
    {
        if (chosen) _units.Add(unit);
        else _units.Remove(unit);
    }

    private void ReadFactor(ChangeEventArgs e)
    {
        _factor = e.Value as string ?? "";
        Fill(How.Scaled);
    }

    private void Fill(How how)
    {
        _how = how;
        _texts.Clear();
        _wrong.Clear();
        _problem = how == How.Scaled && Factor is null ? L["Hệ số phải là một số lớn hơn 0, ví dụ 0,8."] : null;
    }

    private decimal? Factor => CellText.Read(CellKind.Number, _factor, 1) is CellReading.Clear { Value: > 0m and var factor } ? (decimal)factor : null;

    private CopiedNumbers NumbersOf(TargetRow target)
    {
        var values = TargetSheet.ValuesOf(target.Card);
        return _how switch
        {
            How.Scaled => CopiedNumbers.Scaled(values, Factor ?? 1),
            How.Blank => CopiedNumbers.Blank with { Baseline = values.Baseline },
            _ => CopiedNumbers.Kept(values),
        };
    }

    private string TextOf(TargetRow target, UnitRow unit) => _texts.GetValueOrDefault(Key(target, unit)) ?? CellText.Show(NumbersOf(target).Plan);

    private void Write(TargetRow target, UnitRow unit, string? text)
    {
        _texts[Key(target, unit)] = text ?? "";
        _wrong.Remove(Key(target, unit));
    }

    private async Task SaveAsync()
    {
        if (_saving || await Who.FindAsync() is not { } person) return;
        _wrong.Clear();
        _problem = null;
        var copies = new List<TargetCopy>();
        foreach (var (unit, target) in from u in Chosen from t in Source.Targets where IsWanted(t, u) && TwinIn(u, t.Card) is null select (u, t))
        {
            var numbers = NumbersOf(target);
            switch (CellText.Read(CellKind.Number, TextOf(target, unit), 1))
            {
                case CellReading.Clear clear:
                    copies.Add(new TargetCopy(target.Card.Code, unit.Card.Code, numbers with { Plan = (decimal?)clear.Value }));
                    break;
                case CellReading.Ask ask:
                    _wrong[Key(target, unit)] = L["Là {0} hay {1}?", CellText.Show(ask.Value), CellText.Show(ask.Alternative)];
                    break;
                case CellReading.Wrong not:
                    _wrong[Key(target, unit)] = L.Say(not.Why);
                    break;
            }
        }
        if (_wrong.Count > 0) return;

        _saving = true;
        try
        {
            Answer(await Desk.CopyAsync(person, Board.Campaign.Code, copies, null, CancellationToken.None));
        }
        finally
        {
            _saving = false;
        }
    }

    private void Answer(PlanOutcome outcome)
    {
        switch (outcome)
        {
            case PlanOutcome.Saved saved:
                Dialog.Close(DialogResult.Ok(saved));
                break;
            case PlanOutcome.Refused refused:
                foreach (var objection in refused.Objections) _wrong.TryAdd(objection.Row ?? "", L.Say(objection.Why));
                _problem = _wrong.GetValueOrDefault("") ?? L["Chưa chép. Hãy xem các ô có lời nhắc."];
                break;
            case PlanOutcome.NotAllowed no:
                _problem = L.Say(no.Why);
                break;
            default:
                throw new InvalidOperationException("An outcome that this dialog does not know.");
        }
    }
}
