using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Web.Access;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Progress.Rows;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Progress;

/// <summary>The desk of one unit: its rows, and the browser's part that walks the column and keeps what is typed.</summary>
public sealed partial class UnitDesk : IAsyncDisposable
{
    private readonly Dictionary<string, ProgressRow> _rows = [];
    private ElementReference _root;
    private DotNetObjectReference<UnitDesk>? _self;
    private IJSObjectReference? _keys;

    [Parameter, EditorRequired] public Board Board { get; set; } = null!;

    [Parameter, EditorRequired] public UnitRow Unit { get; set; } = null!;

    /// <summary>Who is at the desk.</summary>
    [Parameter, EditorRequired] public Person Person { get; set; } = null!;

    /// <summary>The day that numbers speak of.</summary>
    [Parameter, EditorRequired] public DateOnly Day { get; set; }

    /// <summary>Changes after this ledger position are news to the reader.</summary>
    [Parameter] public long OpenedAt { get; set; }

    /// <summary>Entries of today by this person: the last of a target can still be taken back after the page was opened anew.</summary>
    [Parameter] public ImmutableHashSet<long> OwnToday { get; set; } = [];

    [Parameter] public EventCallback<DateOnly> DayChanged { get; set; }

    /// <summary>For a newcomer, between the heading and the figures.</summary>
    [Parameter] public RenderFragment? Welcome { get; set; }

    /// <summary>The person's stay at this desk; null until it has begun.</summary>
    [Parameter] public Stay? Stay { get; set; }

    [Inject] private ReportProgress Report { get; init; } = null!;

    [Inject] private UndoReport Undo { get; init; } = null!;

    [Inject] private CurrentPerson Who { get; init; } = null!;

    [Inject] private TimeProvider Clock { get; init; } = null!;

    [Inject] private IJSRuntime Js { get; init; } = null!;

    private DateTimeOffset? LastSaved => Unit.Targets.Max(t => t.Last?.At);

    protected override void OnParametersSet()
    {
        foreach (var target in Unit.Targets)
        {
            if (_rows.TryGetValue(target.Card.Code, out var row)) row.Show(target, Day);
            else _rows.Add(target.Card.Code, RowOf(target));
        }
    }

    private ProgressRow RowOf(TargetRow target)
    {
        var row = new ProgressRow(target, Day, ReportAsync, TakeBackAsync);
        row.Recall(OwnToday);
        return row;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A unit may get its first targets while the page is open.
        if (_self is not null || Unit.Targets.IsEmpty) return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Progress/UnitDesk.razor.js");
        _keys = await module.InvokeAsync<IJSObjectReference>("open", _root, _self);
    }

    /// <summary>Called by the browser's part: drafts that nobody answered, after a lost connection, a reload or a restart of the server.</summary>
    [JSInvokable]
    public async Task ReturnDrafts(Draft[] drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        var now = Clock.GetUtcNow();
        // Notes and reasons first, so that they go along with the number that is saved.
        foreach (var draft in drafts.OrderBy(d => d.Field is Draft.Note or Draft.Reason ? 0 : 1))
        {
            if (_rows.TryGetValue(draft.Target, out var row)) await row.ReturnAsync(draft, now);
        }
    }

    /// <summary>Called by the browser's part now and then while somebody types: the others at this desk see in which row.</summary>
    [JSInvokable]
    public void Type(string target)
    {
        if (_rows.ContainsKey(target)) Stay?.Type(target);
    }

    private async Task<ReportOutcome> ReportAsync(ReportRequest request) =>
        await Who.FindAsync() is { } person ? await Report.ExecuteAsync(person, request, CancellationToken.None) : SignedOut();

    private async Task<ReportOutcome> TakeBackAsync(string target, long sequence) =>
        await Who.FindAsync() is { } person ? await Undo.ExecuteAsync(person, target, sequence, CancellationToken.None) : SignedOut();

    private static ReportOutcome.NotAllowed SignedOut() =>
        new(Phrase.Of("Phiên đăng nhập đã hết. Hãy tải lại trang và đăng nhập; số đang gõ vẫn được giữ trên máy này."));

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_keys is not null)
            {
                await _keys.InvokeVoidAsync("close");
                await _keys.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its part with it.
        }
        _self?.Dispose();
    }
}
