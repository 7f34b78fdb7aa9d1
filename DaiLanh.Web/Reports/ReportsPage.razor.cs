using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Reports;

/// <summary>/bao-cao: choose the day and the part, see the paper, have it made, find what was made before. Follows the board like every page.</summary>
public sealed partial class ReportsPage
{
    private ProgressReport? _report;
    private Phrase? _refusal;

    /// <summary>The day of the figures (yyyy-MM-dd); today without one.</summary>
    [Parameter, SupplyParameterFromQuery(Name = ReportAddresses.Day)] public string? AskedDay { get; set; }

    /// <summary>Code of a block; all without one.</summary>
    [Parameter, SupplyParameterFromQuery(Name = ReportAddresses.Block)] public string? AskedBlock { get; set; }

    /// <summary>Code of a movement; all without one.</summary>
    [Parameter, SupplyParameterFromQuery(Name = ReportAddresses.Movement)] public string? AskedMovement { get; set; }

    /// <summary>Keys of the appendices, separated by commas; all without them.</summary>
    [Parameter, SupplyParameterFromQuery(Name = ReportAddresses.Sheets)] public string? AskedSheets { get; set; }

    // What is shown is what is made: an address that asks for what cannot be shows today, and that is what a button on the page then makes.
    private ReportWish Wish => _report is { } report && _refusal is null
        ? new ReportWish(ReportDay.Write(report.Board.Day), report.Scope.Block?.Code, report.Scope.Movement?.Code, ReportSheets.Write(report.Sheets))
        : new ReportWish();

    protected override void OnParametersSet() => Read();

    protected override void OnBoardChanged() => Read();

    private void Read()
    {
        (_report, _refusal) = (null, null);
        if (Board is not { } today) return;
        if (ReportChoice.Read(new ReportWish(AskedDay, AskedBlock, AskedMovement, AskedSheets), today) is not ReportChoice.Chosen chosen)
        {
            _refusal = ((ReportChoice.Refused)ReportChoice.Read(new ReportWish(AskedDay, AskedBlock, AskedMovement, AskedSheets), today)).Why;
            chosen = new ReportChoice.Chosen(today.Day, ReportScope.Whole, ReportSheets.All);
        }
        _report = new ProgressReport(chosen.Scope.Of(BoardBuilder.AsOf(today, chosen.Day)), [], Frame) { Scope = chosen.Scope, Sheets = chosen.Sheets };
    }

    // Today is the address without a day, so that the page opened tomorrow shows tomorrow.
    private void GoTo(ReportWish wish) =>
        Navigation.NavigateTo(ReportAddresses.OfPage(Board is { } today && wish.Day == ReportDay.Write(today.Day) ? wish with { Day = null } : wish), replace: true);
}
