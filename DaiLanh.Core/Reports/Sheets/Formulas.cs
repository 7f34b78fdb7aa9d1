using System.Globalization;
using DaiLanh.Core.Targets;
using Col = DaiLanh.Core.Reports.Sheets.TargetColumns;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>
/// The rules of product.md, “How progress is measured”, in the language of spreadsheets, so that anybody who gets the workbook can recompute it.
/// Only functions that every spreadsheet has had since 2007. What has no entry shows “—”, which N() reads as 0.
/// </summary>
internal static class Formulas
{
    /// <summary>Name of the cell that holds the day of the report.</summary>
    public const string Day = "NgayBaoCao";

    /// <summary>Name of the cell that holds the ratio from which a target is on track.</summary>
    public const string OnTrack = "NguongDungTienDo";

    /// <summary>Name of the cell that holds the ratio from which a target is merely behind.</summary>
    public const string Behind = "NguongCham";

    private static readonly CultureInfo I = CultureInfo.InvariantCulture;
    private const string Targets = "'" + Col.SheetName + "'!";

    /// <summary>c of a target from its kind, direction, baseline, plan and actual; one formula for every kind. For steps and yes/no the actual is a share of 1.</summary>
    public static string CompletionOf(int row) => string.Create(I,
        $"IF(ISNUMBER({Col.Actual}{row}),IF({Col.Kind}{row}=\"{ReportWords.Limit}\",IF({Col.Actual}{row}<={Col.Plan}{row},1,{Col.Plan}{row}/{Col.Actual}{row}),"
        + $"IF({Col.Plan}{row}<>{Col.Baseline}{row},({Col.Actual}{row}-{Col.Baseline}{row})/({Col.Plan}{row}-{Col.Baseline}{row}),"
        + $"IF({Col.Direction}{row}=\"{ReportWords.Lower}\",IF({Col.Actual}{row}<={Col.Plan}{row},1,0),IF({Col.Actual}{row}>={Col.Plan}{row},1,0)))),\"{ReportWords.None}\")");

    /// <summary>e(t) of a straight line from start to due day.</summary>
    public static string StraightLine(int row) =>
        string.Create(I, $"IF({Day}>={Col.Due}{row},1,IF({Day}<={Col.Start}{row},0,({Day}-{Col.Start}{row})/({Col.Due}{row}-{Col.Start}{row})))");

    /// <summary>e(t) of a yes/no target.</summary>
    public static string OnDueDay(int row) => string.Create(I, $"IF({Day}>={Col.Due}{row},1,0)");

    /// <summary>c − e.</summary>
    public static string DifferenceOf(int row) => string.Create(I, $"N({Col.Completion}{row})-N({Col.Expected}{row})");

    /// <summary>c as the sums count it: between 0 and 1.</summary>
    public static string CountedOf(int row) => string.Create(I, $"MAX(0,MIN(1,N({Col.Completion}{row})))");

    /// <summary>Standing of a target.</summary>
    public static string StandingOf(int row) => string.Create(I,
        $"IF(AND({Col.Kind}{row}=\"{ReportWords.Amount}\",N({Col.Completion}{row})>1),{Word(Standing.Exceeded)},IF(N({Col.Completion}{row})>=1,{Word(Standing.Met)},"
        + $"IF({Day}>{Col.Due}{row},{Word(Standing.Missed)},IF(AND(NOT(ISNUMBER({Col.Actual}{row})),{Col.Expected}{row}>0),{Word(Standing.NoReport)},"
        + $"{Pace($"N({Col.Completion}{row})", $"{Col.Expected}{row}")}))))");

    /// <summary>Standing of a unit, block, movement or the commune from its counts, C and E; says “—” without targets.</summary>
    /// <param name="total">Cell with the number of targets.</param>
    /// <param name="exceeded">Cell with the number of exceeded targets; the cell right of it counts the met ones.</param>
    /// <param name="met">Cell with the number of met targets.</param>
    /// <param name="completion">Cell with C.</param>
    /// <param name="expected">Cell with E.</param>
    /// <param name="lastDue">Formula of the latest due day.</param>
    /// <param name="entries">Formula of the number of targets that have an entry.</param>
    public static string StandingOf(string total, string exceeded, string met, string completion, string expected, string lastDue, string entries) => string.Create(I,
        $"IF({total}=0,\"{ReportWords.None}\",IF({exceeded}+{met}={total},{Word(Standing.Met)},IF({Day}>{lastDue},{Word(Standing.Missed)},"
        + $"IF(AND({entries}=0,N({expected})>0),{Word(Standing.NoReport)},{Pace($"N({completion})", $"N({expected})")}))))");

    /// <summary>A ratio for the eye: “—” as long as nobody has reported anything, as on the board; N() reads it as the 0 that it counts.</summary>
    /// <param name="entries">Formula of the number of targets that have an entry.</param>
    /// <param name="ratio">Formula of the ratio.</param>
    public static string OnceReported(string entries, string ratio) => $"IF({entries}=0,\"{ReportWords.None}\",{ratio})";

    /// <summary>Σ w·x / Σ w over lines; rows without a weight (units, blocks) do not count.</summary>
    public static string WeightedMean(string column, RowSpan lines) =>
        string.Create(I, $"SUMPRODUCT({Cells(Col.Weight, lines)},{Cells(column, lines)})/SUM({Cells(Col.Weight, lines)})");

    /// <summary>The same over the lines of one movement.</summary>
    public static string WeightedMeanOfMovement(string column, RowSpan lines, string movement) => string.Create(I,
        $"SUMPRODUCT(--({There(Col.Movement, lines)}={movement}),{There(Col.Weight, lines)},{There(column, lines)})/SUMIF({There(Col.Movement, lines)},{movement},{There(Col.Weight, lines)})");

    /// <summary>How many targets stand so.</summary>
    public static string CountOf(Standing standing, RowSpan targets) => string.Create(I, $"COUNTIF({There(Col.Standing, targets)},{Word(standing)})");

    /// <summary>How many targets of a movement stand so.</summary>
    public static string CountOf(Standing standing, RowSpan lines, string movement) =>
        string.Create(I, $"COUNTIFS({There(Col.Movement, lines)},{movement},{There(Col.Standing, lines)},{Word(standing)})");

    /// <summary>The latest due day.</summary>
    public static string LastDue(RowSpan lines) => string.Create(I, $"MAX({There(Col.Due, lines)})");

    /// <summary>The latest due day of a movement.</summary>
    public static string LastDue(RowSpan lines, string movement) => string.Create(I, $"SUMPRODUCT(MAX(({There(Col.Movement, lines)}={movement})*{There(Col.Due, lines)}))");

    /// <summary>How many targets have an entry.</summary>
    public static string Entries(RowSpan lines) => string.Create(I, $"COUNT({There(Col.Actual, lines)})");

    /// <summary>How many targets have an entry, said on the sheet itself.</summary>
    public static string EntriesHere(RowSpan lines) => string.Create(I, $"COUNT({Cells(Col.Actual, lines)})");

    /// <summary>How many targets of a movement have an entry.</summary>
    public static string Entries(RowSpan lines, string movement) => string.Create(I, $"SUMPRODUCT(--({There(Col.Movement, lines)}={movement}),--ISNUMBER({There(Col.Actual, lines)}))");

    /// <summary>
    /// Rank inside a block: one more than there are units ahead by C, or equal in C and ahead by exceeded targets. Equal means to twelve digits, as
    /// <see cref="RankRules"/> has it, because sums differ in their last digits. A unit that has not reported is ranked with the 0 that it has;
    /// it is ahead of nobody, which ISNUMBER says, since text compares as greater than any number.
    /// </summary>
    public static string Rank(string total, string completion, string exceeded, RowSpan units, int row)
    {
        const string Equal = "0.0000000000005";
        var (c, x) = (string.Create(I, $"${completion}${units.First}:${completion}${units.Last}"), string.Create(I, $"${exceeded}${units.First}:${exceeded}${units.Last}"));
        var own = string.Create(I, $"N({completion}{row})");
        return string.Create(I, $"IF({total}{row}>0,1+SUMPRODUCT(ISNUMBER({c})*({c}>{own}+{Equal}))"
            + $"+SUMPRODUCT(ISNUMBER({c})*({c}<={own}+{Equal})*({c}>={own}-{Equal})*({x}>{exceeded}{row})),\"{ReportWords.None}\")");
    }

    /// <summary>A cell of the sheet “Chỉ tiêu”.</summary>
    public static string TargetCell(string column, int row) => string.Create(I, $"{Targets}{column}{row}");

    private static string Pace(string completion, string expected) =>
        $"IF(ROUND({completion}-{OnTrack}*{expected},12)>=0,{Word(Standing.OnTrack)},"
        + $"IF(ROUND({completion}-{Behind}*{expected},12)>=0,{Word(Standing.Behind)},{Word(Standing.AtRisk)}))";

    private static string Word(Standing standing) => "\"" + ReportWords.Of(standing) + "\"";

    private static string Cells(string column, RowSpan rows) => string.Create(I, $"{column}{rows.First}:{column}{rows.Last}");

    private static string There(string column, RowSpan rows) => string.Create(I, $"{Targets}${column}${rows.First}:${column}${rows.Last}");

}
