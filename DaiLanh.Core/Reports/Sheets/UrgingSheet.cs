using DaiLanh.Core.Board;
using DaiLanh.Core.Reports.Spreadsheet;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>Sheet “Cần đôn đốc”: targets that somebody must call about, the worst standing first, in it the farthest behind first.</summary>
internal static class UrgingSheet
{
    private static readonly Standing[] Urgent = [Standing.Missed, Standing.AtRisk, Standing.NoReport, Standing.Behind];

    private static readonly Column[] Columns =
    [
        new("STT", 5), new("Đơn vị", 25), new("Mã", 9), new("Chỉ tiêu", 34), new("Đơn vị tính", 9.5), new("Giao", 8.5), new("Thực hiện đến kỳ", 8.5),
        new("Tỷ lệ hoàn thành", 10), new("Kế hoạch đến ngày", 9), new("So với tiến độ thời gian", 10.5), new("Đánh giá", 12.5),
        new("Hạn", 10.5), new("Còn lại (ngày)", 7.5), new("Báo cáo gần nhất", 10.5), new("Ghi chú", 20),
    ];

    public static Sheet Make(ProgressReport report, TargetLayout layout)
    {
        var board = report.Board;
        var paper = new Paper(Columns, 1);
        AdministrativeFrame.AppendixHeading(paper, report, ReportSheet.Urging, "CHỈ TIÊU CẦN ĐÔN ĐỐC");
        var head = paper.Head();
        var groups = Groups(board, layout);
        var first = paper.Next;
        var last = first + groups.Sum(g => g.Lines.Count + 1) - 1;
        var after = new Paper(Columns, last + 1);
        if (groups.Count == 0) after.Line("Không có chỉ tiêu nào cần đôn đốc.", Shape.Note);

        return new Sheet
        {
            Name = "Cần đôn đốc",
            Widths = [.. Columns.Select(c => c.Width)],
            Head = head,
            FrozenColumns = 4,
            LastRow = after.Next - 1,
            Filter = groups.Count == 0 ? null : new Area(1, head.Last, Columns.Length, last),
            Standings = groups.Count == 0 ? null : new Area(11, first, 11, last),
            Merges = [.. paper.Merges, .. after.Merges],
            Rows = paper.Rows.Concat(Lines(groups, first, board.Day)).Concat(after.Rows),
        };
    }

    private static List<(Standing Standing, List<(TargetRow Target, string Unit, int Row)> Lines)> Groups(Board.Board board, TargetLayout layout)
    {
        var all = board.Blocks.SelectMany((block, b) => block.Units.SelectMany((unit, u) =>
            unit.Targets.Select((target, t) => (Target: target, Unit: unit.Card.Name, Row: layout.Targets(b, u).First + t))));
        var byStanding = all.ToLookup(line => line.Target.Standing);
        return [.. Urgent.Where(byStanding.Contains)
            .Select(s => (s, byStanding[s].OrderBy(line => line.Target.Completion - line.Target.Expected).ThenBy(line => line.Row).ToList()))];
    }

    private static IEnumerable<SheetRow> Lines(List<(Standing Standing, List<(TargetRow Target, string Unit, int Row)> Lines)> groups, int row, DateOnly day)
    {
        for (var g = 0; g < groups.Count; g++)
        {
            var (standing, lines) = groups[g];
            yield return GroupLine(row, g + 1, standing, lines.Count);
            row++;
            for (var i = 0; i < lines.Count; i++) yield return Line(row++, i + 1, lines[i].Target, lines[i].Unit, lines[i].Row, day);
        }
    }

    private static SheetRow GroupLine(int row, int number, Standing standing, int count)
    {
        var cells = new Cell[Columns.Length];
        Array.Fill(cells, Cell.Blank(new Look(Tone.Block, Shape.Text)));
        cells[0] = Cell.Text(RomanNumber.Of(number), new Look(Tone.Block, Shape.Ordinal));
        cells[1] = Cell.Text(ReportWords.Of(standing), new Look(Tone.Block, Shape.Text));
        cells[3] = Cell.Formula($"COUNTA(D{A1.Row(row + 1)}:D{A1.Row(row + count)})", count, new Look(Tone.Block, Shape.TargetCount));
        return new SheetRow(row, cells);
    }

    private static SheetRow Line(int row, int number, TargetRow target, string unit, int there, DateOnly day)
    {
        var (card, plan, hasEntry) = (target.Card, target.Card.Plan, target.Actual.HasEntry);
        Cell Link(string column, decimal now, Shape shape) => Cell.Formula(Formulas.TargetCell(column, there), now, As(shape));
        Cell NoEntry(string column, Shape shape) => Cell.Formula(Formulas.TargetCell(column, there), ReportWords.None, As(shape));
        var valueShape = plan.Measure switch { Measure.Milestones => Shape.Percent, Measure.YesNo => Shape.YesNo, _ => (Shape?)null };
        var level = TargetSheet.PlanOf(plan.Measure);
        var reached = TargetSheet.ReachedBy(target);
        var c = hasEntry ? target.Completion : 0;
        return new SheetRow(row,
        [
            Cell.Of(number, As(Shape.Key)),
            Cell.Text(unit, As(Shape.Text)),
            Cell.Text(card.Code, As(Shape.Ordinal)),
            Cell.Text(card.Name, As(Shape.Text)),
            Cell.Text(card.MeasureUnit, As(Shape.Centred)),
            Link(TargetColumns.Plan, level, valueShape ?? Palette.ValueShape(level)),
            hasEntry ? Link(TargetColumns.Actual, reached, valueShape ?? Palette.ValueShape(reached)) : NoEntry(TargetColumns.Actual, Shape.Value0),
            hasEntry ? Link(TargetColumns.Completion, c, Shape.Percent) : NoEntry(TargetColumns.Completion, Shape.Percent),
            Link(TargetColumns.Expected, target.Expected, Shape.Percent),
            Link(TargetColumns.Difference, c - target.Expected, Shape.Points),
            Cell.Formula(Formulas.TargetCell(TargetColumns.Standing, there), ReportWords.Of(target.Standing), As(Shape.Centred)),
            Cell.Formula(Formulas.TargetCell(TargetColumns.Due, there), plan.Due, As(Shape.Day)),
            Cell.Formula($"L{A1.Row(row)}-{Formulas.Day}", plan.Due.DayNumber - day.DayNumber, As(Shape.Days)),
            ReportNotes.LastReported(target, day) is { } reported ? Cell.Of(reported, As(Shape.Day)) : Cell.Text(ReportWords.None, As(Shape.Centred)),
            Cell.Text(ReportNotes.Of(target, day), As(Shape.Text)),
        ]);
    }

    private static Look As(Shape shape) => new(Tone.Row, shape);
}
