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
        paper.Line(17.5, (paper.Text(frame.ParentAgency, Shape.ParentAgency), paper.Left), (paper.Text(Nation, Shape.Nation), paper.Right));
        paper.Line(18.5, (paper.Text(frame.Agency, Shape.Agency), paper.Left), (paper.Text(Motto, Shape.Motto), paper.Right));
        // A third to a half of the agency's name, all of the motto.
        paper.Line(8, (paper.Text(Rule(paper, frame.Agency, Shape.Agency, 0.4), Shape.Rule), paper.Left), (paper.Text(Rule(paper, Motto, Shape.Motto, 1), Shape.Rule), paper.Right));
        paper.Line(18, (paper.Text(frame.DocumentNumber, Shape.Number), paper.Left),
            (paper.Text($"{frame.Place}, {ReportWords.LongDay(report.Board.Day)}", Shape.PlaceAndDay), paper.Right));
        paper.Line(frame.Kind, Shape.Kind);
        paper.Line(frame.Title, Shape.Title);
        paper.Line(report.Board.Campaign.Name, Shape.Subject);
        if (report.Scope.Title is { } part) paper.Line(part, Shape.Subject);
        var row = AsOf(paper, Cell.Of(report.Board.Day, AsOfLook(paper, report)));
        paper.Space(6);
        return row;
    }

    /// <summary>Head of an appendix: its number, what it holds, to what it belongs.</summary>
    public static void AppendixHeading(Paper paper, ProgressReport report, ReportSheet sheet, string title)
    {
        paper.Line("Phụ lục " + report.AppendixOf(sheet), Shape.Kind);
        paper.Line(title, Shape.Title);
        var documentNumber = report.Frame.DocumentNumber.Replace("Số:", "số", StringComparison.Ordinal);
        paper.Line($"(Kèm theo Báo cáo {documentNumber} {ReportWords.LongDay(report.Board.Day)} của {report.Frame.AgencyInText})", Shape.Attached);
        if (report.Scope.Title is { } part) paper.Line(part, Shape.Attached);
        AsOf(paper, Cell.Formula(Formulas.Day, report.Board.Day, AsOfLook(paper, report)));
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
            (paper.Text(Recipients(frame), Shape.Recipients), left),
            (paper.Text(frame.PreparerTitle, Shape.Signature), (left.Last + 1, right.First - 1)),
            (paper.Text(frame.SignerTitle + RoomToSign + frame.SignerName, Shape.Signature), right));
    }

    private static Look AsOfLook(Paper paper, ProgressReport report) => paper.As(report.Board.Campaign.HasDemoFigures ? Shape.AsOfDemo : Shape.AsOf);

    private static int AsOf(Paper paper, Cell day) => paper.Line(18, (day, paper.Whole));

    private static RichText Recipients(ReportFrame frame)
    {
        var items = frame.Recipients.Select((to, i) => $"\n- {to}{(i == frame.Recipients.Length - 1 ? '.' : ';')}");
        return new RichText(new("Nơi nhận:", 12, Bold: true, Italic: true), new(string.Concat(items), 11));
    }

    // Drawn with underscores, which stand centred under a text whatever the widths of the columns.
    private static string Rule(Paper paper, string above, Shape shape, double share)
    {
        var width = TextWidth.Of(above, Palette.SizeOf(paper.As(shape)), bold: true) * share;
        return new string('_', (int)Math.Round(width / TextWidth.Of("_", Palette.SizeOf(paper.As(Shape.Rule)), bold: false)));
    }
}
