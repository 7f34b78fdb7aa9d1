using System.Collections.Immutable;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Admin.Table;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Campaigns;

/// <summary>/quan-tri/dot-thi-dua: campaigns, also drafts; launching, closing, and the plan of an earlier one copied.</summary>
public sealed partial class CampaignsPage
{
    private ImmutableArray<CampaignLine>? _campaigns;
    private string? _refusal;

    /// <summary>Code of the campaign that is looked at; the running one without it.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "dot")] public string? Asked { get; set; }

    [Inject] private CampaignList List { get; init; } = null!;

    [Inject] private ChangeCampaigns Change { get; init; } = null!;

    [Inject] private CampaignSteps Steps { get; init; } = null!;

    [Inject] private IDialogService Dialogs { get; init; } = null!;

    [Inject] private NavigationManager Navigation { get; init; } = null!;

    private CampaignLine? Chosen => _campaigns is not { } all ? null
        : all.FirstOrDefault(c => c.Details.Code == Asked) ?? all.FirstOrDefault(c => c.State == CampaignState.Running) ?? all.FirstOrDefault();

    /// <inheritdoc/>
    protected override async Task ReadAsync() => _campaigns = await List.ReadAsync(CancellationToken.None);

    private async Task AddAsync()
    {
        // Pressed again before the last one was given a name or targets: that one is meant, and no second is kept in the ledger for good.
        if (_campaigns?.FirstOrDefault(c => c is { State: CampaignState.Draft, Planned: 0 } && c.Details.Name == L["Đợt thi đua mới"]) is { } untouched)
        {
            Navigation.NavigateTo("quan-tri/dot-thi-dua?dot=" + untouched.Details.Code);
            return;
        }
        var code = NextCode();
        var start = _campaigns is [{ } latest, ..] && latest.Details.End >= Today ? latest.Details.End.AddDays(1) : Today;
        var ladder = StandingLadder.Default;
        var wish = new Wish<CampaignDetails>.Add(new CampaignDetails(
            code, L["Đợt thi đua mới"], L["Đợt thi đua mới"], "", CampaignKind.Thematic, start, false, start.AddDays(60), ladder.OnTrack, ladder.Behind, [], []));
        _refusal = RefusalOf(await AsPersonAsync(person => Change.ExecuteAsync(person, wish, CancellationToken.None)));
        await ReadAgainAsync();
        if (_refusal is null) Navigation.NavigateTo("quan-tri/dot-thi-dua?dot=" + code);
    }

    // A code says the year and is never changed: the name may still be looked for.
    private string NextCode()
    {
        var taken = (_campaigns ?? []).Select(c => c.Details.Code).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Today.Year}-dot-{n}")).First(c => !taken.Contains(c));
    }

    private async Task MoveAsync(CampaignLine line, CampaignState next)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { d => d.Explanation, L.WhatHappens(line.State, next) },
            { d => d.Answer, L.StepTo(line.State, next) },
            { d => d.Do, async (_, reason) => RefusalOf(await AsPersonAsync(person => Steps.MoveAsync(person, line.Details.Code, line.State, next, reason, CancellationToken.None))) },
        };
        var dialog = await Dialogs.ShowAsync<ReasonDialog>(L["{0}: {1}", L.StepTo(line.State, next), line.Details.ShortName], parameters);
        if (await dialog.Result is { Canceled: false }) await ReadAgainAsync();
    }

    private async Task CopyAsync(CampaignLine from, CampaignLine to)
    {
        _refusal = RefusalOf(await AsPersonAsync(person => Steps.CopyAsync(person, from.Details.Code, to.Details.Code, CancellationToken.None)));
        await ReadAgainAsync();
    }

    private async Task DiscardAsync(CampaignLine line)
    {
        var parameters = new DialogParameters<ReasonDialog>
        {
            { d => d.Explanation, L["Cả {0} chỉ tiêu của bản nháp này được bỏ, kể cả chỉ tiêu đã sửa, đã ngừng hoặc giao thêm sau khi chép. Sau đó có thể chép lại hoặc lập mới. Nhật ký vẫn giữ mọi việc đã làm.", line.Planned] },
            { d => d.Answer, L["Bỏ kế hoạch"] },
            { d => d.Do, async (_, reason) => RefusalOf(await AsPersonAsync(person => Steps.DiscardAsync(person, line.Details.Code, reason, CancellationToken.None))) },
        };
        var dialog = await Dialogs.ShowAsync<ReasonDialog>(L["Bỏ kế hoạch đã chép: {0}", line.Details.ShortName], parameters);
        if (await dialog.Result is { Canceled: false }) await ReadAgainAsync();
    }

    private string? RefusalOf(ChangeOutcome<CampaignDetails> outcome) => outcome switch
    {
        ChangeOutcome<CampaignDetails>.Refused refused => string.Join(' ', refused.Faults.Select(f => L.Say(f.Why))),
        ChangeOutcome<CampaignDetails>.NotAllowed no => L.Say(no.Why),
        _ => null,
    };
}
