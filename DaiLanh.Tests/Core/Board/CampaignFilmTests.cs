using DaiLanh.Core.Board;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Board;

public sealed class CampaignFilmTests
{
    private static readonly CampaignBoard Now = Some.Board(
        Some.CampaignOf(Some.Block("thon", Some.Unit("thon-1", Some.Target("a")), Some.Unit("thon-2", Some.Target("b")))),
        Some.Entry("a", 40, Some.Start.AddDays(10), 1), Some.Entry("b", 90, Some.Start.AddDays(20), 2));

    private static readonly CampaignFilm Film = CampaignFilm.Of(Now, TestContext.Current.CancellationToken);

    [Fact]
    public void It_has_a_frame_for_each_day_and_every_frame_is_the_board_of_its_day()
    {
        var frames = Enumerable.Range(0, Film.Length).Select(i => Film.At((i + 0.5) / Film.Length)).ToList();

        Assert.Equal(Enumerable.Range(0, 44).Select(i => Some.Start.AddDays(i)), frames.Select(f => f.Day));
        None.Of(from f in frames
                let board = BoardBuilder.AsOf(Now, f.Day)
                where !f.Whole.Equals(board.Whole) || !f.Units.Select(u => (u.Card.Code, u.Rank, u.Figures)).SequenceEqual(board.Units.Select(u => (u.Card.Code, u.Rank, u.Figures)))
                select $"{f.Day} differs");
    }

    [Fact]
    public void The_last_frame_is_the_board_of_now_itself()
    {
        Assert.Same(Now, Film.At(1));
        Assert.Same(Now, Film.At(7));
        Assert.Same(Now, Film.At(0.9999));
    }

    [Fact]
    public void Ranks_move_while_it_plays()
    {
        Assert.Equal(["thon-1", "thon-2"], Film.At(15.5 / Film.Length).Blocks[0].Ranked.Select(u => u.Card.Code));
        Assert.Equal(["thon-2", "thon-1"], Film.At(25.5 / Film.Length).Blocks[0].Ranked.Select(u => u.Card.Code));
    }

    [Fact]
    public void Before_the_first_day_there_is_one_frame()
    {
        var board = BoardBuilder.AsOf(Now, Some.Start.AddDays(-1));

        Assert.Equal(1, CampaignFilm.Of(board, TestContext.Current.CancellationToken).Length);
    }
}
