using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

/// <summary>A board advanced by new entries: equal to one built from nothing, and the same objects wherever nothing changed.</summary>
public sealed class AdvanceTests
{
    private const int Stories = 500;

    [Fact]
    public void Entry_by_entry_it_equals_one_built_from_nothing() => Any.Story.Sample(story =>
    {
        var board = Some.Board(story.Plan, story.Day, []);
        for (var i = 0; i < story.Entries.Length; i++)
        {
            board = Advance(board, story.Entries[i..(i + 1)]);
            Same.Content(Some.Board(story.Plan, story.Day, story.Entries[..(i + 1)]), WithoutNews(board));
        }
    }, iter: Stories / 5);

    [Fact]
    public void In_any_batches_it_equals_one_built_from_nothing() => Gen.Select(Any.Story, Gen.Int[1, 12].Array[1, 10]).Sample((story, sizes) =>
    {
        var board = Some.Board(story.Plan, story.Day, []);
        var rest = story.Entries.AsEnumerable();
        for (var i = 0; rest.Any(); i++)
        {
            var size = sizes[i % sizes.Length];
            board = Advance(board, [.. rest.Take(size)]);
            rest = rest.Skip(size);
        }
        Same.Content(Some.Board(story.Plan, story.Day, story.Entries), WithoutNews(board));
    }, iter: Stories);

    [Fact]
    public void Through_a_change_of_day_in_between_it_equals_one_built_from_nothing() => Gen.Select(Any.Story, Any.Day).Sample((story, next) =>
    {
        var half = story.Entries.Length / 2;
        var board = BoardBuilder.AsOf(Some.Board(story.Plan, story.Day, story.Entries[..half]), next);
        Same.Content(Some.Board(story.Plan, next, story.Entries), WithoutNews(Advance(board, story.Entries[half..])));
    }, iter: Stories);

    [Fact]
    public void What_an_entry_does_not_touch_stays_the_same_object() => Any.Story.Where(s => s.Entries.Length > 0).Sample(story =>
    {
        var before = Some.Board(story.Plan, story.Day, story.Entries[..^1]);
        var after = Advance(before, story.Entries[^1..]);
        var touched = before.Target(story.Entries[^1].TargetCode)!.Card;
        var block = before.BlockOf(touched.UnitCode)!.Card.Code;

        Assert.Same(before.Plan, after.Plan);
        foreach (var (was, now) in before.Blocks.Zip(after.Blocks))
            Assert.Equal(was.Card.Code != block, ReferenceEquals(was, now));
        foreach (var (was, now) in before.Movements.Zip(after.Movements))
            Assert.Equal(was.Card.Code != touched.MovementCode, ReferenceEquals(was, now));
        foreach (var (was, now) in before.Units.Zip(after.Units))
        {
            if (was.Card.Code == touched.UnitCode) Assert.NotSame(was, now);
            else if (was.Rank == now.Rank) Assert.Same(was, now);
            else Assert.Same(was.Figures, now.Figures);
        }
        foreach (var (was, now) in before.Units.SelectMany(u => u.Targets).Zip(after.Units.SelectMany(u => u.Targets)))
            Assert.Equal(was.Card.Code != touched.Code, ReferenceEquals(was, now));
    }, iter: Stories);

    [Fact]
    public void A_unit_that_is_overtaken_gets_a_new_row_with_its_new_rank_and_its_old_targets()
    {
        var plan = Some.CampaignOf(Some.Block("thon",
            Some.Unit("thon-1", Some.Target("t1")), Some.Unit("thon-2", Some.Target("t2")), Some.Unit("thon-3", Some.Target("t3"))));
        var before = Some.Board(plan, Some.Entry("t1", 50, sequence: 1), Some.Entry("t2", 40, sequence: 2), Some.Entry("t3", 10, sequence: 3));

        var after = Advance(before, [Some.Entry("t2", 60, sequence: 4)]);

        Assert.Equal([2, 1, 3], after.Units.Select(u => u.Rank));
        Assert.NotSame(before.Unit("thon-1"), after.Unit("thon-1"));
        Assert.Same(before.Target("t1"), after.Target("t1"));
        Assert.Same(before.Unit("thon-3"), after.Unit("thon-3"));
    }

    [Fact]
    public void An_entry_of_an_unknown_target_moves_the_position_and_nothing_else()
    {
        var before = Some.Board(Some.CampaignOf(Some.Target("t1")), Some.Entry("t1", 50));
        var after = Advance(before, [Some.Entry("elsewhere", 5, sequence: 2)]);

        Assert.Equal(2, after.Position.Sequence);
        Assert.Same(before.Whole, after.Whole);
        Assert.Same(before.Blocks[0], after.Blocks[0]);
        Assert.Same(before.Movements[0], after.Movements[0]);
    }

    [Fact]
    public void An_entry_of_an_earlier_day_is_remembered_but_does_not_replace_a_later_one()
    {
        var before = Some.Board(Some.CampaignOf(Some.Target("t1")), Some.Entry("t1", 50, Some.Today, sequence: 1));
        var row = Advance(before, [Some.Entry("t1", 20, Some.Today.AddDays(-10), sequence: 2)]).Target("t1")!;

        Assert.Equal(50, row.Actual.Value);
        Assert.Equal(0.2m, row.WeekAgo);
        Assert.Equal(2, row.Last!.Sequence);
        Assert.Equal([20, 50], row.History.Select(r => r.Value));
    }

    [Fact]
    public void Taking_the_only_entry_back_leaves_the_target_without_a_report_but_says_who_did_it_last()
    {
        var entry = Some.Entry("t1", 50, sequence: 1);
        var before = Some.Board(Some.CampaignOf(Some.Target("t1")), entry);
        var after = Advance(before, [Some.Undo(entry, 2)]);

        var row = after.Target("t1")!;
        Assert.False(row.Actual.HasEntry);
        Assert.Equal(Standing.NoReport, row.Standing);
        Assert.Equal(2, row.Last!.Sequence);
        Assert.Empty(row.History);
        Assert.Equal(Standing.NoReport, after.Whole.Standing);
    }

    [Fact]
    public void News_come_first_newest_on_top_and_only_so_many_are_kept()
    {
        var board = Some.Board(Some.CampaignOf(Some.Target("t1")));
        for (var i = 1; i <= 40; i += 2)
            board = BoardBuilder.Advance(board, [], Some.PositionAfter([]), [Line(i), Line(i + 1)]);

        Assert.Equal(Enumerable.Range(0, CampaignBoard.LatestKept).Select(i => 40L - i), board.Latest.Select(l => l.Sequence));
    }

    private static CampaignBoard Advance(CampaignBoard board, BoardEntry[] entries) =>
        BoardBuilder.Advance(board, entries, entries.Length == 0 ? board.Position : Some.PositionAfter(entries),
            [.. entries.Select(e => Line(e.Note.Sequence))]);

    private static FactLine Line(long sequence) =>
        new(sequence, Some.Now.AddSeconds(sequence), "ProgressReported", null, null, null, Phrase.Of("Cập nhật số {0}", sequence));

    // Boards built from nothing in these tests are given no news.
    private static CampaignBoard WithoutNews(CampaignBoard board) => board with { Latest = [] };
}
