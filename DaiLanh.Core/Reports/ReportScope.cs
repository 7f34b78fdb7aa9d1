using DaiLanh.Core.Board;

namespace DaiLanh.Core.Reports;

/// <summary>Of which part of a campaign a report speaks: all of it, a block, a movement, both, or one unit.</summary>
/// <param name="Block">Only this block; null for all.</param>
/// <param name="Movement">Only targets of this movement; null for all.</param>
/// <param name="Unit">Only this unit; null for all.</param>
public sealed record ReportScope(BlockCard? Block = null, MovementCard? Movement = null, UnitCard? Unit = null)
{
    /// <summary>The whole campaign.</summary>
    public static ReportScope Whole { get; } = new();

    /// <summary>Whether it is the whole campaign.</summary>
    public bool IsWhole => Block is null && Movement is null && Unit is null;

    /// <summary>The part as the report's title says it; null for the whole.</summary>
    public string? Title => IsWhole ? null : string.Join(" – ", ((string?[])[Unit?.Name ?? Block?.Name, Movement?.Name]).OfType<string>());

    /// <summary>What stands in file names behind the day; empty for the whole. Codes have neither marks nor spaces.</summary>
    internal string FileSuffix => string.Concat(((string?[])[Unit?.Code, Unit is null ? Block?.Code : null, Movement?.Code]).OfType<string>().Select(code => "-" + Plain(code)));

    /// <summary>A single unit stands alone: a line of its block above it would only say the same again.</summary>
    internal bool HasBlockLines => Unit is null;

    internal string TotalName => IsWhole ? "TỔNG CỘNG TOÀN XÃ" : "TỔNG CỘNG";

    /// <summary>What a reader must know about a part; null when its figures mean what they always mean.</summary>
    internal string? Note => (Unit, Movement) switch
    {
        ({ }, { } movement) => $"Chỉ gồm chỉ tiêu thuộc phong trào “{movement.Name}”; hạng là hạng của đơn vị trong cả khối theo các chỉ tiêu này.",
        ({ }, null) => "Hạng là hạng của đơn vị trong cả khối, theo tất cả chỉ tiêu.",
        (null, { } movement) => $"Chỉ gồm chỉ tiêu thuộc phong trào “{movement.Name}”: tỷ lệ, đánh giá và hạng tính trên các chỉ tiêu này; đơn vị không có chỉ tiêu thuộc phong trào không nêu.",
        _ => null,
    };

    /// <summary>The board of this part: figures are summed anew over what remains; a unit alone keeps the rank that it has in its whole block.</summary>
    public Board.Board Of(Board.Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (IsWhole) return board;
        var blocks = board.Plan.Blocks.Where(b => Block is null || b.Code == Block.Code).Select(b => b with { Units = [.. b.Units.Select(Part).OfType<UnitCard>()] })
            .Where(b => !b.Units.IsEmpty || b.Code == Block?.Code).ToList();
        var used = blocks.SelectMany(b => b.Units).SelectMany(u => u.Targets).Select(t => t.MovementCode).ToHashSet();
        var movements = board.Plan.Movements.Where(m => used.Contains(m.Code) || m.Code == Movement?.Code);
        var part = BoardBuilder.OfPart(board, new CampaignPlan(board.Campaign, [.. blocks], [.. movements]));
        return Unit is null ? part : part with
        {
            Blocks = [.. part.Blocks.Select(b => b with { Units = [.. b.Units.Select(u => board.Unit(u.Card.Code) is { } whole ? u with { Rank = whole.Rank, Ranked = whole.Ranked } : u)] })],
        };
    }

    /// <summary>Letters, digits and hyphens only: what a file system does not like never gets into a name.</summary>
    internal static string Plain(string code) => string.Concat(code.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private UnitCard? Part(UnitCard unit)
    {
        if (Unit is not null && unit.Code != Unit.Code) return null;
        if (Movement is null) return unit;
        var part = unit with { Targets = [.. unit.Targets.Where(t => t.MovementCode == Movement.Code)] };
        return part.Targets.IsEmpty ? null : part;
    }
}
