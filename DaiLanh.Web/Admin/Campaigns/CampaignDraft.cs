using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DaiLanh.Core.Campaigns;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Admin.Campaigns;

/// <summary>A campaign while somebody fills in its form.</summary>
internal sealed class CampaignDraft(CampaignDetails from)
{
    private const string DayFormat = "yyyy-MM-dd";

    // As browsers write it, so that the two can be compared.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ImmutableArray<Field> Fields =
    [
        new(nameof(Name), d => d.Name, (d, text) => d.Name = text),
        new(nameof(ShortName), d => d.ShortName, (d, text) => d.ShortName = text),
        new(nameof(Theme), d => d.Theme, (d, text) => d.Theme = text),
        new(nameof(Kind), d => d.Kind.ToString(), (d, text) => d.Kind = Enum.TryParse<CampaignKind>(text, out var kind) ? kind : d.Kind),
        new(nameof(Start), d => Written(d.Start), (d, text) => d.Start = Day(text) ?? d.Start),
        new(nameof(End), d => Written(d.End), (d, text) => d.End = Day(text) ?? d.End),
        new(nameof(IsStartAssumed), d => d.IsStartAssumed ? "true" : "false", (d, text) => d.IsStartAssumed = text == "true"),
        new(nameof(OnTrack), d => d.OnTrack, (d, text) => d.OnTrack = text),
        new(nameof(Behind), d => d.Behind, (d, text) => d.Behind = text),
        new("LegalBases", d => JsonSerializer.Serialize(d.Bases.Select(b => b.Texts()), Plain), (d, text) => d.PutBases(text)),
        new(nameof(Addressees), d => d.Addressees, (d, text) => d.Addressees = text),
    ];

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

    /// <summary>Every field as its control on the page holds it.</summary>
    public IReadOnlyDictionary<string, string> Texts() => Fields.ToDictionary(f => f.Name, f => f.Read(this));

    /// <summary>Fills a field in from what a control held.</summary>
    /// <returns>Whether there is such a field; what it cannot hold is left out.</returns>
    public bool Put(string name, string text)
    {
        if (Fields.FirstOrDefault(f => f.Name == name) is not { } field) return false;
        field.Write(this, text);
        return true;
    }

    /// <summary>As it would be saved.</summary>
    public CampaignDetails Details() => new(
        from.Code, OneLine(Name), OneLine(ShortName), OneLine(Theme), Kind, Start, IsStartAssumed, End, Ratio(OnTrack), Ratio(Behind),
        [.. Bases.Select(b => new LegalBasis(b.Kind, b.Number, b.Issuer, b.Day, b.About))],
        [.. Addressees.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    // Long names stand in several lines on the page; a line of their own is none of theirs.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    // What is no number is 0, which no ratio may be: the use case says what would be right.
    private static decimal Ratio(string percent) => NumberText.Read(percent) switch
    {
        NumberReading.Understood n => n.Value / 100,
        NumberReading.ShownBack n => n.Value / 100,
        _ => 0,
    };

    private static string Written(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private void PutBases(string text)
    {
        if (RowsIn(text) is not { } rows || rows.Any(r => r.Length != Basis.Length)) return;
        Bases.Clear();
        Bases.AddRange(rows.Select(r => new Basis { Kind = r[0], Number = r[1], Day = Day(r[2]), Issuer = r[3], About = r[4] }));
    }

    private static string[][]? RowsIn(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string[][]>(text);
        }
        catch (JsonException)
        {
            return null; // what lies in a browser's storage may have been written by an older page
        }
    }

    private sealed record Field(string Name, Func<CampaignDraft, string> Read, Action<CampaignDraft, string> Write);

    /// <summary>A legal basis in its fields.</summary>
    public sealed class Basis
    {
        /// <summary>How many fields it has.</summary>
        public const int Length = 5;

        public string Kind { get; set; } = "";

        public string Number { get; set; } = "";

        public string Issuer { get; set; } = "";

        public DateOnly? Day { get; set; }

        public string About { get; set; } = "";

        /// <summary>Its fields, as they stand beside each other.</summary>
        public string[] Texts() => [Kind, Number, Written(Day), Issuer, About];
    }
}
