using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Planning.Dialogs;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Planning.Library;

/// <summary>/quan-tri/thu-vien: the templates from which units' targets are made, changed in place.</summary>
public sealed partial class LibraryPage
{
    private readonly SheetBook<TemplateValues> _book = new(TemplateSheet.Fields, () => 1);
    private ImmutableArray<TemplateLine> _lines;
    private IReadOnlyList<SheetGroup> _groups = [];
    private Func<Person, Task<TemplateOutcome>>? _undo;
    private string? _reason;
    private string? _said;
    private string? _problem;
    private string? _wrongReason;
    private bool _saving;

    /// <summary>What the address asks for: one movement.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "phong-trao")] public string? AskedMovement { get; set; }

    /// <summary>What the address asks for: part of a name or code.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "tim")] public string? AskedText { get; set; }

    /// <summary>What the address asks for: also templates that were taken out.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "ngung")] public string? AskedRetired { get; set; }

    [Inject] private LibraryDesk Desk { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    [Inject] private IDialogService Dialogs { get; init; } = null!;

    private bool ShowsRetired => AskedRetired == "1";

    private ImmutableArray<MovementCard> Movements => Board?.Plan.Whole.Movements ?? [];

    protected override void OnParametersSet() => Draw();

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        _lines = await Desk.TemplatesAsync(CancellationToken.None);
        Draw();
    }

    private TemplateValues? Now(string code) => _lines.FirstOrDefault(l => l.Code == code && l.RetiredFrom is null)?.Values;

    private void Put(IReadOnlyList<SheetText> texts)
    {
        (_said, _problem) = (null, null);
        _book.Put(texts, Now);
        Draw();
    }

    private void TakeBack()
    {
        _book.TakeBack();
        Draw();
    }

    private void Discard()
    {
        _book.Forget();
        _problem = null;
        Draw();
    }

    private void Draw()
    {
        var names = Movements.ToDictionary(m => m.Code, m => m.Name);
        var shown = _lines.Where(l => (l.RetiredFrom is null || ShowsRetired)
            && (string.IsNullOrEmpty(AskedMovement) || l.Values.Movement == AskedMovement)
            && (string.IsNullOrWhiteSpace(AskedText) || PlainText.Contains(l.Values.Name, AskedText) || l.Code.Equals(AskedText.Trim(), StringComparison.OrdinalIgnoreCase)));
        _groups =
        [
            .. shown.GroupBy(l => l.Values.Movement).Select(g => new SheetGroup(
                g.Key, new DaiLanh.Web.Live.Html().Tag("<strong>").Text(names.GetValueOrDefault(g.Key, g.Key)).Tag("</strong>").ToString(),
                [.. g.Select(l => TemplateSheet.Row(l, _book, L))])),
        ];
    }

    private Task PressAsync(SheetAct act)
    {
        switch (act.Name.Split('|'))
        {
            case ["pick", var column, var text]:
                Put([new SheetText(act.Row, column, text, "")]);
                return Task.CompletedTask;
            case ["edit"]:
                return OpenAsync(act.Row);
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
        List<TemplateChange> changes = [.. from code in _book.Rows let now = Now(code) where now is not null select new TemplateChange(code, _book.BasedOn(code, now), _book.Wanted(code, now))];
        await RunAsync(p => Desk.ChangeAsync(p, changes, _reason ?? "", CancellationToken.None), saved =>
        {
            _book.Forget();
            _reason = null;
            List<TemplateChange> back = [.. changes.Select(c => new TemplateChange(c.Template, c.Wanted, c.BasedOn))];
            Offer(L["Đã lưu {0} mẫu.", saved.Templates.Length], p => Desk.ChangeAsync(p, back, PlanWords.TakenBack, CancellationToken.None));
        });
    }

    private async Task UndoAsync()
    {
        if (_undo is not { } undo) return;
        _undo = null;
        await RunAsync(undo, saved => Offer(L["Đã lấy lại {0} mẫu.", saved.Templates.Length], null));
    }

    private async Task OpenAsync(string? code)
    {
        var parameters = new DialogParameters<TemplateDialog> { { d => d.Line, _lines.FirstOrDefault(l => l.Code == code) }, { d => d.Desk, Desk } };
        var options = new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseOnEscapeKey = true };
        var dialog = await Dialogs.ShowAsync<TemplateDialog>(code is null ? L["Thêm mẫu"] : L["Sửa mẫu {0}", code], parameters, options);
        if (await dialog.Result is not { Canceled: false, Data: TemplateDialogAnswer answer }) return;
        if (code is not null) _book.Forget([code]);
        Offer(code is null ? L["Đã thêm mẫu {0}.", answer.Code] : L["Đã lưu mẫu {0}.", answer.Code], answer.Undo);
        await ReadAsync();
    }

    private async Task AskAsync(string code, bool isReturn)
    {
        var parameters = new DialogParameters<Table.ReasonDialog>
        {
            { d => d.Explanation, isReturn ? L["Mẫu này lại có trong thư viện."] : L["Mẫu này không còn trong thư viện. Chỉ tiêu đã giao từ mẫu được giữ nguyên."] },
            { d => d.Answer, isReturn ? L["Dùng lại"] : L["Ngừng dùng"] },
            { d => d.Do, (_, reason) => DoAsync(code, isReturn, reason) },
        };
        await Dialogs.ShowAsync<Table.ReasonDialog>(isReturn ? L["Dùng lại {0}", code] : L["Ngừng dùng {0}", code], parameters);
    }

    private async Task<string?> DoAsync(string code, bool isReturn, string reason)
    {
        var done = await RunAsync(p => Desk.RetireTemplateAsync(p, code, isReturn, reason, CancellationToken.None), _ => Offer(
            isReturn ? L["Đã dùng lại mẫu {0}.", code] : L["Đã ngừng mẫu {0}.", code],
            p => Desk.RetireTemplateAsync(p, code, !isReturn, PlanWords.TakenBack, CancellationToken.None)));
        var why = done ? null : _problem ?? L["Chưa lưu."];
        _problem = null;
        StateHasChanged();
        return why;
    }

    private async Task<bool> RunAsync(Func<Person, Task<TemplateOutcome>> execute, Action<TemplateOutcome.Saved> saved)
    {
        if (await Who.FindAsync() is not { } person)
        {
            _problem = L["Phiên đăng nhập đã hết. Hãy tải lại trang và đăng nhập; số đang gõ vẫn được giữ trên máy này."];
            return false;
        }
        _saving = true;
        _problem = null;
        try
        {
            switch (await execute(person))
            {
                case TemplateOutcome.Saved done:
                    saved(done);
                    return true;
                case TemplateOutcome.Refused refused:
                    _book.Object(refused.Objections.Where(o => o.Row is not null).Select(o => (o.Row!, o.Field, o.Why)));
                    _problem = string.Join(' ', refused.Objections.Select(o => L.Say(o.Why)).Distinct());
                    _wrongReason = refused.Objections.Any(o => o is { Row: null, Field: TargetField.Reason }) ? _problem : null;
                    return false;
                case TemplateOutcome.ChangedMeanwhile changed:
                    _problem = L["Người khác vừa sửa {0}. Bấm Bỏ thay đổi để xem bản mới, rồi sửa lại.", string.Join(", ", changed.Templates)];
                    return false;
                case TemplateOutcome.NotAllowed no:
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

    private void Offer(string said, Func<Person, Task<TemplateOutcome>>? undo) => (_said, _undo) = (said, undo);

    private void Ask(string name, ChangeEventArgs e)
    {
        var value = e.Value switch { true => "1", string { Length: > 0 } text => text.Trim(), _ => null };
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);
    }
}
