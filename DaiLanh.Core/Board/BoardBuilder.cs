using System.Collections.Immutable;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Board;

/// <summary>
/// Makes boards: values in, values out, no clock and no database. A board advanced entry by entry equals one built from nothing,
/// because sums are always added up again in the same order (units in blocks, blocks in the commune), never carried along.
/// </summary>
public static class BoardBuilder
{
    /// <summary>Days back to which the trend looks.</summary>
    public const int TrendDays = 7;

    /// <summary>A board from nothing.</summary>
    /// <param name="plan">What was pledged.</param>
    /// <param name="entries">All entries, in any order; of unknown targets are left out.</param>
    /// <param name="day">The day to show.</param>
    /// <param name="position">Where the ledger stands.</param>
    /// <param name="latest">Latest facts, newest first.</param>
    public static Board Build(CampaignPlan plan, IEnumerable<BoardEntry> entries, DateOnly day, LedgerPosition position, ImmutableArray<FactLine> latest)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var byTarget = entries.ToLookup(e => e.TargetCode);
        return Assemble(plan, day, position, latest, card => Histories.From(byTarget[card.Code]));
    }

    /// <summary>The board of another day from the same entries; earlier days show what is known now to have been true then.</summary>
    public static Board AsOf(Board board, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (day == board.Day) return board;
        return Assemble(board.Plan, day, board.Position, board.Latest, card =>
            board.Target(card.Code) is { } row ? (row.History, row.Last)
            : board.Retired.TryGetValue(card.Code, out var kept) ? (kept.History, kept.Last)
            : ([], null));
    }

    /// <summary>The same day with a part of the plan: figures and ranks are reckoned anew over what remains of the targets.</summary>
    /// <param name="board">The whole.</param>
    /// <param name="part">A plan that holds only targets of the board.</param>
    public static Board OfPart(Board board, CampaignPlan part)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(part);
        return Assemble(part, board.Day, board.Position, board.Latest, card => board.Target(card.Code) is { } row ? (row.History, row.Last) : ([], null));
    }

    /// <summary>The next board: only what the entries touch is made anew, everything else stays the same object.</summary>
    /// <param name="board">The board before.</param>
    /// <param name="entries">New entries in ledger order.</param>
    /// <param name="position">Where the ledger stands after them.</param>
    /// <param name="news">The new facts as lines, oldest first.</param>
    public static Board Advance(Board board, IReadOnlyList<BoardEntry> entries, LedgerPosition position, IReadOnlyList<FactLine> news)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(news);
        var latest = news.Count == 0 ? board.Latest : [.. news.Reverse().Concat(board.Latest).Take(Board.LatestKept)];
        var next = board with { Position = position, Latest = latest, Retired = WithRetired(board, entries) };

        var touched = entries.Where(e => board.Plan.FindTarget(e.TargetCode) is not null).GroupBy(e => e.TargetCode).ToList();
        if (touched.Count == 0) return next;

        var ladder = board.Campaign.Ladder;
        var blocks = board.Blocks.ToBuilder();
        var movements = new HashSet<int>();
        foreach (var inBlock in touched.GroupBy(t => board.Plan.FindTarget(t.Key)!.Value.Block))
        {
            var units = blocks[inBlock.Key].Units.ToBuilder();
            foreach (var inUnit in inBlock.GroupBy(t => board.Plan.FindTarget(t.Key)!.Value.Unit))
            {
                var targets = units[inUnit.Key].Targets.ToBuilder();
                foreach (var inTarget in inUnit)
                {
                    var at = board.Plan.FindTarget(inTarget.Key)!.Value.Target;
                    var (history, last) = Histories.With(targets[at].History, targets[at].Last, inTarget);
                    targets[at] = TargetRows.Make(targets[at].Card, history, last, board.Day, ladder);
                    movements.Add(board.Plan.FindMovement(targets[at].Card.MovementCode)!.Value);
                }
                units[inUnit.Key] = RollUps.Unit(board.Plan, units[inUnit.Key].Card, inBlock.Key, targets.DrainToImmutable(), board.Day);
            }
            blocks[inBlock.Key] = RollUps.Block(blocks[inBlock.Key].Card, units, board.Day, board.Campaign);
        }

        var rows = blocks.DrainToImmutable();
        var byMovement = board.Movements.ToBuilder();
        foreach (var m in movements) byMovement[m] = RollUps.Movement(board.Plan, m, rows, board.Day);
        return next with { Blocks = rows, Movements = byMovement.DrainToImmutable(), Whole = RollUps.Whole(rows, board.Day, ladder) };
    }

    // A correction may still come in for what is no longer shown; a board of an earlier day must have it.
    private static ImmutableSortedDictionary<string, KeptEntries> WithRetired(Board board, IReadOnlyList<BoardEntry> entries)
    {
        if (ReferenceEquals(board.Plan, board.Plan.Whole)) return board.Retired;
        var retired = board.Retired;
        foreach (var late in entries.Where(e => board.Plan.FindTarget(e.TargetCode) is null && board.Plan.Whole.FindTarget(e.TargetCode) is not null).GroupBy(e => e.TargetCode))
        {
            var before = retired.GetValueOrDefault(late.Key) ?? new KeptEntries([], null);
            var (history, last) = Histories.With(before.History, before.Last, late);
            retired = retired.SetItem(late.Key, new KeptEntries(history, last));
        }
        return retired;
    }

    private static Board Assemble(
        CampaignPlan plan, DateOnly day, LedgerPosition position, ImmutableArray<FactLine> latest,
        Func<TargetCard, (ImmutableArray<Reading> History, EntryNote? Last)> entriesOf)
    {
        var shown = plan.On(day);
        var ladder = shown.Campaign.Ladder;
        var blocks = shown.Blocks.Select((block, b) =>
        {
            var units = block.Units.Select(unit => RollUps.Unit(shown, unit, b, [.. unit.Targets.Select(Row)], day)).ToList();
            return RollUps.Block(block, units, day, shown.Campaign);
        }).ToImmutableArray();
        var movements = Enumerable.Range(0, shown.Movements.Length).Select(m => RollUps.Movement(shown, m, blocks, day)).ToImmutableArray();
        return new Board(shown, day, position, RollUps.Whole(blocks, day, ladder), blocks, movements, latest) { Retired = Retired() };

        TargetRow Row(TargetCard card)
        {
            var (history, last) = entriesOf(card);
            return TargetRows.Make(card, history, last, day, ladder);
        }

        ImmutableSortedDictionary<string, KeptEntries> Retired()
        {
            if (ReferenceEquals(shown, shown.Whole)) return Board.NothingRetired;
            var kept = from card in shown.Whole.Targets
                       where shown.FindTarget(card.Code) is null
                       let entries = entriesOf(card)
                       where entries.Last is not null
                       select KeyValuePair.Create(card.Code, new KeptEntries(entries.History, entries.Last));
            return Board.NothingRetired.AddRange(kept);
        }
    }
}
