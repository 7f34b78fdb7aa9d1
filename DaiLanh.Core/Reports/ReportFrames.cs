using DaiLanh.Core.Board;
using DaiLanh.Core.Settings;

namespace DaiLanh.Core.Reports;

/// <summary>The administrative frame of a day: names, places and people as they were set for it.</summary>
public sealed class ReportFrames(SettingsReader settings, ReportFrame first)
{
    /// <summary>The frame of a campaign's report that speaks of a day.</summary>
    public async Task<ReportFrame> OnAsync(CampaignCard campaign, DateOnly day, CancellationToken cancellationToken) =>
        Of(await settings.ReadAsync(cancellationToken).ConfigureAwait(false), first, campaign, day);

    /// <summary>The frame of a campaign's report: whom the campaign itself names receives it, from its first day until somebody sets others.</summary>
    public static ReportFrame Of(SettingsOfTime settings, ReportFrame first, CampaignCard campaign, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        var frame = Of(settings, first, day);
        return campaign.Addressees.IsEmpty || settings.On(SettingName.Recipients, day)?.From > campaign.Start ? frame : frame with { Recipients = campaign.Addressees };
    }

    /// <summary>The frame of a campaign's report by settings of an earlier time.</summary>
    public ReportFrame On(SettingsOfTime settings, CampaignCard campaign, DateOnly day) => Of(settings, first, campaign, day);

    /// <summary>The frame of a day: what was set by then, and for the rest what the server was installed with.</summary>
    public static ReportFrame Of(SettingsOfTime settings, ReportFrame first, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(first);
        return new ReportFrame(
            Text(SettingName.ParentAgency, first.ParentAgency), Text(SettingName.Agency, first.Agency), Text(SettingName.AgencyInText, first.AgencyInText),
            Text(SettingName.Place, first.Place), Text(SettingName.DocumentNumber, first.DocumentNumber), Text(SettingName.DocumentKind, first.Kind),
            Text(SettingName.Title, first.Title), Text(SettingName.SignerTitle, first.SignerTitle), Text(SettingName.SignerName, first.SignerName),
            Text(SettingName.PreparerTitle, first.PreparerTitle),
            settings.TextOn(SettingName.Recipients, day) is { } recipients ? [.. recipients.Split('\n')] : first.Recipients);

        string Text(SettingName name, string otherwise) => settings.TextOn(name, day) ?? otherwise;
    }

    /// <summary>What the server was installed with, as first values of the settings.</summary>
    public static FirstSettings ToFirstSettings(ReportFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return new FirstSettings(
        [
            First(SettingName.ParentAgency, frame.ParentAgency), First(SettingName.Agency, frame.Agency), First(SettingName.AgencyInText, frame.AgencyInText),
            First(SettingName.Place, frame.Place), First(SettingName.DocumentNumber, frame.DocumentNumber), First(SettingName.DocumentKind, frame.Kind),
            First(SettingName.Title, frame.Title), First(SettingName.SignerTitle, frame.SignerTitle), First(SettingName.SignerName, frame.SignerName),
            First(SettingName.PreparerTitle, frame.PreparerTitle), First(SettingName.Recipients, string.Join('\n', frame.Recipients)),
        ]);

        static SettingValue First(SettingName name, string value) => new(name, DateOnly.MinValue, value, false);
    }
}
