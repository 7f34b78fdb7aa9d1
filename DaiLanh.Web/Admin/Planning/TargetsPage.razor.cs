using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>/quan-tri/chi-tieu: all targets, changed in place; what is typed stands in the sheet until it is saved, all of it with one reason.</summary>
public sealed partial class TargetsPage
{
    private readonly SheetBook<TargetValues> _book;
    private IReadOnlyList<SheetGroup> _groups = [];
    private ImmutableArray<TargetLine> _retired = [];
    private ImmutableArray<PlanEffect> _effects = [];
    private IReadOnlyList<string> _sums = [];
    private IReadOnlyList<ContestedTarget> _contested = [];
    private Func<Person, Task<PlanOutcome>>? _undo;
    private string? _reason;
    private string? _said;
    private string? _problem;
    private string? _wrongReason;
    private bool _saving;

    /// <summary>A page that nobody has typed in.</summary>
    public TargetsPage() => _book = new SheetBook<TargetValues>(TargetSheet.Fields, () => Planned is { } board ? YearOf(board) : 1);

    /// <summary>What the address asks for: one unit.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "don-vi")] public string? AskedUnit { get; set; }

    /// <summary>What the address asks for: one movement.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "phong-trao")] public string? AskedMovement { get; set; }

    /// <summary>What the address asks for: one kind of measure.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "loai")] public string? AskedKind { get; set; }

    /// <summary>What the address asks for: part of a name or code.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "tim")] public string? AskedText { get; set; }

    /// <summary>What the address asks for: also targets that were taken out.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "ngung")] public string? AskedRetired { get; set; }

    [Inject] private PlanDesk Desk { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    [Inject] private IDialogService Dialogs { get; init; } = null!;

    private bool ShowsRetired => AskedRetired == "1";

    private TargetFilter Filter => new(AskedUnit, AskedMovement, AskedKind, AskedText);

    // What is saved is saved in the campaign that is on the page, whatever runs by then.
    private string Campaign => Planned!.Campaign.Code;

    private int Shown => _groups.Sum(g => g.Rows.Count);

    /// <inheritdoc/>
    protected override async Task ReadBesideAsync(Board board) => _retired = await Desk.RetiredAsync(board.Campaign.Code, CancellationToken.None);

    /// <inheritdoc/>
    protected override void Leave()
    {
        _book.Forget();
        (_said, _problem, _contested, _undo, _retired) = (null, null, [], null, []);
    }

    /// <summary>Reports do not show here; another plan does.</summary>
    protected override bool Differs(Board? shown, Board? next) =>
        !ReferenceEquals(shown?.Plan.Whole, next?.Plan.Whole) || shown?.Day != next?.Day || (_book.Rows.Count > 0 && !ReferenceEquals(shown, next));

    private void Put(IReadOnlyList<SheetText> texts)
    {
        (_said, _problem, _contested) = (null, null, []);
        _book.Put(texts, Now);
        Show();
    }

    private void TakeBack()
    {
        _book.TakeBack();
        Show();
    }

    private void Discard()
    {
        _book.Forget();
        (_problem, _contested, _said) = (null, [], null);
        Show();
    }

    private Task PressAsync(SheetAct act)
    {
        switch (act.Name.Split('|'))
        {
            case ["pick", var column, var text]:
                Put([new SheetText(act.Row, column, text, "")]);
                return Task.CompletedTask;
            case ["edit"]:
                return OpenAsync(act.Row, unit: null);
            case ["add"]:
                return OpenAsync(code: null, act.Row);
            case ["copy"]:
                return CopyAsync(act.Row);
            case ["retire"]:
                return AskAsync(act.Row, isReturn: false);
            case ["return"]:
                return AskAsync(act.Row, isReturn: true);
            default:
                return Task.CompletedTask;
        }
    }

    private async Task SaveAsync()
    {
        if (_saving || _book.Rows.Count == 0) return;
        if (_book.Rows.Any(r => !_book.IsClear(r)))
        {
            _problem = L["Còn ô chưa đọc được. Hãy sửa các ô tô đỏ trước khi lưu."];
            return;
        }
        var (campaign, changes) = (Campaign, Changes());
        await RunAsync(p => Desk.ChangeAsync(p, campaign, changes, _reason ?? "", CancellationToken.None), outcome =>
        {
            _book.Forget();
            var back = changes.Select(c => new TargetChange(c.Target, c.Wanted, c.BasedOn)).ToList();
            Offer(outcome.Targets.Length == 0 ? L["Không có gì khác trước, nên không ghi gì."] : L["Đã lưu {0} chỉ tiêu.", outcome.Targets.Length],
                p => Desk.ChangeAsync(p, campaign, back, PlanWords.TakenBack, CancellationToken.None));
            _reason = null;
        });
    }

    private async Task UndoAsync()
    {
        if (_undo is not { } undo) return;
        _undo = null;
        await RunAsync(undo, outcome => Offer(L["Đã lấy lại {0} chỉ tiêu.", outcome.Targets.Length], null));
    }

    private async Task KeepMineAsync()
    {
        foreach (var target in _contested) _book.KeepMine(target.Target, target.Fields, target.Now);
        _contested = [];
        await SaveAsync();
    }

    private void TakeTheirs()
    {
        _book.Forget(_contested.Select(c => c.Target));
        (_contested, _problem) = ([], null);
        Show();
    }

    /// <summary>Does it as who is signed in now, and shows what became of it.</summary>
    private async Task<bool> RunAsync(Func<Person, Task<PlanOutcome>> execute, Action<PlanOutcome.Saved> saved)
    {
        if (await Who.FindAsync() is not { } person)
        {
            _problem = L["Phiên đăng nhập đã hết. Hãy tải lại trang và đăng nhập; số đang gõ vẫn được giữ trên máy này."];
            return false;
        }
        _saving = true;
        (_problem, _contested) = (null, []);
        try
        {
            switch (await execute(person))
            {
                case PlanOutcome.Saved done:
                    saved(done);
                    return true;
                case PlanOutcome.Refused refused:
                    _book.Object(refused.Objections.Where(o => o.Row is not null).Select(o => (o.Row!, o.Field, o.Why)));
                    _problem = string.Join(' ', refused.Objections.Where(o => o.Row is null).Select(o => L.Say(o.Why)).DefaultIfEmpty(L["Chưa lưu. Hãy sửa các ô tô đỏ."]));
                    _wrongReason = refused.Objections.Any(o => o is { Row: null, Field: TargetField.Reason }) ? _problem : null;
                    return false;
                case PlanOutcome.ChangedMeanwhile changed:
                    _contested = changed.Targets;
                    return false;
                case PlanOutcome.NotAllowed no:
                    _problem = L.Say(no.Why);
                    return false;
                default:
                    throw new InvalidOperationException("An outcome that this page does not know.");
            }
        }
        finally
        {
            _saving = false;
            await ReadAsync();
        }
    }

    private void Offer(string said, Func<Person, Task<PlanOutcome>>? undo) => (_said, _undo) = (said, undo);
}
