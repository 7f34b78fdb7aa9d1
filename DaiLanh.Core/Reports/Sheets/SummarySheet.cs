using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Reports.Spreadsheet;

namespace DaiLanh.Core.Reports.Sheets;

/// <summary>On which rows of the sheet “Tổng hợp” blocks and units stand.</summary>
internal sealed class SummaryLayout(Board.Board board, int firstRow, bool withBlocks)
{
    // A block has a line of its own above its units, except where a single unit is all there is.
    private readonly int _own = withBlocks ? 1 : 0;

    private readonly int[] _blocks =
        [.. board.Blocks.Select((_, b) => firstRow + (withBlocks ? b : 0) + board.Blocks.Take(b).Sum(before => before.Units.Length))];

    public RowSpan Lines { get; } = new(firstRow, firstRow + (withBlocks ? board.Blocks.Length : 0) + board.Units.Count() - 1);

    public int TotalRow => Lines.Last + 1;

    /// <summary>The row of a block.</summary>
    public int Block(int block) => _blocks[block];

    /// <summary>The row of a unit.</summary>
    public int Unit(int block, int unit) => _blocks[block] + _own + unit;

    /// <summary>Rows of a block's units.</summary>
    public RowSpan Units(int block) => new(_blocks[block] + _own, _blocks[block] + _own + board.Blocks[block].Units.Length - 1);
}

/// <summary>Sheet “Tổng hợp”: the report itself, blocks and units with what they have reached; the others are its appendices.</summary>
internal sealed class SummarySheet
{
    private static readonly Column[] Columns = SummaryColumns.Of("Khối / Đơn vị", 37, "Hạng trong khối");

    private readonly ProgressReport _report;
    private readonly Paper _paper;
    private readonly Paper _after;
    private readonly (int First, int Last) _head;
    private readonly int _dayRow;
    private readonly int _onTrackRow;

    public SummarySheet(ProgressReport report)
    {
        _report = report;
        _paper = new Paper(Columns, 1);
        _dayRow = AdministrativeFrame.Heading(_paper, report);
        _head = _paper.Head();
        Layout = new SummaryLayout(report.Board, _paper.Next, report.Scope.HasBlockLines);

        _after = new Paper(Columns, Layout.TotalRow + 1);
        _after.Space(6);
        var ladder = report.Board.Campaign.Ladder;
        _onTrackRow = _after.Line(15, (Cell.Of(ladder.OnTrack, _after.As(Shape.OnTrackNote)), _after.Whole));
        _after.Line(15, (Cell.Of(ladder.Behind, _after.As(Shape.BehindNote)), _after.Whole));
        _after.Line("Vượt, Đạt: tỷ lệ hoàn thành trên 100 %, bằng 100 %. Không đạt: quá hạn mà chưa đủ. Hạng xếp trong khối theo tỷ lệ hoàn thành, rồi theo số chỉ tiêu vượt.", Shape.Note);
        if (report.Scope.Note is { } note) _after.Line(note, Shape.Note);
        var position = report.Board.Position;
        var diary = report.Sheets.Contains(ReportSheet.Ledger) ? $" (Phụ lục {report.AppendixOf(ReportSheet.Ledger)})" : "";
        _after.Line($"Lập từ sổ ghi nhận đến số thứ tự {VietnameseNumber.Of(position.Sequence)}, mã băm {position.Hash[..16]}…{diary}.", Shape.Note);
        AdministrativeFrame.Signatures(_after, report.Frame);
    }

    public SummaryLayout Layout { get; }

    /// <summary>Names of the cells on this sheet to which formulas refer.</summary>
    public IReadOnlyList<(string Name, string Address)> Names =>
    [
        (Formulas.Day, Fixed(_dayRow)),
        (Formulas.OnTrack, Fixed(_onTrackRow)),
        (Formulas.Behind, Fixed(_onTrackRow + 1)),
    ];

    public Sheet ToSheet(TargetLayout targets) => new()
    {
        Name = SummaryColumns.SheetName,
        Widths = [.. Columns.Select(c => c.Width)],
        Head = _head,
        FrozenColumns = 2,
        Zoom = 75, // the whole letterhead stands above the heads
        LastRow = _after.Next - 1,
        Filter = Layout.Lines.IsEmpty ? null : new Area(1, _head.Last, Columns.Length, Layout.Lines.Last),
        Bars = Below(SummaryColumns.Completion),
        Standings = Below(SummaryColumns.Standing),
        Merges = [.. _paper.Merges, .. _after.Merges],
        Rows = _paper.Rows.Concat(Lines(targets)).Append(Total(targets)).Concat(_after.Rows),
    };

    private Area Below(string column) =>
        new(TargetColumns.Number(column), Layout.Lines.First, TargetColumns.Number(column), Layout.TotalRow);

    private IEnumerable<SheetRow> Lines(TargetLayout targets)
    {
        var blocks = _report.Board.Blocks;
        for (var b = 0; b < blocks.Length; b++)
        {
            var units = Layout.Units(b);
            if (_report.Scope.HasBlockLines)
                yield return SummaryColumns.Row(Tone.Block, Layout.Block(b), Ordinal(RomanNumber.Of(b + 1), Tone.Block), blocks[b].Card.Name, blocks[b].Figures, From(
                    targets.Block(b), targets.BlockLines(b), standing => units.IsEmpty ? null : SumOf(standing, units)), Cell.Blank(new Look(Tone.Block, Shape.Centred)));
            for (var u = 0; u < blocks[b].Units.Length; u++) yield return UnitLine(targets, blocks[b].Units[u], b, u);
        }
    }

    private SheetRow UnitLine(TargetLayout targets, UnitRow unit, int block, int index)
    {
        var row = Layout.Unit(block, index);
        var own = targets.Targets(block, index);
        return SummaryColumns.Row(Tone.Row, row, Cell.Of(index + 1, new Look(Tone.Row, Shape.Key)), unit.Card.Name, unit.Figures,
            From(targets.Unit(block, index), own, standing => own.IsEmpty ? null : Formulas.CountOf(ReportWords.Standings[standing], own)),
            Rank(unit, Layout.Units(block), row));
    }

    private Cell Rank(UnitRow unit, RowSpan units, int row)
    {
        var look = new Look(Tone.Row, Shape.Key);
        // The other units of the block are not in the workbook of one unit: there its rank is what it is. Before the first day nobody has one.
        if (_report.Scope.Unit is not null || !_report.Board.HasBegun) return unit.Rank is { } known ? Cell.Of(known, look) : Cell.Text(ReportWords.None, look);
        var rank = Formulas.Rank(SummaryColumns.Total, SummaryColumns.Completion, SummaryColumns.Exceeded, units, row);
        return unit.Rank is { } place ? Cell.Formula(rank, place, look) : Cell.Formula(rank, ReportWords.None, look);
    }

    private SheetRow Total(TargetLayout targets)
    {
        List<int> parts = [.. Enumerable.Range(0, _report.Board.Blocks.Length).Select(b => _report.Scope.HasBlockLines ? Layout.Block(b) : Layout.Unit(b, 0))];
        return SummaryColumns.Row(Tone.Total, Layout.TotalRow, Cell.Blank(new Look(Tone.Total, Shape.Centred)), _report.Scope.TotalName, _report.Board.Whole,
            From(targets.TotalRow, targets.Lines, standing => parts.Count == 0 ? null : string.Join('+', parts.Select(row => CountColumn(standing) + A1.Row(row)))),
            Cell.Blank(new Look(Tone.Total, Shape.Centred)));
    }

    // C and E are reckoned once, on the sheet “Chỉ tiêu”, right above the lines that they sum.
    private static RowFormulas From(int targetRow, RowSpan lines, Func<int, string?> count) => new(count,
        Formulas.TargetCell(TargetColumns.Completion, targetRow), Formulas.TargetCell(TargetColumns.Expected, targetRow), Formulas.LastDue(lines), Formulas.Entries(lines));

    private static string SumOf(int standing, RowSpan rows) =>
        $"SUM({CountColumn(standing)}{A1.Row(rows.First)}:{CountColumn(standing)}{A1.Row(rows.Last)})";

    private static string CountColumn(int standing) => A1.Column(TargetColumns.Number(SummaryColumns.FirstCount) + standing);

    private static Cell Ordinal(string number, Tone tone) => Cell.Text(number, new Look(tone, Shape.Ordinal));

    private static string Fixed(int row) => "'" + SummaryColumns.SheetName + "'!$A$" + A1.Row(row);
}
