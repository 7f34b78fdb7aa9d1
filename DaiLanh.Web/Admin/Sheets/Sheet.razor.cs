using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Sheets;

/// <summary>The sheet on the page: draws what it is given, and passes on what people type, paste, press and take back.</summary>
public sealed partial class Sheet
{
    // What fills a screen is drawn first and the rest when the browser has that: hundreds of rows at once keep people waiting for their heading.
    private const int FirstRows = 24;

    private bool _isWhole;
    private int? _heard;
    private string? _unsaved;
    private IReadOnlyCollection<string>? _written;

    /// <summary>Name of the sheet, for what the browser keeps.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Id of who works here, for what the browser keeps.</summary>
    [Parameter] public string? Account { get; set; }

    /// <summary>What the table is, for who does not see it.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Class of the sheet, which says how wide its columns are.</summary>
    [Parameter] public string? Css { get; set; }

    /// <summary>Heads of the columns, one for each cell of a row.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SheetHead> Heads { get; set; } = [];

    /// <summary>Rows in their groups.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SheetGroup> Groups { get; set; } = [];

    /// <summary>Cells that hold something that is not saved, as “row|column”: of what the page has heard, the browser keeps these and no others.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<string> Unsaved { get; set; } = [];

    /// <summary>Something was typed or pasted, or came back after a reload.</summary>
    [Parameter] public EventCallback<IReadOnlyList<SheetText>> Typed { get; set; }

    /// <summary>A button of a row was pressed.</summary>
    [Parameter] public EventCallback<SheetAct> Pressed { get; set; }

    /// <summary>Ctrl+Z outside a cell that is open.</summary>
    [Parameter] public EventCallback TakenBack { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_written, Unsaved)) return;
        _written = Unsaved;
        _unsaved = JsonSerializer.Serialize(Unsaved);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_isWhole) return;
        _isWhole = true;
        if (Groups.Sum(g => g.Rows.Count) > FirstRows) StateHasChanged();
    }

    private IEnumerable<(SheetGroup Group, IEnumerable<SheetRow> Rows)> Drawn()
    {
        var left = _isWhole ? int.MaxValue : FirstRows;
        foreach (var group in Groups)
        {
            if (left <= 0) yield break;
            yield return (group, group.Rows.Take(left));
            left -= group.Rows.Count;
        }
    }

    private Task Put(SheetTypedEventArgs typed)
    {
        _heard = typed.Telling;
        return Typed.InvokeAsync(typed.Texts);
    }

    private Task Press(SheetPressedEventArgs pressed) => Pressed.InvokeAsync(new SheetAct(pressed.Row, pressed.Name));

    private Task TakeBack() => TakenBack.InvokeAsync();
}
