using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>The parts of an administrative paper around its table, after NĐ 30/2020 (domain.md §3).</summary>
internal static class AdministrativeFrame
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>Head of the report itself: agency and nation, number, place and day, kind, subject.</summary>
    /// <returns>The row that holds the day of the figures as a real date.</returns>
    public static int Heading(Paper paper, ProgressReport report)
    {
        var frame = report.Frame;
        paper.Line(17.5, (Page(frame.ParentAgency, Shape.ParentAgency), paper.Left), (Page(Nation, Shape.Nation), paper.Right));
        paper.Line(18.5, (Page(frame.Agency, Shape.Agency), paper.Left), (Page(Motto, Shape.Motto), paper.Right));
        // Rules drawn with underscores: centred under the text whatever the widths of the columns; a third to a half of the agency's name, all of the motto.
        paper.Line(8, (Page(Rule(frame.Agency.Length), Shape.Rule), paper.Left), (Page(Rule(45), Shape.Rule), paper.Right));
        paper.Line(18, (Page(frame.DocumentNumber, Shape.Number), paper.Left),
            (Page($"{frame.Place}, {ReportWords.LongDay(report.Board.Day)}", Shape.PlaceAndDay), paper.Right));
        paper.Line(frame.Kind, Shape.Kind, 14);
        paper.Line(frame.Title, Shape.Title, 14);
        paper.Line(report.Board.Campaign.Name, Shape.Subject, 13);
        var row = AsOf(paper, report, Cell.Of(report.Board.Day, AsOfLook(report)));
        paper.Space(6);
        return row;
    }

    /// <summary>Head of an appendix: its number, what it holds, to what it belongs.</summary>
    public static void AppendixHeading(Paper paper, ProgressReport report, int number, string title)
    {
        paper.Line("Phụ lục " + ReportWords.Roman(number), Shape.Kind, 14);
        paper.Line(title, Shape.Title, 14);
        var documentNumber = report.Frame.DocumentNumber.Replace("Số:", "số", StringComparison.Ordinal);
        paper.Line($"(Kèm theo Báo cáo {documentNumber} {ReportWords.LongDay(report.Board.Day)} của {report.Frame.AgencyInText})", Shape.Attached, 13);
        AsOf(paper, report, Cell.Formula(Formulas.Day, report.Board.Day, AsOfLook(report)));
        paper.Space(6);
    }

    /// <summary>
    /// Nơi nhận, who prepared, who signs. One row, so that no page break can part a signature from its title.
    /// </summary>
    public static void Signatures(Paper paper, ReportFrame frame)
    {
        var (left, right) = (paper.Left, paper.Right);
        var third = paper.LastColumn / 3;
        left = (left.First, Math.Min(left.Last, third));
        right = (Math.Max(right.First, paper.LastColumn - third + 1), right.Last);
        const string RoomToSign = "\n\n\n\n\n";
        var lines = 7 + frame.SignerTitle.Count(c => c == '\n');
        paper.Space(8);
        paper.Line(Math.Max(lines * 17, (frame.Recipients.Length + 1) * 15.5),
            (Cell.Text(Recipients(frame), Look.Page(Shape.Recipients)), left),
            (Page(frame.PreparerTitle, Shape.Signature), (left.Last + 1, right.First - 1)),
            (Page(frame.SignerTitle + RoomToSign + frame.SignerName, Shape.Signature), right));
    }

    private static Look AsOfLook(ProgressReport report) => Look.Page(report.Board.Campaign.HasDemoFigures ? Shape.AsOfDemo : Shape.AsOf);

    private static int AsOf(Paper paper, ProgressReport report, Cell day) => paper.Line(18, (day, paper.Whole));

    private static RichText Recipients(ReportFrame frame)
    {
        var items = frame.Recipients.Select((to, i) => $"\n- {to}{(i == frame.Recipients.Length - 1 ? '.' : ';')}");
        return new RichText(new("Nơi nhận:", 12, Bold: true, Italic: true), new(string.Concat(items), 11));
    }

    private static string Rule(int length) => new('_', length);

    private static Cell Page(string text, Shape shape) => Cell.Text(text, Look.Page(shape));
}
