using DaiLanh.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Table.Rows;

/// <summary>A row of a working table, and below it what it asks.</summary>
public sealed partial class WorkRowView<T>
    where T : class
{
    /// <summary>The row.</summary>
    [Parameter, EditorRequired] public WorkRow<T> Row { get; set; } = null!;

    /// <summary>What all rows share.</summary>
    [Parameter, EditorRequired] public WorkDesk<T> Desk { get; set; } = null!;

    /// <summary>Whether the reader may change anything.</summary>
    [Parameter] public bool MayChange { get; set; }

    /// <summary>Whether it can be put elsewhere.</summary>
    [Parameter] public bool MayMove { get; set; }

    /// <summary>It is on its way to another place.</summary>
    [Parameter] public bool IsMoving { get; set; }

    /// <summary>The handle was taken, or let go.</summary>
    [Parameter] public EventCallback Grasp { get; set; }

    /// <summary>One place up (−1) or down (1).</summary>
    [Parameter] public EventCallback<int> Step { get; set; }

    /// <summary>It is where it should be.</summary>
    [Parameter] public EventCallback Drop { get; set; }

    /// <summary>To be taken out of use.</summary>
    [Parameter] public EventCallback Retire { get; set; }

    /// <summary>To be taken into use again.</summary>
    [Parameter] public EventCallback Return { get; set; }

    /// <summary>Something was saved.</summary>
    [Parameter] public EventCallback Saved { get; set; }

    /// <summary>A reason was given: rows that wait for one can be saved.</summary>
    [Parameter] public EventCallback ReasonGiven { get; set; }

    private bool MayEdit => MayChange && Row.Line.RetiredFrom is null;

    private bool MayReturn => MayChange && Row.Line.RetiredFrom is not null;

    // What is wrong with no field in particular.
    private Phrase? General => Row.Faults.FirstOrDefault(f => f.Field.Length == 0)?.Why;

    private string? State => Row.Line.RetiredFrom is not null ? "work__row--off" : IsMoving ? "work__row--moving" : Row.Mine is not null ? "work__row--open" : null;

    private string Label(WorkColumn<T> column) => $"{column.Title}: {Row.Line.Name}";

    private string Read(WorkColumn<T> column) =>
        column.Cell == WorkCell.Flag ? (column.Text(Row.Line.Details).Length > 0 ? L["có"] : "") : column.Read(Row.Line.Details);

    private IReadOnlyList<MeanwhileField> Both(T theirs) =>
        [.. Row.Typed.Select(Desk.Column).Select(c => new MeanwhileField(c.Title, c.Read(theirs), c.Read(Row.Mine!)))];

    private async Task TypeAsync(string field, string text)
    {
        await Row.TypeAsync(field, text);
        if (Row.IsSaved) await Saved.InvokeAsync();
    }

    private async Task KeepMineAsync()
    {
        await Row.KeepMineAsync();
        if (Row.IsSaved) await Saved.InvokeAsync();
    }

    private void GiveUp() => Row.GiveUp();
}
