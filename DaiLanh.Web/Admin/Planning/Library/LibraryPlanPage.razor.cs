using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Planning.Library;

/// <summary>/quan-tri/chi-tieu/{unit}/tu-thu-vien: a unit's whole plan from the library, amounts typed down a column, saved all at once.</summary>
public sealed partial class LibraryPlanPage
{
    // Named one by one as long as that is quicker to read than a number.
    private const int MostNamed = 3;

    private readonly SheetBook<LibraryRow> _book;
    private Dictionary<string, LibraryRow> _rows = [];
    private IReadOnlyList<SheetGroup> _groups = [];
    private IReadOnlyList<string> _missing = [];
    private ImmutableArray<string> _made = [];
    private UnitKind _kind;
    private decimal _weight;
    private int _unsuited;
    private string? _reason;
    private string? _said;
    private string? _problem;
    private string? _wrongReason;
    private bool _saving;

    /// <summary>A page that nobody has typed in.</summary>
    public LibraryPlanPage() => _book = new SheetBook<LibraryRow>(LibrarySheet.Fields, () => Planned?.Campaign.Start.Year ?? 1);

    /// <summary>Code of the unit.</summary>
    [Parameter] public string Unit { get; set; } = "";

    /// <summary>What the address asks for: part of a name.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "tim")] public string? AskedText { get; set; }

    /// <summary>What the address asks for: also templates for other kinds of units.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "tat-ca")] public string? AskedAll { get; set; }

    [Inject] private LibraryDesk Desk { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    private bool ShowsAll => AskedAll == "1";

    /// <inheritdoc/>
    protected override string Subject => $"{base.Subject}/{Unit}";

    /// <inheritdoc/>
    protected override void Leave()
    {
        _book.Forget();
        (_said, _problem, _made) = (null, null, []);
    }

    /// <inheritdoc/>
    protected override async Task ReadBesideAsync(Board board)
    {
        if (board.Unit(Unit) is not { } unit) return;
        var campaign = board.Campaign;
        var there = await Desk.TakenByAsync(campaign.Code, Unit, CancellationToken.None);
        var names = unit.Card.Targets.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().Code, StringComparer.OrdinalIgnoreCase);
        _kind = await Desk.KindOfAsync(Unit, CancellationToken.None) ?? UnitKind.Other;
        _rows = (await Desk.TemplatesAsync(CancellationToken.None)).Where(t => t.RetiredFrom is null)
            .ToDictionary(t => t.Code, t => new LibraryRow(t, there.GetValueOrDefault(t.Code) ?? names.GetValueOrDefault(t.Values.Name),
                new TemplateTaken(t.Code, null, null, null, t.Values.SuggestedWeight, campaign.Start, campaign.End)));
    }

    private void Put(IReadOnlyList<SheetText> texts)
    {
        (_said, _problem) = (null, null);
        // A row is chosen when anything is typed in it; taking its cross away takes all of it away.
        _book.Put(texts, code => _rows.GetValueOrDefault(code));
        var without = texts.Where(t => t is { Col: LibrarySheet.Tick, Text: "" }).Select(t => t.Row).ToList();
        if (without.Count > 0) _book.Forget(without);
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
        _problem = null;
        Show();
    }

    private void Press(SheetAct act)
    {
        if (act.Name.Split('|') is ["pick", var column, var text]) Put([new SheetText(act.Row, column, text, "")]);
    }

    /// <inheritdoc/>
    protected override void Draw(Board board)
    {
        // What is chosen stays in sight, whatever is looked for.
        var shown = _rows.Values.Where(r => _book.Rows.Contains(r.Line.Code)
            || ((ShowsAll || r.Line.Values.Suits(_kind)) && (string.IsNullOrWhiteSpace(AskedText) || PlainText.Contains(r.Line.Values.Name, AskedText)))).ToList();
        _unsuited = _rows.Values.Count(r => !r.Line.Values.Suits(_kind));
        _groups =
        [
            .. from movement in board.Plan.Movements
               let rows = shown.Where(r => r.Line.Values.Movement == movement.Code).Select(r => LibrarySheet.Row(r, _book, L)).ToList()
               where rows.Count > 0
               select new SheetGroup(movement.Code, new DaiLanh.Web.Live.Html().Tag("<strong>").Text(movement.Name).Tag("</strong>").ToString(), rows),
        ];
        var taken = Taken();
        _weight = taken.Sum(t => t.Taken.Weight);
        var lacking = taken.Where(t => t.HasNumber && t.Taken.Plan is null).Select(t => t.Line.Values.Name).ToList();
        _missing = lacking.Count == 0 ? [] :
            [lacking.Count <= MostNamed ? L["Còn thiếu số kế hoạch: {0}", string.Join("; ", lacking)] : L["Còn thiếu số kế hoạch ở {0} dòng", lacking.Count]];
    }

    private List<LibraryRow> Taken() => [.. _rows.Values.Where(r => _book.Rows.Contains(r.Line.Code)).Select(r => _book.Wanted(r.Line.Code, r))];

    private async Task SaveAsync()
    {
        if (_saving || _book.Rows.Count == 0) return;
        if (_book.Rows.Any(r => !_book.IsClear(r)))
        {
            _problem = L["Còn ô chưa đọc được. Hãy sửa các ô tô đỏ trước khi lưu."];
            return;
        }
        await RunAsync((p, campaign) => Desk.TakeAsync(p, campaign, Unit, [.. Taken().Select(t => t.Taken)], _reason, CancellationToken.None), saved =>
        {
            _book.Forget();
            (_made, _reason) = (saved.Targets, null);
            _said = L["Đã giao {0} chỉ tiêu.", saved.Targets.Length];
        });
    }

    private Task UndoAsync() => RunAsync((p, campaign) => Desk.RetireAsync(p, campaign, _made, PlanWords.TakenBack, CancellationToken.None), saved =>
    {
        _made = [];
        _said = L["Đã lấy lại {0} chỉ tiêu.", saved.Targets.Length];
    });

    private async Task RunAsync(Func<Person, string, Task<PlanOutcome>> execute, Action<PlanOutcome.Saved> saved)
    {
        if (await Who.FindAsync() is not { } person)
        {
            _problem = L["Phiên đăng nhập đã hết. Hãy tải lại trang và đăng nhập; số đang gõ vẫn được giữ trên máy này."];
            return;
        }
        _saving = true;
        _problem = null;
        try
        {
            switch (await execute(person, Planned!.Campaign.Code))
            {
                case PlanOutcome.Saved done:
                    saved(done);
                    break;
                case PlanOutcome.Refused refused:
                    _book.Object(refused.Objections.Where(o => o.Row is not null).Select(o => (o.Row!, o.Field, o.Why)));
                    _problem = string.Join(' ', refused.Objections.Where(o => o.Row is null).Select(o => L.Say(o.Why)).DefaultIfEmpty(L["Chưa lưu. Hãy sửa các ô tô đỏ."]));
                    _wrongReason = refused.Objections.Any(o => o is { Row: null, Field: TargetField.Reason }) ? _problem : null;
                    break;
                case PlanOutcome.NotAllowed no:
                    _problem = L.Say(no.Why);
                    break;
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

    private void Ask(string name, ChangeEventArgs e)
    {
        var value = e.Value switch { true => "1", string { Length: > 0 } text => text.Trim(), _ => null };
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);
    }
}
