using DaiLanh.Core.Board;
using DaiLanh.Core.People;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Targets;

/// <summary>/chi-tieu/{code}: one target with everything about it.</summary>
public sealed partial class TargetPage
{
    private Person? _person;

    /// <summary>Code of the target.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <summary>Only the target itself concerns this page; its share of the unit's weights is part of the plan.</summary>
    protected override bool Differs(Board? shown, Board? next) =>
        shown is null || next is null || shown.Day != next.Day
        || !ReferenceEquals(shown.Plan, next.Plan) || !ReferenceEquals(shown.Target(Code), next.Target(Code));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _person = await Who.FindAsync();
}
