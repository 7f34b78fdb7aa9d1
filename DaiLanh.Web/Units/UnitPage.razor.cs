using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using DaiLanh.Web.Views.Parts;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Units;

/// <summary>/don-vi/{unit}: a unit with its targets, its rank and why, what would lift it, and all its entries.</summary>
public sealed partial class UnitPage
{
    private Person? _person;

    /// <summary>Code of the unit.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <summary>“tat-ca” lists all entries.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "ghi")] public string? Entries { get; set; }

    private bool ShowAll => Entries == EntryPanel.Everything;

    /// <summary>Only the unit and those it is compared with concern this page: its block.</summary>
    protected override bool Differs(Board? shown, Board? next) =>
        shown is null || next is null || shown.Day != next.Day
        || !ReferenceEquals(shown.Plan, next.Plan) || !ReferenceEquals(shown.BlockOf(Code), next.BlockOf(Code));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _person = await Who.FindAsync();

    private static DateTimeOffset? LastAt(UnitRow unit) => unit.Targets.Select(t => t.Last?.At).Max();
}
