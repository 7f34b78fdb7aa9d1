using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>What a form shows of a campaign.</summary>
/// <param name="Code">Stable code; cannot be changed once used.</param>
/// <param name="Name">Full official name.</param>
/// <param name="ShortName">Name for headings and the wall.</param>
/// <param name="Theme">Chủ đề.</param>
/// <param name="Kind">Regular or thematic.</param>
/// <param name="Start">First day.</param>
/// <param name="IsStartAssumed">No paper gives the first day.</param>
/// <param name="End">Last day, itself still running.</param>
/// <param name="OnTrackRatio">Ratio from which a target is on track, 0…1; holds until another one is set.</param>
/// <param name="BehindRatio">Ratio from which it is merely behind.</param>
/// <param name="LegalBases">Căn cứ.</param>
/// <param name="Addressees">Nơi nhận.</param>
public sealed record CampaignDetails(
    string Code, string Name, string ShortName, string Theme, CampaignKind Kind, DateOnly Start, bool IsStartAssumed, DateOnly End,
    decimal OnTrackRatio, decimal BehindRatio, ImmutableArray<LegalBasis> LegalBases, ImmutableArray<string> Addressees)
{
    /// <summary>Fields that a form may change, in its order.</summary>
    public static IReadOnlyList<DetailField<CampaignDetails>> Fields { get; } =
    [
        new(nameof(Name), d => d.Name, (into, from) => into with { Name = from.Name }, d => d.Name),
        new(nameof(ShortName), d => d.ShortName, (into, from) => into with { ShortName = from.ShortName }, d => d.ShortName),
        new(nameof(Theme), d => d.Theme, (into, from) => into with { Theme = from.Theme }, d => d.Theme),
        new(nameof(Kind), d => d.Kind, (into, from) => into with { Kind = from.Kind }),
        new(nameof(Start), d => d.Start, (into, from) => into with { Start = from.Start }, d => VietnameseNumber.Day(d.Start)),
        new(nameof(IsStartAssumed), d => d.IsStartAssumed, (into, from) => into with { IsStartAssumed = from.IsStartAssumed }),
        new(nameof(End), d => d.End, (into, from) => into with { End = from.End }, d => VietnameseNumber.Day(d.End)),
        new(nameof(OnTrackRatio), d => d.OnTrackRatio, (into, from) => into with { OnTrackRatio = from.OnTrackRatio }, d => VietnameseNumber.Percent(d.OnTrackRatio, 0)),
        new(nameof(BehindRatio), d => d.BehindRatio, (into, from) => into with { BehindRatio = from.BehindRatio }, d => VietnameseNumber.Percent(d.BehindRatio, 0)),
        new(nameof(LegalBases), d => new SameItems<LegalBasis>(d.LegalBases), (into, from) => into with { LegalBases = from.LegalBases }),
        new(nameof(Addressees), d => new SameItems<string>(d.Addressees), (into, from) => into with { Addressees = from.Addressees }),
    ];

    /// <summary>What a form shows of a stored campaign.</summary>
    internal static CampaignDetails Of(Campaign campaign) => new(
        campaign.Code, campaign.Name, campaign.ShortName, campaign.Theme, campaign.Kind, campaign.Start, campaign.IsStartAssumed, campaign.End,
        campaign.OnTrackRatio, campaign.BehindRatio, campaign.LegalBases, campaign.Addressees);
}

/// <summary>A campaign in the list of those who maintain them.</summary>
/// <param name="Details">What a form shows.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="HasDemoFigures">Its figures are made up.</param>
/// <param name="Targets">Targets in use.</param>
/// <param name="Entries">Progress entries.</param>
/// <param name="Planned">All targets ever set up in it and not discarded, also those retired.</param>
public sealed record CampaignLine(CampaignDetails Details, CampaignState State, bool HasDemoFigures, int Targets, int Entries, int Planned);
