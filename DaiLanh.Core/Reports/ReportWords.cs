using System.Globalization;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports;

/// <summary>The words of a report. Vietnamese only: it goes to Vietnamese offices. Formulas count these words, so each stands here once.</summary>
internal static class ReportWords
{
    public const string None = Kernel.VietnameseNumber.None;
    public const string Demo = "Số liệu minh họa";

    public const string Amount = "Tới mức";
    public const string Limit = "Không vượt";
    public const string Milestones = "Theo mốc";
    public const string YesNo = "Đạt/chưa đạt";

    public const string Higher = "Tăng";
    public const string Lower = "Giảm";

    /// <summary>Standings in the order of the columns that count them.</summary>
    public static IReadOnlyList<Standing> Standings { get; } =
        [Standing.Exceeded, Standing.Met, Standing.OnTrack, Standing.Behind, Standing.AtRisk, Standing.Missed, Standing.NoReport];

    public static string Of(Standing standing) => standing switch
    {
        Standing.Exceeded => "Vượt",
        Standing.Met => "Đạt",
        Standing.OnTrack => "Đúng tiến độ",
        Standing.Behind => "Chậm",
        Standing.AtRisk => "Nguy cơ không đạt",
        Standing.Missed => "Không đạt",
        Standing.NoReport => "Chưa báo cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Unknown standing."),
    };

    public static string Of(Standing? standing) => standing is { } s ? Of(s) : None;

    public static string Kind(Measure measure) => measure switch
    {
        Measure.Amount => Amount,
        Measure.Limit => Limit,
        Measure.Milestones => Milestones,
        Measure.YesNo => YesNo,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown measure."),
    };

    /// <summary>Which way is better; what the two levels say goes before what was stated.</summary>
    public static string Direction(Measure measure) => measure switch
    {
        Measure.Amount a when a.Plan != a.Baseline => a.Plan > a.Baseline ? Higher : Lower,
        Measure.Amount a => a.Direction == Targets.Direction.Higher ? Higher : Lower,
        Measure.Limit => Lower,
        _ => None,
    };

    /// <summary>1 → (1).</summary>
    public static string ColumnNumber(int column) => string.Create(CultureInfo.InvariantCulture, $"({column})");

    /// <summary>As documents write a day: two digits below 10 and for the months 1 and 2 (NĐ 30/2020).</summary>
    public static string LongDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture,
        $"ngày {day.Day:00} tháng {(day.Month <= 2 ? "0" : "")}{day.Month} năm {day.Year:0000}");
}
