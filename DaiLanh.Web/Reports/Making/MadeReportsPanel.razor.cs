using System.Collections.Immutable;
using DaiLanh.Core.Reports.Making;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Reports.Making;

/// <summary>The reports that were made, the newest first.</summary>
public sealed partial class MadeReportsPanel : JobsPart
{
    private const int Shown = 50;

    private ImmutableArray<MadeReport>? _made;
    private int _known = -1;

    [Inject] private MadeReports Reader { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task<bool> LookAsync()
    {
        var finished = Jobs.Made;
        if (finished == _known) return false;
        _known = finished;
        _made = await Reader.NewestAsync(Shown, CancellationToken.None);
        return true;
    }
}
