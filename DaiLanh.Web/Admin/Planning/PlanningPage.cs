using System.Collections.Immutable;
using DaiLanh.Core.Board;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Planning;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Planning;

/// <summary>
/// A page on which the plan of one campaign is made: of the running one, whose board it shares with all other pages, or of a draft, which it reads
/// for itself, because to everybody else there is none. Which one is in the address; without it the running one.
/// </summary>
public abstract class PlanningPage : PlanPage
{
    private Board? _draft;
    private string? _read;
    private string? _shown;

    /// <summary>What the address asks for: the campaign.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "dot")] public string? AskedCampaign { get; set; }

    [Inject] private PlanReader Plans { get; init; } = null!;

    /// <summary>All campaigns; empty until they are read.</summary>
    protected ImmutableArray<PlannedCampaign> Campaigns { get; private set; } = [];

    /// <summary>The campaign whose plan is made, as a board; null until it is read, and when the address asks for one that cannot be planned.</summary>
    protected Board? Planned => IsRunning ? Board : _draft?.Campaign.Code == AskedCampaign ? _draft : null;

    /// <summary>Whether what the address asks for was read.</summary>
    protected bool IsRead => _read == Subject;

    /// <summary>What is read: another one is read anew.</summary>
    protected virtual string Subject => AskedCampaign ?? "";

    // A campaign that has ended stays on all pages until the next one runs; here there is nothing to do with it.
    private bool IsRunning => Board is { Campaign: { IsClosed: false, Code: var code } } && (string.IsNullOrEmpty(AskedCampaign) || AskedCampaign == code);

    /// <summary>Reads what the page shows beside the board.</summary>
    protected abstract Task ReadBesideAsync(Board board);

    /// <summary>Makes ready what is drawn.</summary>
    protected abstract void Draw(Board board);

    /// <summary>Another campaign stands on the page now: what was typed belongs to the one before, where the browser keeps it.</summary>
    protected abstract void Leave();

    /// <summary>The page of targets, of the same campaign.</summary>
    protected string TargetsAddress(string? unit = null) => "quan-tri/chi-tieu" + Query(("dot", AskedCampaign), ("don-vi", unit));

    /// <summary>The page on which a unit's plan is made from the library, of the same campaign.</summary>
    protected string LibraryAddress(string unit) => $"quan-tri/chi-tieu/{unit}/tu-thu-vien" + Query(("dot", AskedCampaign));

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var subject = Subject;
        var campaigns = await Plans.CampaignsAsync(CancellationToken.None);
        var draft = campaigns.Any(c => c.Code == AskedCampaign && c.State == CampaignState.Draft) ? await Plans.BoardAsync(AskedCampaign!, CancellationToken.None) : null;
        if (subject != Subject) return; // the address asks for something else meanwhile, which is read by then or on its way
        (Campaigns, _draft) = (campaigns, draft);
        if (Planned is { } board) await ReadBesideAsync(board);
        if (subject != Subject) return;
        _read = subject;
        Show();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => Show();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _read is null || IsRead ? Task.CompletedTask : ReadAsync();

    /// <inheritdoc/>
    protected override void OnBoardChanged() => Show();

    /// <summary>Draws what stands now, if anything does.</summary>
    protected void Show()
    {
        if (Planned is not { } board) return;
        if (_shown is not null && _shown != board.Campaign.Code) Leave();
        _shown = board.Campaign.Code;
        Draw(board);
    }

    private static string Query(params (string Name, string? Value)[] asked)
    {
        var given = asked.Where(a => !string.IsNullOrEmpty(a.Value)).Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
