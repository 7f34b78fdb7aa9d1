using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Planning.Dialogs;
using DaiLanh.Web.Admin.Sheets;
using DaiLanh.Web.Live;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>What the page draws, and the dialogs that it opens.</summary>
public sealed partial class TargetsPage
{
    private TargetValues? Now(string code) =>
        Planned?.Plan is { } plan && plan.FindTarget(code) is var (b, u, t) ? TargetSheet.ValuesOf(plan.Blocks[b].Units[u].Targets[t]) : null;

    private List<TargetChange> Changes() =>
    [
        .. from code in _book.Rows.Order(StringComparer.Ordinal)
           let now = Now(code)
           where now is not null
           select new TargetChange(code, _book.BasedOn(code, now), _book.Wanted(code, now)),
    ];

    // In a draft a day without a year is one of the campaign.
    private static int YearOf(Board board) => board.Day < board.Campaign.Start ? board.Campaign.Start.Year : board.Day.Year;

    /// <summary>What two people changed at the same place, as both see it.</summary>
    private List<Contest> Contests() =>
    [
        .. from target in _contested
           let mine = _book.Wanted(target.Target, target.Now)
           select new Contest(target.Target, target.By, target.At, [.. target.Fields.Select(field => PlanWords.Both(field, target.Now, mine, L))]),
    ];

    /// <inheritdoc/>
    protected override void Draw(Board board)
    {
        var filter = Filter;
        // What was retired is read after the board has changed or before: a target stands in one of the two only.
        var retired = _retired.Where(r => ShowsRetired && board.Plan.FindTarget(r.Code) is null).ToLookup(r => r.Unit);
        var groups = new List<SheetGroup>();
        foreach (var unit in board.Units)
        {
            var rows = unit.Card.Targets.Where(filter.Shows).Select(t => TargetSheet.Row(t, board.Plan, _book, L))
                .Concat(retired[unit.Card.Code].Where(r => filter.Shows(r.Unit, r.Code, r.Values.Name, r.Values.Movement, r.Values.Kind)).Select(r => TargetSheet.Retired(r, board.Plan, L)))
                .ToList();
            if (rows.Count > 0 || filter.IsOpen || filter is { Movement: null or "", Kind: null or "", Text: null or "" } && filter.Unit == unit.Card.Code)
                groups.Add(new SheetGroup(unit.Card.Code, HeadOf(board, unit), rows));
        }
        _groups = groups;
        Weigh(board);
    }

    /// <summary>What the typed plans would make of completion, rank and sums of weights.</summary>
    private void Weigh(Board board)
    {
        var wanted = _book.Rows.Select(code => (Code: code, Now: Now(code))).Where(r => r.Now is not null)
            .Select(r => (r.Code, Plan: _book.Wanted(r.Code, r.Now!).ToPlan())).Where(r => TargetPlanRules.FaultOf(r.Plan) is null)
            .ToDictionary(r => r.Code, r => r.Plan);
        _effects = wanted.Count == 0 ? [] : PlanEffectRules.Of(board, wanted);
        _sums =
        [
            .. from unit in board.Units
               let before = unit.Targets.Sum(t => t.Card.Plan.Weight)
               let after = unit.Targets.Sum(t => wanted.GetValueOrDefault(t.Card.Code)?.Weight ?? t.Card.Plan.Weight)
               where before != after
               select L["Tổng trọng số {0}: {1} → {2}", unit.Card.ShortName, before, after],
        ];
    }

    private string HeadOf(Board board, UnitRow unit)
    {
        var code = unit.Card.Code;
        var html = new Html().Tag("<span class=\"sheet__head\"><strong>").Text(unit.Card.ShortName).Tag("</strong><span class=\"muted\">")
            .Text(string.Join(" · ", Facts())).Tag("</span><span class=\"sheet__side\"><a class=\"sheet__act\" href=\"").Text(LibraryAddress(code)).Tag("\">")
            .Text(L["Lập từ thư viện"]).Tag("</a>").GroupButton("add", L["Thêm chỉ tiêu"], L["Thêm chỉ tiêu cho {0}", unit.Card.ShortName]);
        if (!unit.Targets.IsEmpty) html.GroupButton("copy", L["Chép sang đơn vị khác"], L["Chép sang đơn vị khác: chỉ tiêu của {0}", unit.Card.ShortName]);
        return html.Tag("</span></span>").ToString();

        // Figures that move with every report would draw the sheet again and again: only what the plan says stands here.
        IEnumerable<string> Facts()
        {
            yield return board.BlockOf(code)!.Card.ShortName;
            yield return unit.Targets.IsEmpty ? L["chưa có chỉ tiêu"] : L["{0} chỉ tiêu", unit.Targets.Length];
            if (!unit.Targets.IsEmpty) yield return L["tổng trọng số {0}", unit.Targets.Sum(t => t.Card.Plan.Weight)];
        }
    }

    private async Task OpenAsync(string? code, string? unit)
    {
        var parameters = new DialogParameters<TargetDialog> { { d => d.Code, code }, { d => d.Unit, unit }, { d => d.Board, Planned! }, { d => d.Desk, Desk } };
        var dialog = await Dialogs.ShowAsync<TargetDialog>(code is null ? L["Thêm chỉ tiêu"] : L["Sửa chỉ tiêu {0}", code], parameters, Wide);
        if (await dialog.Result is { Canceled: false, Data: TargetDialogAnswer answer })
        {
            if (code is not null) _book.Forget([code]);
            Offer(code is null ? L["Đã giao chỉ tiêu {0}.", answer.Code] : L["Đã lưu chỉ tiêu {0}.", answer.Code], answer.Undo);
        }
    }

    private async Task CopyAsync(string unit)
    {
        var campaign = Campaign;
        var parameters = new DialogParameters<CopyDialog> { { d => d.From, unit }, { d => d.Board, Planned! }, { d => d.Desk, Desk } };
        var dialog = await Dialogs.ShowAsync<CopyDialog>(L["Chép chỉ tiêu của {0}", Planned!.Unit(unit)!.Card.ShortName], parameters, Wide);
        if (await dialog.Result is { Canceled: false, Data: PlanOutcome.Saved saved })
            Offer(L["Đã chép thành {0} chỉ tiêu mới.", saved.Targets.Length], p => Desk.RetireAsync(p, campaign, saved.Targets, PlanWords.TakenBack, CancellationToken.None));
    }

    private async Task AskAsync(string code, bool isReturn)
    {
        var parameters = new DialogParameters<Table.ReasonDialog>
        {
            { d => d.Explanation, isReturn
                ? L["Chỉ tiêu này hiện lại trên mọi bảng, với mọi báo cáo đã có."]
                : L["Từ hôm nay chỉ tiêu này không còn trên bảng và không tính điểm. Báo cáo đã có và bảng của những ngày trước được giữ nguyên."] },
            { d => d.Answer, isReturn ? L["Đưa trở lại"] : L["Ngừng chỉ tiêu"] },
            { d => d.Do, (_, reason) => DoAsync(code, isReturn, reason) },
        };
        await Dialogs.ShowAsync<Table.ReasonDialog>(isReturn ? L["Đưa {0} trở lại", code] : L["Ngừng {0}", code], parameters);
    }

    private async Task<string?> DoAsync(string code, bool isReturn, string reason)
    {
        var campaign = Campaign;
        var done = await RunAsync(
            p => isReturn ? Desk.ReturnAsync(p, campaign, [code], reason, CancellationToken.None) : Desk.RetireAsync(p, campaign, [code], reason, CancellationToken.None),
            _ => Offer(isReturn ? L["Đã đưa {0} trở lại.", code] : L["Đã ngừng {0}.", code],
                p => isReturn ? Desk.RetireAsync(p, campaign, [code], PlanWords.TakenBack, CancellationToken.None) : Desk.ReturnAsync(p, campaign, [code], PlanWords.TakenBack, CancellationToken.None)));
        if (done) _book.Forget([code]);
        var why = done ? null : _problem ?? L["Chưa lưu."];
        if (!done) _problem = null;
        StateHasChanged(); // a dialog did it, not an element of the page
        return why;
    }

    private void Ask(string name, ChangeEventArgs e)
    {
        var value = e.Value switch { true => "1", string { Length: > 0 } text => text.Trim(), _ => null };
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, value), replace: true);
    }

    private static DialogOptions Wide => new() { MaxWidth = MaxWidth.Medium, FullWidth = true, CloseOnEscapeKey = true };
}
