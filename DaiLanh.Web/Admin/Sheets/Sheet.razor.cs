using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Admin.Sheets;

/// <summary>The sheet on the page: draws what it is given, and passes on what people type, paste, press and take back.</summary>
public sealed partial class Sheet : IAsyncDisposable
{
    private ElementReference _root;
    private DotNetObjectReference<Sheet>? _self;
    private IJSObjectReference? _grid;
    private IReadOnlyCollection<string>? _kept;

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

    /// <summary>Cells that hold something that is not saved, as “row|column”: the browser keeps these and no others.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<string> Unsaved { get; set; } = [];

    /// <summary>Something was typed or pasted, or came back after a reload.</summary>
    [Parameter] public EventCallback<IReadOnlyList<SheetText>> Typed { get; set; }

    /// <summary>A button of a row was pressed.</summary>
    [Parameter] public EventCallback<SheetAct> Pressed { get; set; }

    /// <summary>Ctrl+Z outside a cell that is open.</summary>
    [Parameter] public EventCallback TakenBack { get; set; }

    [Inject] private IJSRuntime Js { get; init; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Admin/Sheets/Sheet.razor.js");
            _grid = await module.InvokeAsync<IJSObjectReference>("open", _root, _self);
        }
        else if (_grid is not null && _kept is not null && !ReferenceEquals(_kept, Unsaved))
        {
            _kept = Unsaved;
            await _grid.InvokeVoidAsync("keepOnly", Unsaved);
        }
    }

    /// <summary>Called by the browser's part.</summary>
    [JSInvokable]
    public Task Put(SheetText[] texts)
    {
        // From now on what the page says is unsaved is all that the browser need keep; before, it may hold what the page does not know yet.
        _kept ??= [];
        return Typed.InvokeAsync(texts);
    }

    /// <summary>Called by the browser's part.</summary>
    [JSInvokable]
    public Task Act(string row, string act) => Pressed.InvokeAsync(new SheetAct(row, act));

    /// <summary>Called by the browser's part.</summary>
    [JSInvokable]
    public Task TakeBack() => TakenBack.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_grid is not null)
            {
                await _grid.InvokeVoidAsync("close");
                await _grid.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its part with it.
        }
        _self?.Dispose();
    }
}
