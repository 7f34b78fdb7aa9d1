using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Table.Rows;

/// <summary>The last row of a group: opened, it is filled in like every other and added as a whole; then the next one is open.</summary>
public sealed partial class NewRow<T>
    where T : class
{
    private ImmutableArray<FieldFault> _faults = [];
    private Phrase? _notAllowed;
    private T? _draft;
    private string? _added;
    private ElementReference _opener;
    private bool _returns;

    /// <summary>What all rows share.</summary>
    [Parameter, EditorRequired] public WorkDesk<T> Desk { get; set; } = null!;

    /// <summary>A new one to begin with.</summary>
    [Parameter, EditorRequired] public T Blank { get; set; } = null!;

    /// <summary>What is added here.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Fills in what follows from the rest, such as a code from the name; called with the draft and the field that was typed last.</summary>
    [Parameter] public Func<T, string, T>? Complete { get; set; }

    /// <summary>Something was added.</summary>
    [Parameter] public EventCallback Added { get; set; }

    private Phrase? General => _notAllowed ?? FaultOf("");

    private Phrase? FaultOf(string field) => _faults.FirstOrDefault(f => f.Field == field)?.Why;

    // What was pressed is gone with the row that it closed: the keyboard goes back to what opened it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_returns || _draft is not null) return;
        _returns = false;
        await _opener.FocusAsync();
    }

    private void Open() => (_draft, _added) = (Blank, null);

    private void Close() => (_draft, _faults, _notAllowed, _returns) = (null, [], null, true);

    private void Type(WorkColumn<T> column, string text)
    {
        var typed = column.With(_draft ?? Blank, text);
        _draft = Complete?.Invoke(typed, column.Field) ?? typed;
        _faults = [.. _faults.Where(f => f.Field != column.Field)];
    }

    private async Task AddAsync()
    {
        if (_draft is not { } draft) return;
        _notAllowed = null;
        switch (await Desk.ExecuteAsync(new Wish<T>.Add(draft)))
        {
            case ChangeOutcome<T>.Saved:
                _added = Desk.Columns[0].Text(draft);
                Close();
                await Added.InvokeAsync();
                break;
            case ChangeOutcome<T>.Refused refused:
                _faults = refused.Faults;
                break;
            case ChangeOutcome<T>.NotAllowed no:
                _notAllowed = no.Why;
                break;
            default:
                throw new InvalidOperationException("Adding cannot end like this.");
        }
    }
}
