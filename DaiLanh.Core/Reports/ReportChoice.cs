using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Reports;

/// <summary>What is asked of a report, as it stands in an address.</summary>
/// <param name="Day">yyyy-MM-dd; nothing means today.</param>
/// <param name="Block">Code of a block; nothing means all.</param>
/// <param name="Movement">Code of a movement; nothing means all.</param>
/// <param name="Sheets">Keys of appendices, separated by commas; nothing means all.</param>
public sealed record ReportWish(string? Day = null, string? Block = null, string? Movement = null, string? Sheets = null);

/// <summary>Which part of a wish is meant.</summary>
public enum ReportField
{
    /// <summary>The day.</summary>
    Day,

    /// <summary>The block.</summary>
    Block,

    /// <summary>The movement.</summary>
    Movement,

    /// <summary>The appendices.</summary>
    Sheets,
}

/// <summary>What a report is to say, read from a wish. A closed set.</summary>
public abstract record ReportChoice
{
    private ReportChoice() { }

    /// <summary>There can be such a report.</summary>
    public sealed record Chosen(DateOnly Day, ReportScope Scope, ImmutableArray<ReportSheet> Sheets) : ReportChoice;

    /// <summary>There can be none: what is wrong, and what would be right.</summary>
    public sealed record Refused(ReportField Field, Phrase Why) : ReportChoice;

    /// <summary>Reads a wish; the first thing that is wrong is said.</summary>
    /// <param name="wish">What is asked.</param>
    /// <param name="board">The board of today.</param>
    public static ReportChoice Read(ReportWish wish, Board.Board board)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(board);
        if (ReportDay.Read(wish.Day, board) is not ReportDay.Chosen day) return new Refused(ReportField.Day, ((ReportDay.Refused)ReportDay.Read(wish.Day, board)).Why);

        var block = board.Plan.Blocks.FirstOrDefault(b => b.Code == wish.Block);
        if (block is null && !string.IsNullOrEmpty(wish.Block))
            return new Refused(ReportField.Block, Phrase.Of("Không có khối mã “{0}”. Các khối: {1}.", Short(wish.Block), string.Join(", ", board.Plan.Blocks.Select(b => b.Code))));
        var movement = board.Plan.Movements.FirstOrDefault(m => m.Code == wish.Movement);
        if (movement is null && !string.IsNullOrEmpty(wish.Movement))
            return new Refused(ReportField.Movement, Phrase.Of("Không có phong trào mã “{0}”. Các phong trào: {1}.", Short(wish.Movement), string.Join(", ", board.Plan.Movements.Select(m => m.Code))));

        List<ReportSheet> sheets = [];
        foreach (var key in (wish.Sheets ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReportSheets.All.Where(s => ReportSheets.KeyOf(s) == key).ToList() is not [var sheet])
                return new Refused(ReportField.Sheets, Phrase.Of("Không có trang “{0}”. Các trang: {1}.", Short(key), string.Join(", ", ReportSheets.All.Select(ReportSheets.KeyOf))));
            sheets.Add(sheet);
        }
        return new Chosen(day.Day, new ReportScope(block, movement), sheets.Count == 0 ? ReportSheets.All : ReportSheets.Tidy(sheets));
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
