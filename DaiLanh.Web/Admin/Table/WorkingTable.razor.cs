using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Web.Admin.Table.Rows;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Table;

/// <summary>
/// A table in which people work: cells are changed in place, rows added, taken out of use and put in order, with the mouse or the keyboard alone.
/// What is typed is kept in the browser until the server says that it is dealt with.
/// </summary>
public sealed partial class WorkingTable<T>
    where T : class
{
    // What fills a screen is drawn first and the rest when the browser has that: many rows of fields at once keep people waiting for their heading.
    private const int FirstRows = 12;

    private readonly Dictionary<string, WorkRow<T>> _rows = [];
    private bool _isDrawn;
    private ImmutableArray<string> _order = [];
    private ImmutableArray<string> _orderBefore = [];
    private string? _moving;
    private string? _moved;
    private string? _refusal;
    private bool _asksReason;

    /// <summary>Name of the table, for what the browser keeps.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Id of who works here, for what the browser keeps.</summary>
    [Parameter] public string Account { get; set; } = "";

    /// <summary>What all rows share.</summary>
    [Parameter, EditorRequired] public WorkDesk<T> Desk { get; set; } = null!;

    /// <summary>Rows in their groups, also those out of use.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<WorkGroup<T>> Groups { get; set; } = [];

    /// <summary>Whether the reader may change anything.</summary>
    [Parameter] public bool MayChange { get; set; }

    /// <summary>The day that is today.</summary>
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    /// <summary>What can be added.</summary>
    [Parameter, EditorRequired] public string AddTitle { get; set; } = "";

    /// <summary>What stands where there is nothing.</summary>
    [Parameter] public string Empty { get; set; } = "";

    /// <summary>What happens to something that is taken out of use.</summary>
    [Parameter, EditorRequired] public string RetireExplanation { get; set; } = "";

    /// <summary>Fills in what follows from the rest of a new row.</summary>
    [Parameter] public Func<T, string, T>? Complete { get; set; }

    /// <summary>Something was saved: read the list again.</summary>
    [Parameter] public EventCallback Changed { get; set; }

    /// <summary>What the address asks for: part of a name.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "loc")] public string? Filter { get; set; }

    /// <summary>What the address asks for: also what is out of use.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "ngung")] public string? Retired { get; set; }

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    [Inject] private IDialogService Dialogs { get; init; } = null!;

    private bool ShowRetired => Retired == "1";

    private int RetiredCount => Groups.Sum(g => g.Lines.Count(l => l.RetiredFrom is not null));

    // Only a whole list can be put in order or added to.
    private bool IsWhole => string.IsNullOrWhiteSpace(Filter);

    protected override void OnParametersSet()
    {
        foreach (var line in Groups.SelectMany(g => g.Lines))
        {
            if (_rows.TryGetValue(line.Code, out var row)) row.Show(line);
            else _rows.Add(line.Code, new WorkRow<T>(line, Desk));
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_isDrawn) return;
        _isDrawn = true;
        StateHasChanged();
    }

    private IEnumerable<(WorkGroup<T> Group, IReadOnlyList<WorkRow<T>> Rows)> Drawn()
    {
        var left = _isDrawn ? int.MaxValue : FirstRows;
        foreach (var group in Groups)
        {
            if (left <= 0) yield break;
            var rows = RowsOf(group).Take(left).ToList();
            yield return (group, rows);
            left -= rows.Count;
        }
    }

    // Text that nobody answered, after a lost connection or a reload.
    private async Task ReturnAsync(WorkReturnedEventArgs returned)
    {
        var isSaved = false;
        foreach (var text in returned.Texts)
        {
            if (!_rows.TryGetValue(text.Row, out var row) || row.Typed.Contains(text.Field) || !Desk.Columns.Any(c => c.Field == text.Field && !c.IsOnlyForNew)) continue;
            await row.ReturnAsync(text.Field, text.Text, text.Shown);
            isSaved |= row.IsSaved;
        }
        if (isSaved) await Changed.InvokeAsync();
    }

    // The handle has the keyboard and an arrow was pressed, or a row was dropped where another one stands.
    private async Task MoveAsync(WorkMovedEventArgs moved)
    {
        if (moved.Place is not { } place)
        {
            Step(moved.Row, moved.By);
            return;
        }
        if (GroupOf(moved.Row) is not { } group || GroupOf(place)?.Key != group.Key) return;
        Begin(group, moved.Row);
        var at = _order.IndexOf(place);
        _order = _order.Remove(moved.Row).Insert(Math.Min(at, _order.Length - 1), moved.Row);
        await DropAsync();
    }

    // The row goes back to where it was.
    private void LetGo() => (_moving, _order, _moved, _asksReason) = (null, [], null, false);

    private IEnumerable<WorkRow<T>> RowsOf(WorkGroup<T> group)
    {
        var lines = group.Lines.Where(l => (l.RetiredFrom is null || ShowRetired) && (IsWhole || IsAskedFor(l)));
        if (_moving is not null && GroupOf(_moving)?.Key == group.Key)
            lines = lines.OrderBy(l => _order.IndexOf(l.Code) is var place && place < 0 ? int.MaxValue : place);
        return lines.Select(l => _rows[l.Code]);
    }

    private bool IsAskedFor(WorkLine<T> line) =>
        CodeText.Of(line.Name).Contains(CodeText.Of(Filter), StringComparison.Ordinal) || line.Name.Contains(Filter!, StringComparison.CurrentCultureIgnoreCase);

    private WorkGroup<T>? GroupOf(string code) => Groups.FirstOrDefault(g => g.Lines.Any(l => l.Code == code && l.RetiredFrom is null));

    private void FilterBy(ChangeEventArgs e) => Ask("loc", e.Value as string);

    private void ShowRetiredToo(ChangeEventArgs e) => Ask("ngung", e.Value is true ? "1" : null);

    private void Ask(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrWhiteSpace(value) ? null : value.Trim()), replace: true);

    private async Task SaveWaitingAsync()
    {
        foreach (var row in _rows.Values.Where(r => r.AsksReason).ToList()) await row.SaveAsync();
        await Changed.InvokeAsync();
    }

    private Task GraspAsync(WorkGroup<T> group, WorkRow<T> row)
    {
        if (_moving == row.Line.Code) return DropAsync();
        Begin(group, row.Line.Code);
        return Task.CompletedTask;
    }

    private void Begin(WorkGroup<T> group, string code)
    {
        if (_moving == code) return;
        _orderBefore = [.. group.Lines.Where(l => l.RetiredFrom is null).Select(l => l.Code)];
        (_moving, _order, _refusal) = (code, _orderBefore, null);
    }

    private void Step(string code, int by)
    {
        if (GroupOf(code) is not { } group) return;
        Begin(group, code);
        var to = Math.Clamp(_order.IndexOf(code) + by, 0, _order.Length - 1);
        _order = _order.Remove(code).Insert(to, code);
        _moved = L["{0}: vị trí {1} trong {2}. Enter để đặt, Esc để thôi.", _rows[code].Line.Name, to + 1, _order.Length];
    }

    private async Task DropAsync()
    {
        if (_order.SequenceEqual(_orderBefore))
        {
            LetGo();
            return;
        }
        // The row stays where it was put until it is said why, or given up.
        _asksReason = !Desk.HasReason;
        if (_asksReason) return;
        var wish = new Wish<T>.Order(_orderBefore, _order);
        var outcome = await Desk.ExecuteAsync(wish);
        _refusal = RefusalOf(outcome);
        _moved = outcome is ChangeOutcome<T>.Saved ? L["Đã lưu thứ tự."] : null;
        await Changed.InvokeAsync();
        (_moving, _order) = (null, []);
    }

    private async Task AskAsync(WorkLine<T> line, bool retire)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { d => d.Explanation, retire ? RetireExplanation : L["Mục này hiện lại như chưa từng ngừng, với mọi số liệu đã có."] },
            { d => d.Answer, retire ? L["Ngừng dùng"] : L["Dùng lại"] },
            { d => d.Latest, retire ? Today : null },
            { d => d.Do, (day, reason) => DoAsync(retire ? new Wish<T>.Retire(line.Code, day) { Reason = reason } : new Wish<T>.Return(line.Code) { Reason = reason }) },
        };
        var dialog = await Dialogs.ShowAsync<ReasonDialog>(retire ? L["Ngừng dùng {0}", line.Name] : L["Dùng lại {0}", line.Name], parameters);
        if (await dialog.Result is { Canceled: false }) await Changed.InvokeAsync();
    }

    private async Task<string?> DoAsync(Wish<T> wish) => RefusalOf(await Desk.ExecuteAsync(wish));

    private string? RefusalOf(ChangeOutcome<T> outcome) => outcome switch
    {
        ChangeOutcome<T>.Refused refused => string.Join(' ', refused.Faults.Select(f => L.Say(f.Why))),
        ChangeOutcome<T>.NotAllowed no => L.Say(no.Why),
        _ => null,
    };
}
