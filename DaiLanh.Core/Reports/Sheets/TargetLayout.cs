namespace DaiLanh.Core.Reports.Sheets;

/// <summary>First and last row of something; empty when the last is before the first.</summary>
internal readonly record struct RowSpan(int First, int Last)
{
    public bool IsEmpty => Last < First;
}

/// <summary>On which rows of the sheet “Chỉ tiêu” blocks, units and targets stand, so that other sheets can point there.</summary>
internal sealed class TargetLayout
{
    private readonly int[] _blocks;
    private readonly RowSpan[] _blockLines;
    private readonly (int Row, RowSpan Targets)[][] _units;

    /// <param name="board">What stands on the sheet.</param>
    /// <param name="firstRow">The first row below the heads.</param>
    /// <param name="withBlocks">Whether a block has a line of its own above its units.</param>
    public TargetLayout(Board.Board board, int firstRow, bool withBlocks)
    {
        var (row, own) = (firstRow, withBlocks ? 1 : 0);
        _blocks = new int[board.Blocks.Length];
        _blockLines = new RowSpan[board.Blocks.Length];
        _units = new (int, RowSpan)[board.Blocks.Length][];
        for (var b = 0; b < board.Blocks.Length; b++)
        {
            _blocks[b] = row;
            row += own;
            var units = board.Blocks[b].Units;
            _units[b] = new (int, RowSpan)[units.Length];
            for (var u = 0; u < units.Length; u++)
            {
                _units[b][u] = (row, new RowSpan(row + 1, row + units[u].Targets.Length));
                row += 1 + units[u].Targets.Length;
            }
            _blockLines[b] = new RowSpan(_blocks[b] + own, row - 1);
        }
        Lines = new RowSpan(firstRow, row - 1);
        HasTargets = board.Whole.Targets > 0;
    }

    /// <summary>Every row between the heads and the total.</summary>
    public RowSpan Lines { get; }

    public bool HasTargets { get; }

    public int TotalRow => Lines.Last + 1;

    /// <summary>The row of a block.</summary>
    public int Block(int block) => _blocks[block];

    /// <summary>Rows of a block's units and targets.</summary>
    public RowSpan BlockLines(int block) => _blockLines[block];

    /// <summary>The row of a unit.</summary>
    public int Unit(int block, int unit) => _units[block][unit].Row;

    /// <summary>Rows of a unit's targets.</summary>
    public RowSpan Targets(int block, int unit) => _units[block][unit].Targets;
}
