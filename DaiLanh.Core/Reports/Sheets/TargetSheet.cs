using DaiLanh.Core.Board;
using DaiLanh.Core.Reports.Spreadsheet;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>Sheet “Chỉ tiêu”: every target with what is needed to reckon again; blocks in Roman numbers, units and targets in Arabic ones.</summary>
internal sealed class TargetSheet
{
    private readonly ProgressReport _report;
    private readonly Dictionary<string, int> _movements;
    private readonly Paper _paper;
    private readonly Paper _after;

    public TargetSheet(ProgressReport report)
    {
        _report = report;
        _movements = report.Board.Plan.Movements.Select((m, i) => (m.Code, Number: i + 1)).ToDictionary(m => m.Code, m => m.Number);
        _paper = new Paper(TargetColumns.All, 1);
        AdministrativeFrame.AppendixHeading(_paper, report, ReportSheet.Targets, "TIẾN ĐỘ THỰC HIỆN CHỈ TIÊU THI ĐUA CỦA CÁC ĐƠN VỊ");
        Head = _paper.Head();
        Layout = new TargetLayout(report.Board, _paper.Next, report.Scope.HasBlockLines);
        _after = new Paper(TargetColumns.All, Layout.TotalRow + 1);
        _after.Space(6);
        foreach (var note in Notes(report.Board)) _after.Line(note, Shape.Note);
    }

    public TargetLayout Layout { get; }

    private (int First, int Last) Head { get; }

    public Sheet ToSheet(SummaryLayout summary) => new()
    {
        Name = TargetColumns.SheetName,
        Widths = [.. TargetColumns.All.Select(c => c.Width)],
        Head = Head,
        FrozenColumns = 2,
        LastRow = _after.Next - 1,
        Filter = Layout.Lines.IsEmpty ? null : Table(1, TargetColumns.All.Length) with { FirstRow = Head.Last },
        Bars = WithTotal(TargetColumns.Counted),
        Standings = WithTotal(TargetColumns.Standing),
        TextNumbers = Layout.Lines.IsEmpty ? null : Table(1, 1),
        Merges = [.. _paper.Merges, .. _after.Merges],
        Rows = _paper.Rows.Concat(Lines(summary)).Append(Total(summary)).Concat(_after.Rows),
    };

    private Area Table(int firstColumn, int lastColumn) => new(firstColumn, Layout.Lines.First, lastColumn, Layout.Lines.Last);

    private Area WithTotal(string column) => Table(TargetColumns.Number(column), TargetColumns.Number(column)) with { LastRow = Layout.TotalRow };

    private IEnumerable<SheetRow> Lines(SummaryLayout summary)
    {
        var blocks = _report.Board.Blocks;
        for (var b = 0; b < blocks.Length; b++)
        {
            if (_report.Scope.HasBlockLines)
                yield return Sums(Tone.Block, Layout.Block(b), RomanNumber.Of(b + 1), blocks[b].Card.Name, blocks[b].Figures, Layout.BlockLines(b), summary.Block(b));
            for (var u = 0; u < blocks[b].Units.Length; u++)
            {
                var unit = blocks[b].Units[u];
                var number = A1.Row(u + 1);
                yield return Sums(Tone.Unit, Layout.Unit(b, u), number, unit.Card.Name, unit.Figures, Layout.Targets(b, u), summary.Unit(b, u));
                var row = Layout.Targets(b, u).First;
                for (var t = 0; t < unit.Targets.Length; t++)
                    yield return TargetLine(unit.Targets[t], row++, number + "." + A1.Row(t + 1));
            }
        }
    }

    private SheetRow Total(SummaryLayout summary) =>
        Sums(Tone.Total, Layout.TotalRow, "", _report.Scope.TotalName, _report.Board.Whole, Layout.Lines, summary.TotalRow);

    private SheetRow TargetLine(TargetRow target, int row, string number)
    {
        var (card, plan) = (target.Card, target.Card.Plan);
        var hasEntry = target.Actual.HasEntry;
        var c = hasEntry ? target.Completion : 0;
        var (baseline, level) = Levels(plan.Measure);
        return new SheetRow(row,
        [
            Cell.Text(number, Line(Shape.Ordinal)),
            Cell.Text(card.Name, Line(Shape.Text)),
            Cell.Text(card.Code, Line(Shape.Ordinal)),
            Cell.Text(card.MeasureUnit, Line(Shape.Centred)),
            Cell.Text(ReportWords.Kind(plan.Measure), Line(Shape.Centred)),
            Cell.Text(ReportWords.Direction(plan.Measure), Line(Shape.Centred)),
            Value(baseline, plan.Measure),
            Value(level, plan.Measure),
            Value(card.Pledged, plan.Measure),
            hasEntry ? Value(ReachedBy(target), plan.Measure) : Cell.Text(ReportWords.None, Line(Shape.Value0)),
            hasEntry
                ? Cell.Formula(Formulas.CompletionOf(row), c, Line(Shape.Percent))
                : Cell.Formula(Formulas.CompletionOf(row), ReportWords.None, Line(Shape.Percent)),
            Expected(plan, target.Expected, row),
            Cell.Formula(Formulas.DifferenceOf(row), c - target.Expected, Line(Shape.Points)),
            Cell.Formula(Formulas.StandingOf(row), ReportWords.Of(target.Standing), Line(Shape.Centred)),
            Cell.Of(plan.Weight, Line(Palette.ValueShape(plan.Weight))),
            Cell.Formula(Formulas.CountedOf(row), Math.Clamp(c, 0, 1), Line(Shape.Percent)),
            Cell.Of(plan.Start, Line(Shape.Day)),
            Cell.Of(plan.Due, Line(Shape.Day)),
            Cell.Of(_movements[card.MovementCode], Line(Shape.Key)),
            Cell.Text(ReportNotes.Of(target, _report.Board.Day), Line(Shape.Text)),
        ]);
    }

    private static SheetRow Sums(Tone tone, int row, string number, string name, Figures figures, RowSpan lines, int summaryRow)
    {
        Look As(Shape shape) => new(tone, shape);
        var cells = new Cell[TargetColumns.All.Length];
        Array.Fill(cells, Cell.Blank(As(Shape.Text)));
        cells[0] = Cell.Text(number, As(Shape.Ordinal));
        cells[1] = Cell.Text(name, As(Shape.Text));
        Cell At(string column, Cell cell) => cells[TargetColumns.Number(column) - 1] = cell;
        if (figures is not { Completion: { } c, Expected: { } e })
        {
            At(TargetColumns.Completion, Cell.Text(ReportWords.None, As(Shape.Centred)));
            At(TargetColumns.Standing, Cell.Text(ReportWords.None, As(Shape.Centred)));
            return new SheetRow(row, cells);
        }
        var completion = Formulas.OnceReported(Formulas.EntriesHere(lines), Formulas.WeightedMean(TargetColumns.Counted, lines));
        At(TargetColumns.Completion, figures.HasEntry ? Cell.Formula(completion, c, As(Shape.Percent)) : Cell.Formula(completion, ReportWords.None, As(Shape.Percent)));
        At(TargetColumns.Expected, Cell.Formula(Formulas.WeightedMean(TargetColumns.Expected, lines), e, As(Shape.Percent)));
        At(TargetColumns.Difference, Cell.Formula(Formulas.DifferenceOf(row), c - e, As(Shape.Points)));
        At(TargetColumns.Standing, Cell.Formula(SummaryColumns.Cell(SummaryColumns.Standing, summaryRow), ReportWords.Of(figures.Standing), As(Shape.Centred)));
        At(TargetColumns.Counted, Cell.Formula(Formulas.CountedOf(row), c, As(Shape.Percent)));
        return new SheetRow(row, cells);
    }

    private static Cell Expected(TargetPlan plan, decimal expected, int row) => plan switch
    {
        { Measure: Measure.Amount, Curve.IsDefaultOrEmpty: true } => Cell.Formula(Formulas.StraightLine(row), expected, Line(Shape.Percent)),
        { Measure: Measure.YesNo } => Cell.Formula(Formulas.OnDueDay(row), expected, Line(Shape.Percent)),
        _ => Cell.Of(expected, Line(Shape.Percent)), // a plan curve or the steps' due days are not on this sheet; a limit is always expected whole
    };

    // Steps and yes/no are shares of 1, so that the formula of amounts serves.
    private static (decimal? Baseline, decimal Plan) Levels(Measure measure) => measure switch
    {
        Measure.Amount a => (a.Baseline, a.Plan),
        Measure.Limit l => (null, l.Plan),
        _ => (null, 1),
    };

    /// <summary>The planned level as the sheet shows it.</summary>
    public static decimal PlanOf(Measure measure) => Levels(measure).Plan;

    /// <summary>The actual as the sheet shows it.</summary>
    public static decimal ReachedBy(TargetRow target) => target.Card.Plan.Measure is Measure.Amount or Measure.Limit ? target.Actual.Value ?? 0 : target.Completion;

    private static Cell Value(decimal? value, Measure measure) => value is { } v
        ? Cell.Of(v, Line(measure switch
        {
            Measure.Milestones => Shape.Percent,
            Measure.YesNo => Shape.YesNo,
            _ => Palette.ValueShape(v),
        }))
        : Cell.Blank(Line(Shape.Text));

    private static Look Line(Shape shape) => new(Tone.Row, shape);

    private static IEnumerable<string> Notes(Board.Board board)
    {
        yield return "Cách tính: (11) = [(10) − (7)] : [(8) − (7)]; chỉ tiêu “Không vượt”: 100 % khi (10) ≤ (8), nếu không là (8) : (10); chỉ tiêu “Theo mốc” và “Đạt/chưa đạt”: "
            + "cột (10) là phần đã đạt. (16) là (11) giới hạn trong khoảng 0 – 100 %. Đơn vị, khối, toàn xã: (11) = Σ[(15) × (16)] : Σ(15), (12) = Σ[(15) × (12)] : Σ(15).";
        if (board.Plan.Movements.Length > 0)
            yield return "Phong trào: " + string.Join("; ", board.Plan.Movements.Select((m, i) => $"{A1.Row(i + 1)} – {m.Name}")) + ".";
    }
}
