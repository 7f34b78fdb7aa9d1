using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>Sheet “Phong trào”: the movements over all units.</summary>
internal static class MovementSheet
{
    private static readonly Column[] Columns = SummaryColumns.Of("Phong trào thi đua", 40, "Số đơn vị");

    public static Sheet Make(ProgressReport report, TargetLayout targets)
    {
        var board = report.Board;
        var paper = new Paper(Columns, 1);
        AdministrativeFrame.AppendixHeading(paper, report, ReportSheet.Movements, "TIẾN ĐỘ THEO PHONG TRÀO THI ĐUA");
        var head = paper.Head();
        var lines = new RowSpan(paper.Next, paper.Next + board.Movements.Length - 1);
        var after = new Paper(Columns, lines.Last + 2);
        after.Space(6);
        after.Line("Số đơn vị: số đơn vị có chỉ tiêu thuộc phong trào. Dòng tổng cộng tính mỗi đơn vị một lần.", Shape.Note);

        return new Sheet
        {
            Name = "Phong trào",
            Widths = [.. Columns.Select(c => c.Width)],
            Head = head,
            FrozenColumns = 2,
            LastRow = after.Next - 1,
            Filter = lines.IsEmpty ? null : new Area(1, head.Last, Columns.Length, lines.Last),
            Bars = Below(SummaryColumns.Completion, lines),
            Standings = Below(SummaryColumns.Standing, lines),
            Merges = [.. paper.Merges, .. after.Merges],
            Rows = [.. paper.Rows, .. board.Movements.Select((_, m) => Line(board, m, lines.First + m, targets)), Total(board, lines, targets), .. after.Rows],
        };
    }

    private static Area Below(string column, RowSpan lines) => new(TargetColumns.Number(column), lines.First, TargetColumns.Number(column), lines.Last + 1);

    private static SheetRow Line(Board.Board board, int movement, int row, TargetLayout targets)
    {
        var (all, key) = (targets.Lines, "$A" + A1.Row(row));
        var units = board.Units.Count(u => u.ByMovement[movement] is not null);
        return SummaryColumns.Row(Tone.Row, row, Cell.Of(movement + 1, new Look(Tone.Row, Shape.Key)), board.Movements[movement].Card.Name, board.Movements[movement].Figures,
            new RowFormulas(
                standing => targets.HasTargets ? Formulas.CountOf(ReportWords.Standings[standing], all, key) : null,
                Formulas.OnceReported(Formulas.Entries(all, key), Formulas.WeightedMeanOfMovement(TargetColumns.Counted, all, key)),
                Formulas.WeightedMeanOfMovement(TargetColumns.Expected, all, key),
                Formulas.LastDue(all, key), Formulas.Entries(all, key)),
            Cell.Of(units, new Look(Tone.Row, Shape.Count)));
    }

    private static SheetRow Total(Board.Board board, RowSpan lines, TargetLayout targets)
    {
        var units = board.Units.Count(u => !u.Targets.IsEmpty);
        return SummaryColumns.Row(Tone.Total, lines.Last + 1, Cell.Blank(new Look(Tone.Total, Shape.Centred)), "TỔNG CỘNG", board.Whole,
            new RowFormulas(
                standing => lines.IsEmpty ? null : Sum(standing, lines),
                Formulas.TargetCell(TargetColumns.Completion, targets.TotalRow), Formulas.TargetCell(TargetColumns.Expected, targets.TotalRow),
                Formulas.LastDue(targets.Lines), Formulas.Entries(targets.Lines)),
            Cell.Of(units, new Look(Tone.Total, Shape.Count)));
    }

    private static string Sum(int standing, RowSpan rows)
    {
        var column = A1.Column(TargetColumns.Number(SummaryColumns.FirstCount) + standing);
        return $"SUM({column}{A1.Row(rows.First)}:{column}{A1.Row(rows.Last)})";
    }
}
