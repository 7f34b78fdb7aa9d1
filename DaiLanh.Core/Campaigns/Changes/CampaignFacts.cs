using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>A campaign was given another name, theme, time, ratios, bases or addressees. Holds all of the campaign as it is now, but its state.</summary>
public sealed record CampaignChanged : ContentFact
{
    /// <summary>Full official name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for headings and the wall.</summary>
    public required string ShortName { get; init; }

    /// <summary>Chủ đề.</summary>
    public required string Theme { get; init; }

    /// <summary>Regular or thematic.</summary>
    public required CampaignKind Kind { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>True when no paper gives the first day.</summary>
    public bool IsStartAssumed { get; init; }

    /// <summary>Last day, itself still running.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Ratio from which a target is on track, 0…1.</summary>
    public required decimal OnTrackRatio { get; init; }

    /// <summary>Ratio from which a target is merely behind, 0…1.</summary>
    public required decimal BehindRatio { get; init; }

    /// <summary>Căn cứ.</summary>
    public ImmutableArray<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>Nơi nhận.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Sửa đợt thi đua “{0}”: {1}", ShortName, FieldChange.Say(Changes));

    /// <summary>The campaign as a form shows it.</summary>
    internal CampaignDetails Details() =>
        new(Code, Name, ShortName, Theme, Kind, Start, IsStartAssumed, End, OnTrackRatio, BehindRatio, LegalBases, Addressees);
}

/// <summary>A campaign was launched, closed, or taken back to an earlier state.</summary>
public sealed record CampaignMoved : PlanFact
{
    /// <summary>Its short name then.</summary>
    public required string ShortName { get; init; }

    /// <summary>Where it was.</summary>
    public required CampaignState From { get; init; }

    /// <summary>Where it is now.</summary>
    public required CampaignState To { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => (From, To) switch
    {
        (CampaignState.Draft, CampaignState.Running) => Phrase.Of("Phát động đợt thi đua “{0}”", ShortName),
        (_, CampaignState.Closed) => Phrase.Of("Kết thúc đợt thi đua “{0}”", ShortName),
        (CampaignState.Closed, CampaignState.Running) => Phrase.Of("Mở lại đợt thi đua “{0}”", ShortName),
        _ => Phrase.Of("Đưa đợt thi đua “{0}” về bản nháp", ShortName),
    };
}
