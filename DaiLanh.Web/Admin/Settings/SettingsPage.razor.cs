using DaiLanh.Core.Board;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Settings;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DaiLanh.Web.Admin.Settings;

/// <summary>/quan-tri/cai-dat: names, places, people and thresholds, each with the day from which it holds.</summary>
public sealed partial class SettingsPage
{
    private SettingsOfTime? _settings;

    [Inject] private SettingsReader Reader { get; init; } = null!;

    [Inject] private ChangeSettings Change { get; init; } = null!;

    [Inject] private IDialogService Dialogs { get; init; } = null!;

    private bool MaySet => Person?.MayManageSettings ?? false;

    private IReadOnlyList<(string Id, string Title, IReadOnlyList<SettingName> Names)> Groups =>
    [
        ("bao-cao", L["Báo cáo gửi lên trên"],
        [
            SettingName.ParentAgency, SettingName.Agency, SettingName.AgencyInText, SettingName.Place, SettingName.DocumentNumber, SettingName.DocumentKind, SettingName.Title,
            SettingName.SignerTitle, SettingName.SignerName, SettingName.PreparerTitle, SettingName.Recipients,
        ]),
        ("nguong", L["Ngưỡng và nhắc nhở"], [SettingName.OnTrackRatio, SettingName.BehindRatio, SettingName.SilentDays]),
    ];

    /// <inheritdoc/>
    protected override async Task ReadAsync() => _settings = await Reader.ReadAsync(CancellationToken.None);

    /// <inheritdoc/>
    protected override bool Concerns(Fact fact) => fact is SettingSet or SettingWithdrawn || base.Concerns(fact);

    // Ratios are the campaign's own until somebody sets others.
    private string? Otherwise(SettingName name) => (name, Board?.Campaign) switch
    {
        (SettingName.OnTrackRatio, { } campaign) => L["{0} theo đợt thi đua", L.Percent(campaign.Ladder.OnTrack, 0)],
        (SettingName.BehindRatio, { } campaign) => L["{0} theo đợt thi đua", L.Percent(campaign.Ladder.Behind, 0)],
        (SettingName.SilentDays, _) => L["{0} ngày (mặc định)", CampaignCard.UsualSilentDays],
        _ => null,
    };

    private async Task OpenAsync(SettingName name, SettingValue? value)
    {
        var parameters = new DialogParameters<SettingDialog>
        {
            { d => d.Name, name },
            { d => d.Settings, _settings },
            { d => d.From, value?.From ?? Today },
            { d => d.Do, wish => AsPersonAsync(person => Change.ExecuteAsync(person, wish, CancellationToken.None)) },
        };
        var dialog = await Dialogs.ShowAsync<SettingDialog>(L.Say(SettingWords.NameOf(name)), parameters);
        if (await dialog.Result is { Canceled: false }) await ReadAgainAsync();
    }
}
