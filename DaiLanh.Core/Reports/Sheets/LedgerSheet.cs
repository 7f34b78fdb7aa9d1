using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>Sheet “Nhật ký”: from which entries the figures come, and the hash by which anybody can check that none was changed.</summary>
internal static class LedgerSheet
{
    private static readonly Column[] Columns =
        [new("Số thứ tự", 9), new("Thời điểm ghi nhận", 20), new("Người ghi", 22), new("Đơn vị", 24), new("Mã chỉ tiêu", 11), new("Nội dung", 52), new("Mã băm", 34)];

    public static Sheet Make(ProgressReport report)
    {
        var paper = new Paper(Columns, 1);
        AdministrativeFrame.AppendixHeading(paper, report, ReportSheet.Ledger, "NHẬT KÝ GHI NHẬN GẦN NHẤT");
        var position = report.Board.Position;
        Fact(paper, "Vị trí sổ ghi nhận:", Cell.Of(position.Sequence, paper.As(Shape.NoteCount)));
        Fact(paper, "Ghi nhận lúc:", position.At is { } at ? Cell.Of(CommuneTime.Local(at), paper.As(Shape.NoteInstant)) : paper.Text(ReportWords.None, Shape.Note));
        Fact(paper, "Mã băm cuối:", paper.Text(position.Hash, Shape.Note));
        paper.Space(6);
        var head = paper.Head();
        var last = paper.Next + report.Latest.Length - 1;
        var after = new Paper(Columns, last + 1);
        if (report.Latest.IsEmpty) after.Line(report.Scope.IsWhole ? "Sổ ghi nhận chưa có nội dung nào." : "Chưa có lần cập nhật nào.", Shape.Note);

        return new Sheet
        {
            Name = "Nhật ký",
            Widths = [.. Columns.Select(c => c.Width)],
            Head = head,
            FrozenColumns = 1,
            LastRow = after.Next - 1,
            Filter = report.Latest.IsEmpty ? null : new Area(1, head.Last, Columns.Length, last),
            Merges = [.. paper.Merges, .. after.Merges],
            Rows = [.. paper.Rows, .. report.Latest.Select((line, i) => Line(line, paper.Next + i)), .. after.Rows],
        };
    }

    private static void Fact(Paper paper, string label, Cell value) =>
        paper.Line(15, (paper.Text(label, Shape.Note), (1, 2)), (value, (3, paper.LastColumn)));

    private static SheetRow Line(LedgerLine line, int row) => new(row,
    [
        Cell.Of(line.Sequence, As(Shape.Value0)),
        Cell.Of(CommuneTime.Local(line.At), As(Shape.Instant)),
        Cell.Text(line.ActorName, As(Shape.Text)),
        Cell.Text(line.UnitName, As(Shape.Text)),
        Cell.Text(line.TargetCode, As(Shape.Ordinal)),
        Cell.Text(line.Says.ToString(), As(Shape.Text)),
        Cell.Text(line.Hash, As(Shape.Hash)),
    ]);

    private static Look As(Shape shape) => new(Tone.Row, shape);
}
