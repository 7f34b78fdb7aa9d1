using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Board.Reasons;
using DaiLanh.Web.Admin.Table.Rows;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>A target that two people changed at the same place.</summary>
/// <param name="Target">Its code.</param>
/// <param name="By">Who saved first; null when the ledger does not say.</param>
/// <param name="At">When.</param>
/// <param name="Fields">Both versions.</param>
public sealed record Contest(string Target, string? By, DateTimeOffset? At, IReadOnlyList<MeanwhileField> Fields);

/// <summary>What is typed and not saved: how much it is, what it does, why, and the one button that saves it.</summary>
public sealed partial class SaveBar
{
    // More lines than that hide the table.
    private const int Most = 4;

    /// <summary>Whether something is not saved.</summary>
    [Parameter, EditorRequired] public bool IsOpen { get; set; }

    /// <summary>How much that is.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>Name of the button that saves.</summary>
    [Parameter, EditorRequired] public string Answer { get; set; } = "";

    /// <summary>What it does to units.</summary>
    [Parameter] public ImmutableArray<PlanEffect> Effects { get; set; } = [];

    /// <summary>What else is to be known before saving.</summary>
    [Parameter] public IReadOnlyList<string> Sums { get; set; } = [];

    /// <summary>Whether it is being saved.</summary>
    [Parameter] public bool IsSaving { get; set; }

    /// <summary>What became of the last save.</summary>
    [Parameter] public string? Said { get; set; }

    /// <summary>What stands in the way.</summary>
    [Parameter] public string? Problem { get; set; }

    /// <summary>Whether it is the reason that stands in the way, and not only cells.</summary>
    [Parameter] public bool IsReasonWrong { get; set; }

    /// <summary>Why it is changed.</summary>
    [Parameter] public string? Reason { get; set; }

    /// <summary>Somebody wrote why.</summary>
    [Parameter] public EventCallback<string?> ReasonChanged { get; set; }

    /// <summary>Saves.</summary>
    [Parameter, EditorRequired] public EventCallback Save { get; set; }

    /// <summary>Gives up what is typed.</summary>
    [Parameter, EditorRequired] public EventCallback Discard { get; set; }

    /// <summary>Takes the last save back; nothing when there is none.</summary>
    [Parameter] public EventCallback UndoLast { get; set; }

    /// <summary>What two people changed at the same place.</summary>
    [Parameter] public IReadOnlyList<Contest> Contested { get; set; } = [];

    /// <summary>Saves on top of what the other one saved.</summary>
    [Parameter] public EventCallback KeepMine { get; set; }

    /// <summary>Gives up what is typed there.</summary>
    [Parameter] public EventCallback TakeTheirs { get; set; }

    /// <summary>A link beside what was said.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    // What is expected may move alone, as in a draft that has not begun: then both sides would read the same.
    private List<PlanEffect> Seen => [.. Effects.Where(e => Figures(e.Before) != Figures(e.After))];

    private string Question(Contest target) => target.At is { } at
        ? L["{0} vừa sửa {1} lúc {2}. Giữ số của ai?", target.By ?? L["Người khác"], target.Target, at]
        : L["{0} vừa sửa {1}. Giữ số của ai?", target.By ?? L["Người khác"], target.Target];

    private string Figures(UnitRow unit) => unit.Rank is { } rank
        ? L["{0}, hạng {1}", L.Percent(unit.Figures.HasEntry ? unit.Figures.Completion : null), rank]
        : L.Percent(unit.Figures.Completion);
}
