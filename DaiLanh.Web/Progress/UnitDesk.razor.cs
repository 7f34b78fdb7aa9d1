using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using DaiLanh.Web.Access;
using DaiLanh.Web.Live.Presence;
using DaiLanh.Web.Progress.Rows;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Progress;

/// <summary>The desk of one unit: its rows, and the browser's part that walks the column and keeps what is typed.</summary>
public sealed partial class UnitDesk
{
    private readonly Dictionary<string, ProgressRow> _rows = [];

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

    // Drafts that nobody answered, after a lost connection, a reload or a restart of the server.
    private async Task ReturnAsync(DraftsEventArgs returned)
    {
        var now = Clock.GetUtcNow();
        // Notes and reasons first, so that they go along with the number that is saved.
        foreach (var draft in returned.Drafts.OrderBy(d => d.Field is Draft.Note or Draft.Reason ? 0 : 1))
        {
            if (_rows.TryGetValue(draft.Target, out var row)) await row.ReturnAsync(draft, now);
        }
    }

    // Now and then while somebody types: the others at this desk see in which row.
    private void Type(RowTypedEventArgs typed)
    {
        if (_rows.ContainsKey(typed.Target)) Stay?.Type(typed.Target);
    }

    private async Task<ReportOutcome> ReportAsync(ReportRequest request) =>
        await Who.FindAsync() is { } person ? await Report.ExecuteAsync(person, request, CancellationToken.None) : SignedOut();

    private async Task<ReportOutcome> TakeBackAsync(string target, long sequence) =>
        await Who.FindAsync() is { } person ? await Undo.ExecuteAsync(person, target, sequence, CancellationToken.None) : SignedOut();

    private static ReportOutcome.NotAllowed SignedOut() =>
        new(Phrase.Of("Phiên đăng nhập đã hết. Hãy tải lại trang và đăng nhập; số đang gõ vẫn được giữ trên máy này."));
}
