using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Reports;

/// <summary>/bao-cao: choose the day, see what the report will say, download it. Follows the board like every page.</summary>
public sealed partial class ReportsPage
{
    private Board? _board;
    private Phrase? _refusal;

    /// <summary>The day of the figures (yyyy-MM-dd); today without one.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "ngay")] public string? AskedDay { get; set; }

    private string FileName => _board is { } board ? new ProgressReport(board, [], Frame).FileName : "";

    protected override void OnParametersSet() => ReadDay();

    protected override void OnBoardChanged() => ReadDay();

    // An address that asks for a day that cannot be shows today and says why.
    private void ReadDay()
    {
        (_board, _refusal) = (Board, null);
        if (Board is not { } today) return;
        if (ReportDay.Read(AskedDay, today) is ReportDay.Chosen chosen) _board = BoardBuilder.AsOf(today, chosen.Day);
        else _refusal = ((ReportDay.Refused)ReportDay.Read(AskedDay, today)).Why;
    }

    private void Choose(ChangeEventArgs e) => GoTo(e.Value as string);

    private void GoTo(DateOnly day) => GoTo(day == Board?.Day ? null : ReportDay.Write(day));

    private void GoTo(string? day) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("ngay", string.IsNullOrEmpty(day) ? null : day), replace: true);
}
