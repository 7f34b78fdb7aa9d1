using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Campaigns;

/// <summary>A campaign was set up. Holds everything that the campaign is, so that it can be made again from the ledger alone.</summary>
public sealed record CampaignDefined : Fact
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

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

    /// <summary>Where it is in its life.</summary>
    public required CampaignState State { get; init; }

    /// <summary>Ratio from which a target is on track, 0…1.</summary>
    public required decimal OnTrackRatio { get; init; }

    /// <summary>Ratio from which a target is merely behind, 0…1.</summary>
    public required decimal BehindRatio { get; init; }

    /// <summary>Căn cứ.</summary>
    public ImmutableArray<LegalBasis> LegalBases { get; init; } = [];

    /// <summary>Nơi nhận.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>True when values and progress are made up.</summary>
    public bool HasDemoFigures { get; init; }

    /// <inheritdoc/>
    public override bool ChangesPlan => true;

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Lập đợt thi đua “{0}”, từ {1} đến {2}", ShortName, Start, End);

    /// <summary>The campaign that this fact describes.</summary>
    internal Campaign Campaign() => new(Code, Name, ShortName, Theme, Kind, Start, End, new StandingLadder(OnTrackRatio, BehindRatio), State)
    {
        IsStartAssumed = IsStartAssumed,
        LegalBases = LegalBases,
        Addressees = Addressees,
        HasDemoFigures = HasDemoFigures,
    };
}
