using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Admin.Campaigns;

/// <summary>A campaign while somebody fills in its form.</summary>
internal sealed class CampaignDraft(CampaignDetails from)
{
    public string Name { get; set; } = from.Name;

    public string ShortName { get; set; } = from.ShortName;

    public string Theme { get; set; } = from.Theme;

    public CampaignKind Kind { get; set; } = from.Kind;

    public DateOnly Start { get; set; } = from.Start;

    public DateOnly End { get; set; } = from.End;

    public bool IsStartAssumed { get; set; } = from.IsStartAssumed;

    /// <summary>In percent, as typed.</summary>
    public string OnTrack { get; set; } = VietnameseNumber.Of(from.OnTrackRatio * 100);

    /// <summary>In percent, as typed.</summary>
    public string Behind { get; set; } = VietnameseNumber.Of(from.BehindRatio * 100);

    public List<Basis> Bases { get; } = [.. from.LegalBases.Select(b => new Basis { Kind = b.Kind, Number = b.Number, Issuer = b.Issuer, Day = b.Day, About = b.About })];

    /// <summary>One a line.</summary>
    public string Addressees { get; set; } = string.Join('\n', from.Addressees);

    /// <summary>As it would be saved.</summary>
    public CampaignDetails Details() => new(
        from.Code, Name, ShortName, Theme, Kind, Start, IsStartAssumed, End, Ratio(OnTrack), Ratio(Behind),
        [.. Bases.Select(b => new LegalBasis(b.Kind, b.Number, b.Issuer, b.Day, b.About))],
        [.. Addressees.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    // What is no number is 0, which no ratio may be: the use case says what would be right.
    private static decimal Ratio(string percent) => NumberText.Read(percent) switch
    {
        NumberReading.Understood n => n.Value / 100,
        NumberReading.ShownBack n => n.Value / 100,
        _ => 0,
    };

    /// <summary>A legal basis in its fields.</summary>
    public sealed class Basis
    {
        public string Kind { get; set; } = "";

        public string Number { get; set; } = "";

        public string Issuer { get; set; } = "";

        public DateOnly? Day { get; set; }

        public string About { get; set; } = "";
    }
}
