using System.Collections.Immutable;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Campaigns;

/// <summary>Form of emulation (Luật 06/2022/QH15, Điều 16).</summary>
public enum CampaignKind
{
    /// <summary>Thi đua thường xuyên.</summary>
    Regular,

    /// <summary>Thi đua theo chuyên đề; “theo đợt” in the law of 2003, in force in April 2023.</summary>
    Thematic,
}

/// <summary>Where a campaign is in its life.</summary>
public enum CampaignState
{
    /// <summary>Nháp: being written, not on the board.</summary>
    Draft,

    /// <summary>Đang thực hiện: launched, units report.</summary>
    Running,

    /// <summary>Đã kết thúc: closed for reports.</summary>
    Closed,
}

/// <summary>A legal basis (căn cứ).</summary>
/// <param name="Kind">Chỉ thị, Nghị quyết, Kế hoạch …</param>
/// <param name="Number">Số, ký hiệu.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Day">When, if known.</param>
/// <param name="About">What about, in own words.</param>
public sealed record LegalBasis(string Kind, string Number, string Issuer, DateOnly? Day, string About);

/// <summary>An emulation drive (đợt thi đua) with its theme, time and bases.</summary>
public sealed class Campaign
{
    private Campaign()
    {
    }

    /// <summary>A new campaign, running unless said otherwise.</summary>
    /// <exception cref="ArgumentException">The last day lies before the first, or a ratio of the ladder is outside 0…1 or out of order.</exception>
    public Campaign(string code, string name, string shortName, string theme, CampaignKind kind, DateOnly start, DateOnly end, StandingLadder ladder, CampaignState state)
    {
        if (end < start) throw new ArgumentException("A campaign cannot end before it starts.", nameof(end));
        if (ladder.Behind <= 0 || ladder.Behind > ladder.OnTrack || ladder.OnTrack > 1)
            throw new ArgumentException("The ratios must satisfy 0 < behind ≤ on track ≤ 1.", nameof(ladder));
        Code = code;
        Name = name;
        ShortName = shortName;
        Theme = theme;
        Kind = kind;
        Start = start;
        End = end;
        OnTrackRatio = ladder.OnTrack;
        BehindRatio = ladder.Behind;
        State = state;
    }

    /// <summary>Key inside the database.</summary>
    public int Id { get; private set; }

    /// <summary>Stable code.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full official name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name for headings and the wall.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Chủ đề.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>Regular or thematic.</summary>
    public CampaignKind Kind { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly Start { get; private set; }

    /// <summary>True when the launching plan gives no first day and <see cref="Start"/> is an assumption.</summary>
    public bool IsStartAssumed { get; internal set; }

    /// <summary>Last day, itself still running.</summary>
    public DateOnly End { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public CampaignState State { get; private set; }

    /// <summary>Ratio from which a target is on track, 0…1.</summary>
    public decimal OnTrackRatio { get; private set; }

    /// <summary>Ratio from which a target is merely behind, 0…1.</summary>
    public decimal BehindRatio { get; private set; }

    /// <summary>Căn cứ.</summary>
    public ImmutableArray<LegalBasis> LegalBases { get; internal set; } = [];

    /// <summary>Nơi nhận.</summary>
    public ImmutableArray<string> Addressees { get; internal set; } = [];

    /// <summary>True when values and progress are made up (số liệu minh họa).</summary>
    public bool HasDemoFigures { get; init; }

    /// <summary>The two ratios.</summary>
    public StandingLadder Ladder => new(OnTrackRatio, BehindRatio);

    /// <summary>Another content; code and state stay.</summary>
    internal void Become(CampaignDetails details)
    {
        (Name, ShortName, Theme, Kind) = (details.Name, details.ShortName, details.Theme, details.Kind);
        (Start, IsStartAssumed, End) = (details.Start, details.IsStartAssumed, details.End);
        (OnTrackRatio, BehindRatio) = (details.OnTrackRatio, details.BehindRatio);
        (LegalBases, Addressees) = (details.LegalBases, details.Addressees);
    }

    /// <summary>Another place in its life.</summary>
    internal void MoveTo(CampaignState state) => State = state;
}
