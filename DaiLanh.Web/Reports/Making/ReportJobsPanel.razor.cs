using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports;
using DaiLanh.Core.Reports.Making;
using DaiLanh.Web.Access;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Reports.Making;

/// <summary>A person's reports on their way and at hand.</summary>
public sealed partial class ReportJobsPanel : JobsPart
{
    private ImmutableArray<ReportJob> _jobs = [];
    private ImmutableArray<ReportJobState> _shown = [];
    private Phrase? _refusal;

    /// <summary>What is chosen on the page.</summary>
    [Parameter, EditorRequired] public ReportWish Wish { get; set; } = new();

    /// <summary>Name of the workbook without its ending.</summary>
    [Parameter, EditorRequired] public string FileName { get; set; } = "";

    [Inject] private CurrentPerson Current { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task<bool> LookAsync()
    {
        var person = await Current.FindAsync();
        _jobs = person is null ? [] : Jobs.Of(person);
        ImmutableArray<ReportJobState> now = [.. _jobs.Select(j => j.State)];
        if (now.SequenceEqual(_shown)) return false;
        _shown = now;
        return true;
    }

    private async Task AskAsync(ReportForm form)
    {
        var asked = await Jobs.AskAsync(await Current.FindAsync(), form, Wish, CancellationToken.None);
        _refusal = asked is ReportAsked.Refused refused ? refused.Why : null;
        await LookAsync();
    }

    private string Say(ReportJobState state) => state switch
    {
        ReportJobState.Waiting => L["chờ đến lượt"],
        ReportJobState.Working { Step: { Doing: { } doing } step } => L["đang lập: {0} ({1}/{2})", doing, step.Done + 1, step.Of],
        ReportJobState.Working => L["đang ghi vào sổ"],
        ReportJobState.Done done => L["đã lập xong, {0} KB, theo sổ ghi nhận số {1}", Math.Max(1, done.Made.Size / 1024), done.Made.Position],
        ReportJobState.Cancelled => L["đã hủy"],
        ReportJobState.Failed failed => L.Say(failed.Why),
        _ => throw new InvalidOperationException($"Unknown state {state}."),
    };
}
